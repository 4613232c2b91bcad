import type { Estimate } from "../indicators/estimate.ts";
import { figureKey, type Figure } from "../model/figure.ts";
import type { CellUse, ComputedEstimate } from "./editionCells.ts";

/** What decides over a figure. */
export interface Fate {
  readonly uses: ReadonlyMap<string, CellUse>;
  /** Ids of hidden counts. */
  readonly hidden: ReadonlySet<string>;
  /** Keys of figures whose level is not shown. */
  readonly dropped: ReadonlySet<string>;
}

/** Turns estimates into figures: what rests on a hidden count is withheld, whatever the reason. Same order. */
export function cascade(estimates: readonly Estimate[], fate: Fate): readonly Figure[] {
  return estimates.map((estimate) => figureOf(estimate, fate));
}

function figureOf(estimate: Estimate, { uses, hidden, dropped }: Fate): Figure {
  const { indicator, area, year } = estimate;
  if (estimate.status === "missing")
    return { indicator, area, year, status: "missing", reason: estimate.reason };
  const key = figureKey(estimate);
  if (dropped.has(key)) return { indicator, area, year, status: "missing", reason: "not-at-this-level" };
  const use = uses.get(key);
  const needed = [use?.numerator, use?.denominator];
  if (needed.some((cell) => cell !== undefined && hidden.has(cell.id))) {
    return { indicator, area, year, status: "withheld" };
  }
  return shown(estimate);
}

function shown({ needs: _needs, origins: _origins, status: _status, ...printed }: ComputedEstimate): Figure {
  return { ...printed, status: "shown" };
}
