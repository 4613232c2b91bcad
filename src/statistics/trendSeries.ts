/** A chi-squared test for trend with one degree of freedom. */
export interface TrendTest {
  readonly statistic: number;
  readonly pValue: number;
}

/** One year of a series: its count, and what it is related to. */
export interface TrendPoint {
  readonly year: number;
  readonly count: number;
  readonly base: number;
}

/**
 * Three parallel lists as points. Years without a base are left out.
 *
 * @throws RangeError for lists of different lengths
 */
export function trendSeries(
  years: readonly number[],
  counts: readonly number[],
  bases: readonly number[],
): readonly TrendPoint[] {
  if (years.length !== counts.length || years.length !== bases.length) {
    throw new RangeError(`lists of different lengths: ${years.length}, ${counts.length}, ${bases.length}`);
  }
  return years.flatMap((year, index) => {
    const [count, base] = [counts[index] ?? 0, bases[index] ?? 0];
    if (!Number.isFinite(year)) throw new RangeError(`no year: ${year}`);
    return base === 0 && count === 0 ? [] : [{ year, count, base }];
  });
}
