import { printed } from "../../german/numbers.ts";
import type { Trend, Verdict } from "../../model/comparison.ts";
import type { Edition, EditionIndicator, EditionModel } from "../../model/edition.ts";
import type { Figure, ShownFigure } from "../../model/figure.ts";

/** Decimals of an indicator by its id. */
export type Decimals = ReadonlyMap<string, number>;

/** Decimals of all indicators of an edition. */
export function decimalsOf({ indicators }: Pick<Edition, "indicators">): Decimals {
  return new Map(indicators.map(({ id, decimals }: EditionIndicator) => [id, decimals]));
}

/**
 * A value with two more decimals than printed: as exact as a reader can use, not more. One that rounding twice would
 * change (14.3498, printed 14,3, but 14.350 would be printed 14,4) gets the decimals it needs.
 */
export function published(value: number, indicator: string, decimals: Decimals): number {
  const places = decimals.get(indicator) ?? 1;
  const rounded = [2, 3, 4, 5].map((more) => printed(value, places + more));
  return rounded.find((one) => printed(one, places) === printed(value, places)) ?? value;
}

/** A figure as it is written to data files, keys in fixed order. A withheld one holds its id and its status. */
export function figureRecord(figure: Figure, decimals: Decimals): object {
  const { indicator, area, year, status } = figure;
  if (figure.status === "withheld") return { indicator, area, year, status };
  if (figure.status === "missing") return { indicator, area, year, status, reason: figure.reason };
  return { indicator, area, year, status, ...numbers(figure, decimals) };
}

function numbers(figure: ShownFigure, decimals: Decimals): object {
  const { value, lower, upper, numerator, denominator, numeratorPeriod, denominatorPeriod, method, flags } =
    figure;
  const round = (number: number) => published(number, figure.indicator, decimals);
  return {
    value: round(value),
    ...(lower === undefined ? {} : { lower: round(lower) }),
    ...(upper === undefined ? {} : { upper: round(upper) }),
    ...(numerator === undefined ? {} : { numerator: printed(numerator, 3) }),
    ...(denominator === undefined ? {} : { denominator: printed(denominator, 3) }),
    numeratorPeriod,
    ...(denominatorPeriod === undefined ? {} : { denominatorPeriod }),
    method,
    flags,
  };
}

/** A verdict as it is written to data files. */
export function verdictRecord(
  { indicator, area, year, against, difference, verdict }: Verdict,
  decimals: Decimals,
): object {
  return { indicator, area, year, against, difference: published(difference, indicator, decimals), verdict };
}

/** A trend as it is written to data files. */
export function trendRecord(
  { indicator, area, from, to, years, direction, perYear, p }: Trend,
  decimals: Decimals,
): object {
  return {
    indicator,
    area,
    from,
    to,
    years,
    direction,
    perYear: published(perYear, indicator, decimals),
    p: printed(p, 4),
  };
}

/** A line of the county's own calculation as it is written to data files, its label first. */
export function modelRecord(model: EditionModel): object {
  const { label, variant, area, base, year, persons, under20, from20To64, from65 } = model;
  return { label, variant, area, base, year, persons, under20, from20To64, from65 };
}
