import type { Estimate } from "../indicators/estimate.ts";
import type { AreaLevel } from "../model/area.ts";
import { figureKey } from "../model/figure.ts";
import type { Measure } from "../model/measure.ts";
import { allAreas } from "../model/territory.ts";
import { printedCount, type PrintedCount } from "./printedCount.ts";
import { isCounted } from "./isCounted.ts";
import type { ProtectionInput } from "./protectionInput.ts";
import type { RuleBook } from "./sourceRules.ts";

/** An estimate that was computed, with what it rests on. */
export type ComputedEstimate = Extract<Estimate, { status: "computed" }>;

/** A count that somebody prints, or could derive from what is printed. */
export interface EditionCell extends PrintedCount {
  readonly level: AreaLevel;
  /** Counts of 1 to `minimumCount` - 1 are sensitive. */
  readonly minimumCount: number;
  /** False where a small count harms nobody: inhabitants, balances, rounded counts, amounts. */
  readonly sensitive: boolean;
  /** Whether it counts something and is rounded where an edition rounds: not areas, money, official rates. */
  readonly counted: boolean;
  /** Whether its own municipality must not be able to work out others from it. */
  readonly insider: "warn" | "enforce";
}

/** A figure with the counts it prints. */
export interface CellUse {
  readonly estimate: ComputedEstimate;
  readonly numerator: EditionCell | undefined;
  readonly denominator: EditionCell | undefined;
}

/** The counts of all computed estimates, each once, and which figure uses which. */
export interface EditionCells {
  readonly cells: ReadonlyMap<string, EditionCell>;
  readonly uses: ReadonlyMap<string, CellUse>;
}

/** Collects every count that the estimates would print. The same count in several indicators is one cell. */
export function editionCells(input: ProtectionInput, book: RuleBook): EditionCells {
  const describe = cellMaker(input, book);
  const overrides = new Map(input.definitions.map(({ id, minimumCount }) => [id, minimumCount ?? 0]));
  const cells = new Map<string, EditionCell>();
  const keep = (count: PrintedCount | undefined, minimum: number): EditionCell | undefined => {
    if (count === undefined) return undefined;
    const known = cells.get(count.id);
    if (known !== undefined && known.minimumCount >= minimum) return known;
    const made = describe(count, minimum);
    cells.set(made.id, made);
    return made;
  };
  const drafts = input.estimates.flatMap((estimate) => {
    if (estimate.status !== "computed") return [];
    const numerator = keep(printedCount(estimate.needs, "numerator"), overrides.get(estimate.indicator) ?? 0);
    return [{ estimate, numerator, denominator: keep(printedCount(estimate.needs, "denominator"), 0) }];
  });
  const latest = (cell: EditionCell | undefined) => (cell === undefined ? undefined : cells.get(cell.id));
  const uses = drafts.map(({ estimate, numerator, denominator }): [string, CellUse] => [
    figureKey(estimate),
    { estimate, numerator: latest(numerator), denominator: latest(denominator) },
  ]);
  return { cells, uses: new Map(uses) };
}

/** Makes cells of counts: level, threshold, whether it is sensitive at all. */
export function cellMaker(
  input: ProtectionInput,
  book: RuleBook,
): (count: PrintedCount, minimum: number) => EditionCell {
  const measures = new Map(input.measures.map((measure) => [measure.id, measure]));
  const levels = new Map(allAreas(input.territory).map(({ key, level }) => [key, level]));
  return (count, minimum) => {
    const rule = book.rule(count.terms, count.area);
    const { id, area, measure, period, terms, value } = count;
    return {
      id,
      area,
      measure,
      period,
      terms,
      value,
      level: levels.get(count.area) ?? "municipality",
      minimumCount: Math.max(rule.minimumCount, minimum),
      sensitive: rule.roundingBase === undefined && countsPeople(count, measures),
      counted: isCounted(count.terms, measures),
      insider: rule.insider ?? input.rules.insider,
    };
  };
}

/** Sums of sensitive counts are sensitive; a balance says how two counts differ, not how large one is. */
function countsPeople({ terms }: PrintedCount, measures: ReadonlyMap<string, Measure>): boolean {
  if (terms.some(({ weight }) => weight < 0)) return false;
  return terms.some(({ measure }) => {
    const known = measures.get(measure);
    return known === undefined || (known.sensitive && known.kind !== "official" && known.kind !== "amount");
  });
}
