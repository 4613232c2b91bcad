import type { Definition } from "../indicators/definitionSchema.ts";
import type { Estimate } from "../indicators/estimate.ts";
import { figureKey, type Figure } from "../model/figure.ts";
import type { CellUse, ComputedEstimate } from "./editionCells.ts";
import { roundedEstimate } from "./roundedEstimate.ts";

/** What decides over a figure. */
export interface Fate {
  readonly uses: ReadonlyMap<string, CellUse>;
  /** Ids of hidden counts. */
  readonly hidden: ReadonlySet<string>;
  /** Keys of figures whose level is not shown. */
  readonly dropped: ReadonlySet<string>;
  /** All counts are printed as multiples of this, and everything else is computed from those. */
  readonly rounding: number | undefined;
  readonly definitions: readonly Definition[];
}

/** Turns estimates into figures: what rests on a hidden count is withheld, whatever the reason. Same order. */
export function cascade(estimates: readonly Estimate[], fate: Fate): readonly Figure[] {
  const definitions = new Map(fate.definitions.map((definition) => [definition.id, definition]));
  return estimates.map((estimate) => figureOf(estimate, fate, definitions.get(estimate.indicator)));
}

function figureOf(
  estimate: Estimate,
  { uses, hidden, dropped, rounding }: Fate,
  definition: Definition | undefined,
): Figure {
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
  if (rounding === undefined || use === undefined || definition === undefined) return shown(estimate);
  const rounded = roundedEstimate(use, definition, rounding);
  return rounded === undefined
    ? { indicator, area, year, status: "missing", reason: "base-too-small" }
    : shown(rounded);
}

function shown({ needs: _needs, origins: _origins, status: _status, ...printed }: ComputedEstimate): Figure {
  return { ...printed, status: "shown" };
}
