import { requirePositive } from "./requirePositive.ts";
import { weightedTerms } from "./weightedTerms.ts";

/**
 * Weighted geometric mean: a low value can be made up for by a high one less easily than in the arithmetic mean.
 * Missing values (`undefined`) are dropped with their weights. Nothing left, weight 0, or less than the share
 * `leastShare` of the values there: `undefined`.
 *
 * @throws RangeError for values that are not positive, lists of different lengths and negative weights
 * @see OECD (2008), Handbook on Constructing Composite Indicators, step 6.
 * @example geometricMean([1, 100], [1, 1]) // 10
 */
export function geometricMean(
  values: readonly (number | undefined)[],
  weights: readonly number[],
  leastShare = 0,
): number | undefined {
  requirePositive(values);
  const logarithm = weightedTerms(values, weights, leastShare, Math.log);
  return logarithm === undefined ? undefined : Math.exp(logarithm);
}
