/**
 * Ranks from 1 for the smallest value; equal values share the lowest rank among them. Never print ranks of areas that
 * cannot be told apart.
 *
 * @throws RangeError for values that are not finite
 * @example minimumRanks([4, 8, 8, 9]) // [1, 2, 2, 4]
 */
export function minimumRanks(values: readonly number[]): readonly number[] {
  if (!values.every(Number.isFinite)) throw new RangeError("values must be finite");
  const ranks = new Map<number, number>();
  [...values]
    .sort((a, b) => a - b)
    .forEach((value, index) => {
      if (!ranks.has(value)) ranks.set(value, index + 1);
    });
  return values.map((value) => ranks.get(value) ?? 0);
}
