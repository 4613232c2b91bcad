import { requireNonNegative } from "./requireNonNegative.ts";

/**
 * Weighted mean of what `term` makes of the values; missing values (`undefined`) are dropped with their weights.
 * Nothing left, weight 0, or less than the share `leastShare` of the values there: `undefined`.
 *
 * @throws RangeError for lists of different lengths, values that are not finite and negative weights
 */
export function weightedTerms(
  values: readonly (number | undefined)[],
  weights: readonly number[],
  leastShare: number,
  term: (value: number) => number,
): number | undefined {
  if (values.length !== weights.length)
    throw new RangeError(`${values.length} values, ${weights.length} weights`);
  requireNonNegative("weights", ...weights);
  let [sum, all, present] = [0, 0, 0];
  values.forEach((value, index) => {
    const weight = weights[index] ?? 0;
    if (value === undefined) return;
    if (!Number.isFinite(value)) throw new RangeError(`not finite: ${value}`);
    sum += weight * term(value);
    all += weight;
    present += 1;
  });
  return all > 0 && present >= leastShare * values.length ? sum / all : undefined;
}
