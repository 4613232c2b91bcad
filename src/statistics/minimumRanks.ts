/** Ranks from 1 for the smallest value; equal values share the lowest rank among them. */
export function minimumRanks(values: readonly number[]): readonly number[] {
  const ranks = new Map<number, number>();
  [...values]
    .sort((a, b) => a - b)
    .forEach((value, index) => {
      if (!ranks.has(value)) ranks.set(value, index + 1);
    });
  return values.map((value) => ranks.get(value) ?? 0);
}
