import type { Definition } from "../indicators/definitionSchema.ts";
import type { Trend } from "../model/comparison.ts";
import type { ShownFigure } from "../model/figure.ts";
import { mannKendall } from "../statistics/mannKendall.ts";
import { theilSen } from "../statistics/theilSen.ts";
import { byFraction } from "./byFraction.ts";
import { countTrend } from "./countTrend.ts";
import { isCounted } from "./isCounted.ts";

/** A trend with the figures it was tested on and the larger p of both tests. */
export interface TestedTrend {
  readonly trend: Trend;
  readonly series: readonly ShownFigure[];
  readonly pValue: number;
}

const fewestYears = 5;
const longestPeriod = 10;
const level = 0.05;

/**
 * The tested trend of an indicator in an area up to `year`: published figures after the last break, at least five
 * within ten years, the last not older than `year` − 1. A direction is claimed only if Mann-Kendall and, where counts
 * exist, the chi-squared trend test agree. `undefined`: too few years for any statement. Pooled values mix years, values
 * estimated for another territory or by their source prove nothing: both stay out.
 *
 * @param series published figures of one indicator and area, oldest first
 */
export function trendOf(
  series: readonly ShownFigure[],
  definition: Definition,
  year: number,
): TestedTrend | undefined {
  const points = segment(series, definition, year);
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined || points.length < fewestYears || last.year < year - 1)
    return undefined;
  const years = { from: first.year, to: last.year, years: points.length };
  const id = { indicator: definition.id, area: first.area, ...years };
  const kendall = mannKendall(points, byFraction);
  if (kendall === undefined)
    return { trend: { ...id, direction: "unchanged", perYear: 0, p: 1 }, series: points, pValue: 1 };
  const perYear =
    theilSen(
      points.map((point) => point.year),
      points.map(({ value }) => value),
    )?.slope ?? 0;
  const pValue = Math.max(kendall.pValue, countTrend(points, definition)?.pValue ?? 0);
  const direction = pValue < level ? (kendall.s > 0 ? "rising" : "falling") : "unclear";
  return { trend: { ...id, direction, perYear, p: kendall.pValue }, series: points, pValue };
}

function segment(
  series: readonly ShownFigure[],
  { breaks }: Definition,
  year: number,
): readonly ShownFigure[] {
  const begin = breaks.reduce((latest, one) => (one.year <= year ? Math.max(latest, one.year) : latest), 0);
  const first = Math.max(begin, year - longestPeriod + 1);
  return series.filter((figure) => figure.year >= first && figure.year <= year && isCounted(figure));
}
