import { median } from "./median.ts";

/** A straight line through a series: value = intercept + slope × year. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

type Point = readonly [year: number, value: number];

function slopes(points: readonly Point[]): readonly number[] {
  const result: number[] = [];
  for (const [index, [year, value]] of points.entries()) {
    for (let earlier = 0; earlier < index; earlier += 1) {
      const [before, start] = points[earlier] ?? [year, value];
      if (before !== year) result.push((value - start) / (year - before));
    }
  }
  return result;
}

/**
 * Theil-Sen line: the median of all slopes between two points, and the median of what is left as intercept. One wild
 * year hardly moves it. True years are used, so gaps count as what they are; missing values (`undefined`, `null`) are
 * left out with their years. Fewer than two different years with a value: `undefined`.
 *
 * @throws RangeError for lists of different lengths and numbers that are not finite
 * @see Sen PK (1968), Estimates of the regression coefficient based on Kendall's tau. JASA 63: 1379–1389.
 * @example theilSen([2012, 2013, 2015], [9, 9.5, 10.5]) // { slope: 0.5, intercept: -997 }
 */
export function theilSen(
  years: readonly number[],
  values: readonly (number | undefined | null)[],
): Line | undefined {
  if (years.length !== values.length)
    throw new RangeError(`${years.length} years but ${values.length} values`);
  const points = years.flatMap((year, index) => {
    const value = values[index] ?? undefined;
    if (value === undefined) return [];
    if (!Number.isFinite(year) || !Number.isFinite(value))
      throw new RangeError(`not finite: ${year}, ${value}`);
    const point: Point = [year, value];
    return [point];
  });
  const slope = median(slopes(points));
  const intercept =
    slope === undefined ? undefined : median(points.map(([year, value]) => value - slope * year));
  return slope === undefined || intercept === undefined ? undefined : { slope, intercept };
}
