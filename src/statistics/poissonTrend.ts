import { requireNonNegative } from "./requireNonNegative.ts";
import { trendScore } from "./trendScore.ts";
import { trendSeries, type TrendTest } from "./trendSeries.ts";

/**
 * Score test for a log-linear trend of Poisson rates over true years: Rao's test of a Poisson regression on the year
 * with log time as offset. Two-sided, one degree of freedom. `times` is what the counts are related to: population,
 * person-years. Years without time are left out; no events or no spread in years: `undefined`.
 *
 * @throws RangeError for negative or non-finite numbers and lists of different lengths
 * @see Rao CR (1948), Large sample tests of statistical hypotheses. Proc. Cambridge Phil. Soc. 44: 50–57.
 * @example poissonTrend([2012, 2013, 2014], [12, 15, 24], [1000, 1000, 1000]) // { statistic: 4.235…, pValue: 0.0396 }
 */
export function poissonTrend(
  years: readonly number[],
  counts: readonly number[],
  times: readonly number[],
): TrendTest | undefined {
  requireNonNegative("counts and times", ...counts, ...times);
  const points = trendSeries(years, counts, times);
  return trendScore(
    points.filter(({ base }) => base > 0),
    (rate) => rate,
  );
}
