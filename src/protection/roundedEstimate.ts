import type { Definition } from "../indicators/definitionSchema.ts";
import { kinds } from "../indicators/kinds/kinds.ts";
import type { Side } from "../indicators/side.ts";
import type { FigureFlag } from "../model/figure.ts";
import { roundHalfEven } from "../statistics/roundHalfEven.ts";
import type { CellUse, ComputedEstimate, EditionCell } from "./editionCells.ts";

/**
 * An estimate computed anew from its rounded counts, so that neither the value nor its range says more than those.
 * A count that is copied as delivered is rounded like every other; official rates, areas and money stay. Undefined where
 * nothing is left to divide by.
 */
export function roundedEstimate(
  { estimate, numerator, denominator }: CellUse,
  definition: Definition,
  base: number,
): ComputedEstimate | undefined {
  if (numerator === undefined || !isRounded(numerator, denominator)) return estimate;
  const result = kinds[definition.kind]({
    definition,
    numerator: roundedSide(estimate, numerator, base),
    denominator: denominator === undefined ? undefined : roundedSide(estimate, denominator, base),
  });
  if (result === undefined) return undefined;
  const { lower: _lower, upper: _upper, ...rest } = estimate;
  return { ...rest, ...result, flags: withRounded(estimate.flags) };
}

function isRounded(...cells: readonly (EditionCell | undefined)[]): boolean {
  return cells.some((cell) => cell?.counted === true);
}

function roundedSide(estimate: ComputedEstimate, cell: EditionCell, base: number): Side {
  const round = (value: number) => (cell.counted ? roundHalfEven(value, base) : value);
  const own = estimate.needs.filter(({ measure, period }) =>
    cell.terms.some((term) => term.measure === measure && term.period === period),
  );
  const gross = own.reduce((sum, { value, weight }) => sum + Math.abs(value * weight), 0);
  const { period } = cell;
  return { total: round(cell.value), gross: round(gross), period, needs: [], flags: [], origins: [] };
}

const before: readonly FigureFlag[] = ["provisional", "revised", "estimated", "uncertain"];

function withRounded(flags: readonly FigureFlag[]): readonly FigureFlag[] {
  const first = flags.filter((flag) => before.includes(flag));
  const rest = flags.filter((flag) => !before.includes(flag) && flag !== "rounded");
  return [...first, "rounded", ...rest];
}
