import { figureKey, type Figure } from "../../model/figure.ts";
import type { Edition } from "../../model/edition.ts";
import { countyVerdicts } from "./countyVerdicts.ts";
import { decimalsOf, published } from "./records.ts";

/** Columns of the tidy long table: one row per indicator, area and year. */
export const longColumns = [
  "indicator",
  "title",
  "theme",
  "unit",
  "area",
  "area_name",
  "level",
  "planning_area",
  "year",
  "status",
  "reason",
  "value",
  "lower",
  "upper",
  "numerator",
  "denominator",
  "numerator_period",
  "denominator_period",
  "method",
  "flags",
  "verdict_county",
] as const;

/** A cell: text, a number, or nothing. */
export type LongCell = string | number | undefined;

/** All figures of an edition as rows in the order of `longColumns`. A withheld figure has no number in any column. */
export function longTable(edition: Edition): readonly (readonly LongCell[])[] {
  const decimals = decimalsOf(edition);
  const indicators = new Map(edition.indicators.map((indicator) => [indicator.id, indicator]));
  const areas = new Map(edition.areas.map((area) => [area.key, area]));
  const verdicts = countyVerdicts(edition);
  return edition.figures.map((figure) => {
    const indicator = indicators.get(figure.indicator);
    const area = areas.get(figure.area);
    return [
      figure.indicator,
      indicator?.title,
      indicator?.theme,
      indicator?.unit,
      figure.area,
      area?.name,
      area?.level,
      area?.planningArea,
      figure.year,
      figure.status,
      ...numbers(figure, (value) => published(value, figure.indicator, decimals)),
      verdicts.get(figureKey(figure)),
    ];
  });
}

function numbers(figure: Figure, round: (value: number) => number): readonly LongCell[] {
  if (figure.status === "withheld") return Array.from({ length: 10 }, () => undefined);
  if (figure.status === "missing") return [figure.reason, ...Array.from({ length: 9 }, () => undefined)];
  const { value, lower, upper, numerator, denominator, numeratorPeriod, denominatorPeriod, method, flags } =
    figure;
  const optional = (number: number | undefined) => (number === undefined ? undefined : round(number));
  return [
    undefined,
    round(value),
    optional(lower),
    optional(upper),
    numerator,
    denominator,
    numeratorPeriod,
    denominatorPeriod,
    method,
    flags.join(" "),
  ];
}
