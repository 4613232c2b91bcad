import type { Definition } from "../indicators/definitionSchema.ts";
import type { ShownFigure } from "../model/figure.ts";
import { cochranArmitage } from "../statistics/cochranArmitage.ts";
import { poissonTrend } from "../statistics/poissonTrend.ts";
import type { TrendTest } from "../statistics/trendSeries.ts";

/**
 * The chi-squared trend test of a series of published counts: Cochran-Armitage for shares, the Poisson score for
 * rates and counts, true years as scores, counts divided by the design effect. `undefined` where counts or a test are
 * missing: then Mann-Kendall decides alone.
 */
export function countTrend(
  points: readonly ShownFigure[],
  { kind, designEffect }: Definition,
): TrendTest | undefined {
  const years = points.map(({ year }) => year);
  const counts = points.map(({ numerator }) => (numerator ?? Number.NaN) / designEffect);
  const bases = points.map(
    ({ denominator }) => (kind === "count" ? 1 : (denominator ?? Number.NaN)) / designEffect,
  );
  if ([...counts, ...bases].some((value) => !(value >= 0))) return undefined;
  if (points.every(({ method }) => method === "wilson-95")) return cochranArmitage(years, counts, bases);
  const poisson = points.every(({ method }) => method === "exact-95" || method === "byar-95");
  return poisson ? poissonTrend(years, counts, bases) : undefined;
}
