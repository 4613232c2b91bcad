import { deviance } from "./deviance.ts";
import { stirlingError } from "./stirlingError.ts";

/**
 * Probability of `count` events where `mean` are expected, m^x e^−m / x!. Continuous in `count`, so that it serves the
 * gamma distribution too. Keeps its relative accuracy for counts in the hundred thousands.
 *
 * @see Loader C (2000), Fast and accurate computation of binomial probabilities.
 * @example poissonDensity(3, 2) // 0.1804…
 */
export function poissonDensity(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 1 : 0;
  if (count === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(count) - deviance(count, mean)) / Math.sqrt(2 * Math.PI * count);
}
