import { requirePositive } from "./requirePositive.ts";
import { weightedTerms } from "./weightedTerms.ts";

/**
 * Weighted harmonic mean: the lowest value counts most. Missing values (`undefined`) are dropped with their weights.
 * Nothing left, weight 0, or less than the share `leastShare` of the values there: `undefined`.
 *
 * @throws RangeError for values that are not positive, lists of different lengths and negative weights
 * @see OECD (2008), Handbook on Constructing Composite Indicators, step 6.
 * @example harmonicMean([1, 3], [1, 1]) // 1.5
 */
export function harmonicMean(
  values: readonly (number | undefined)[],
  weights: readonly number[],
  leastShare = 0,
): number | undefined {
  requirePositive(values);
  const reciprocal = weightedTerms(values, weights, leastShare, (value) => 1 / value);
  return reciprocal === undefined ? undefined : 1 / reciprocal;
}
