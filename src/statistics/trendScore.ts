import { chiSquaredTail } from "./chiSquaredTail.ts";
import type { TrendPoint, TrendTest } from "./trendSeries.ts";

/**
 * Score test for a linear trend: how far the counts' centre in time lies from the one expected if all years had the
 * same rate. `spread` is the variance of one case: rate for Poisson counts, rate × (1 − rate) for shares. Without
 * spread in time or counts: `undefined`.
 */
export function trendScore(
  points: readonly TrendPoint[],
  spread: (rate: number) => number,
): TrendTest | undefined {
  const sum = (term: (point: TrendPoint) => number): number =>
    points.reduce((all, point) => all + term(point), 0);
  const base = sum((point) => point.base);
  const rate = sum((point) => point.count) / base;
  const centre = sum((point) => point.base * point.year) / base;
  const score = sum((point) => (point.count - point.base * rate) * (point.year - centre));
  const variance = spread(rate) * sum((point) => point.base * (point.year - centre) ** 2);
  const sameYear = points.every(({ year }) => year === points[0]?.year);
  if (sameYear || !(variance > 0)) return undefined;
  const statistic = score ** 2 / variance;
  return { statistic, pValue: chiSquaredTail(statistic) };
}
