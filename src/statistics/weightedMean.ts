import { weightedTerms } from "./weightedTerms.ts";

/**
 * Weighted arithmetic mean. Missing values (`undefined`) are dropped with their weights, the others' weights count
 * accordingly more. Nothing left, weight 0, or less than the share `leastShare` of the values there: `undefined`. Never
 * for rates of areas: add their counts instead.
 *
 * @throws RangeError for lists of different lengths, values that are not finite and negative weights
 * @example weightedMean([10, 20], [1, 3]) // 17.5
 */
export function weightedMean(
  values: readonly (number | undefined)[],
  weights: readonly number[],
  leastShare = 0,
): number | undefined {
  return weightedTerms(values, weights, leastShare, (value) => value);
}
