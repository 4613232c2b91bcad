import { problem, type Problem } from "../model/problem.ts";
import type { CellUse } from "./editionCells.ts";
import type { PrimaryReason } from "./primaryCells.ts";

/** Indicators that are not shown for municipalities, and a note about each. */
export interface LevelCheck {
  readonly dropped: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Which indicators would be mostly hidden for municipalities, over all years together, so that a level does not come
 * and go. Fewer printed counts are fewer relations: nothing is left to derive.
 */
export function levelCheck(
  uses: Iterable<CellUse>,
  primary: ReadonlyMap<string, PrimaryReason>,
  limit: number,
): LevelCheck {
  const counts = new Map<string, { hidden: number; of: number }>();
  for (const { estimate, numerator, denominator } of uses) {
    if (numerator?.level !== "municipality") continue;
    const hides = [numerator, denominator].some((cell) => cell !== undefined && isOwn(primary.get(cell.id)));
    const { hidden, of } = counts.get(estimate.indicator) ?? { hidden: 0, of: 0 };
    counts.set(estimate.indicator, { hidden: hidden + (hides ? 1 : 0), of: of + 1 });
  }
  const dropped = [...counts].filter(([, { hidden, of }]) => hidden > limit * of);
  return {
    dropped: new Set(dropped.map(([indicator]) => indicator)),
    problems: dropped.map(([indicator, { hidden, of }]) =>
      problem("protection/level-dropped", "note", {}, { indicator, hidden, of }),
    ),
  };
}

/** Counts hidden in an earlier edition for others' sake do not make an indicator a small one. */
function isOwn(reason: PrimaryReason | undefined): boolean {
  return reason !== undefined && reason !== "hidden-before";
}
