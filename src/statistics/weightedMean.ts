import { requireNonNegative } from "./requireNonNegative.ts";

/**
 * Weighted arithmetic mean. Missing values (`undefined`) are dropped with their weights, the others' weights count
 * accordingly more. Nothing left or weight 0: `undefined`. Never for rates of areas: add their counts instead.
 *
 * @throws RangeError for lists of different lengths, values that are not finite and negative weights
 * @example weightedMean([10, 20], [1, 3]) // 17.5
 */
export function weightedMean(
  values: readonly (number | undefined)[],
  weights: readonly number[],
): number | undefined {
  if (values.length !== weights.length)
    throw new RangeError(`${values.length} values, ${weights.length} weights`);
  requireNonNegative("weights", ...weights);
  let [sum, all] = [0, 0];
  values.forEach((value, index) => {
    const weight = weights[index] ?? 0;
    if (value === undefined) return;
    if (!Number.isFinite(value)) throw new RangeError(`not finite: ${value}`);
    sum += weight * value;
    all += weight;
  });
  return all > 0 ? sum / all : undefined;
}
