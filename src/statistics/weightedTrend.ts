import { chiSquaredTail } from "./chiSquaredTail.ts";

/** A straight line through values of different precision, tested. */
export interface WeightedTrend {
  readonly slope: number;
  /** (slope / its standard error)², chi-squared with one degree of freedom. */
  readonly statistic: number;
  readonly pValue: number;
  /** Whether the slope keeps its sign whichever single point is left out. */
  readonly steady: boolean;
}

interface Point {
  readonly time: number;
  readonly value: number;
  readonly weight: number;
}

/**
 * Regression on time weighted by precision, as English public health marks trends with: `standardErrors` are those of
 * the values ((upper − lower) / 3.92 for a 95 % interval). Fingertips calls it a trend beyond 99.8 % if it is `steady`.
 * Takes all variation for chance of counting: for large areas the smallest year effect is then "significant". The atlas
 * tests with Mann-Kendall; this is for comparison. Fewer than three points, one time only, or a slope beyond all numbers: `undefined`.
 *
 * @throws RangeError for lists of different lengths, numbers that are not finite, errors that are not positive
 * @see OHID, Fingertips, trend markers.
 * @example weightedTrend([1, 2, 3], [5, 6, 8], [0.5, 0.5, 0.5]) // { slope: 1.5, statistic: 18, … }
 */
export function weightedTrend(
  times: readonly number[],
  values: readonly number[],
  standardErrors: readonly number[],
): WeightedTrend | undefined {
  if (times.length !== values.length || times.length !== standardErrors.length)
    throw new RangeError("lists of different lengths");
  const points = times.map((time, index): Point => {
    const [value, error] = [values[index] ?? Number.NaN, standardErrors[index] ?? Number.NaN];
    if (!Number.isFinite(time) || !Number.isFinite(value) || !(error > 0 && error < Infinity))
      throw new RangeError(`no point of a series: ${time}, ${value} ± ${error}`);
    return { time, value, weight: 1 / (error * error) };
  });
  const line = lineThrough(points);
  if (points.length < 3 || line === undefined) return undefined;
  const statistic = line.slope ** 2 * line.spread;
  if (!Number.isFinite(statistic)) return undefined;
  const steady = points.every((left) => {
    const without = lineThrough(points.filter((point) => point !== left));
    return without !== undefined && Math.sign(without.slope) === Math.sign(line.slope);
  });
  return { slope: line.slope, statistic, pValue: chiSquaredTail(statistic), steady };
}

/** Slope and the spread of the times, which is one over the slope's variance. */
function lineThrough(points: readonly Point[]): { slope: number; spread: number } | undefined {
  const sum = (term: (point: Point) => number): number => points.reduce((all, point) => all + term(point), 0);
  const weight = sum((point) => point.weight);
  const centre = sum((point) => point.weight * point.time) / weight;
  const spread = sum((point) => point.weight * (point.time - centre) ** 2);
  if (!(spread > 0)) return undefined;
  return { slope: sum((point) => point.weight * (point.time - centre) * point.value) / spread, spread };
}
