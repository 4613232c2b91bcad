import { requireShare } from "./requireShare.ts";
import { trendScore } from "./trendScore.ts";
import { trendSeries, type TrendTest } from "./trendSeries.ts";

/**
 * Cochran-Armitage test for a linear trend of shares over true years: do `events` of `totals` rise or fall steadily?
 * Two-sided, one degree of freedom, without continuity correction. Years with total 0 are left out; no spread in years
 * or shares (no event at all, nothing but events): `undefined`.
 *
 * Takes every case as independent: with large totals the smallest year effect becomes "significant". Never use alone.
 *
 * @throws RangeError for negative or non-finite numbers, more events than cases, lists of different lengths
 * @see Armitage P (1955), Tests for linear trends in proportions and frequencies. Biometrics 11: 375–386.
 * @example cochranArmitage([2012, 2013, 2014], [15, 10, 5], [30, 30, 30]) // { statistic: 7.5, pValue: 0.0062 }
 */
export function cochranArmitage(
  years: readonly number[],
  events: readonly number[],
  totals: readonly number[],
): TrendTest | undefined {
  const points = trendSeries(years, events, totals);
  for (const { count, base } of points) requireShare(count, base);
  return trendScore(
    points.filter(({ base }) => base > 0),
    (share) => share * (1 - share),
  );
}
