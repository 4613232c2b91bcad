import { medianOf } from "./medianOf.ts";

/** A straight line through a series: value = intercept + slope × year. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** Room for the slopes of a series, used again: an edition has thousands of short series. */
let room = new Float64Array(512);

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
  requireFinite(years, values);
  const slope = median(slopes(years, values));
  if (slope === undefined) return undefined;
  const intercept = median(rests(years, values, slope));
  return intercept === undefined ? undefined : { slope, intercept };
}

function requireFinite(years: readonly number[], values: readonly (number | undefined | null)[]): void {
  for (let index = 0; index < years.length; index += 1) {
    const year = years[index];
    const value = values[index];
    if (value === undefined || value === null) continue;
    if (!Number.isFinite(year) || !Number.isFinite(value))
      throw new RangeError(`not finite: ${year}, ${value}`);
  }
}

/** Slopes between all pairs of different years, in the room; how many there are. */
function slopes(years: readonly number[], values: readonly (number | undefined | null)[]): number {
  const slots = reserved((years.length * (years.length - 1)) / 2);
  let count = 0;
  for (let later = 1; later < years.length; later += 1) {
    const year = years[later] ?? 0;
    const value = values[later];
    if (value === undefined || value === null) continue;
    for (let earlier = 0; earlier < later; earlier += 1) {
      const before = years[earlier] ?? 0;
      const start = values[earlier];
      if (start === undefined || start === null || before === year) continue;
      slots[count] = (value - start) / (year - before);
      count += 1;
    }
  }
  return count;
}

/** What the slope leaves of each value, in the room; how many there are. */
function rests(
  years: readonly number[],
  values: readonly (number | undefined | null)[],
  slope: number,
): number {
  const slots = reserved(years.length);
  let count = 0;
  for (let index = 0; index < years.length; index += 1) {
    const value = values[index];
    if (value === undefined || value === null) continue;
    slots[count] = value - slope * (years[index] ?? 0);
    count += 1;
  }
  return count;
}

/** Median of the first numbers in the room. */
function median(count: number): number | undefined {
  return medianOf(room, count);
}

function reserved(count: number): Float64Array {
  if (room.length < count) room = new Float64Array(2 * count);
  return room;
}
