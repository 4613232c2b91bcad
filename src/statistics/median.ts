/**
 * The value in the middle; the mean of the two middle ones where their number is even. No values: `undefined`.
 *
 * @example median([3, 1, 10]) // 3
 */
export function median(values: readonly number[]): number | undefined {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
