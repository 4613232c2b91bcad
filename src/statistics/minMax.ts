/**
 * Values moved and stretched to 0…1: the smallest becomes 0, the largest 1. One outlier squeezes all others together.
 * Constant or no values: `undefined`.
 *
 * @throws RangeError for values that are not finite
 * @example minMax([10, 15, 20]) // [0, 0.5, 1]
 */
export function minMax(values: readonly number[]): readonly number[] | undefined {
  if (!values.every(Number.isFinite)) throw new RangeError("values must be finite");
  const lowest = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const highest = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  if (lowest >= highest) return undefined;
  return values.map((value) => (value - lowest) / (highest - lowest));
}
