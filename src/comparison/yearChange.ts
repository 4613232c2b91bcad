import type { Definition } from "../indicators/definitionSchema.ts";
import type { FigureId, ShownFigure } from "../model/figure.ts";
import { changeChance, type ChangeChance } from "./changeChance.ts";
import { isBroken } from "./isBroken.ts";
import { isCounted } from "./isCounted.ts";
import type { ShownFigures } from "./shownFigures.ts";

/** A published figure against the year before, `difference` in the indicator's unit (points for percentages). */
export interface YearChange extends FigureId {
  /** The year compared with. */
  readonly from: number;
  readonly difference: number;
  /** Beyond which level the change is more than chance; absent where no test is defined. */
  readonly certainty?: ChangeChance["certainty"];
  /** Two-sided p of the test; absent where no test is defined. */
  readonly pValue?: number;
}

/**
 * The change of a figure against the year before. `undefined` without a published value then, across a break of the
 * series, for pooled or estimated values and for indicators that are changes themselves.
 */
export function yearChange(
  figure: ShownFigure,
  definition: Definition,
  figures: ShownFigures,
): YearChange | undefined {
  const { indicator, area, year } = figure;
  const before = figures.get(indicator, area, year - 1);
  if (before === undefined || definition.kind === "change" || isBroken(definition, year - 1, year))
    return undefined;
  if (!isCounted(figure) || !isCounted(before)) return undefined;
  const id = { indicator, area, year, from: year - 1, difference: figure.value - before.value };
  return { ...id, ...changeChance(before, figure, definition) };
}
