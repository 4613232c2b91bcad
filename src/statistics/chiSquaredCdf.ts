import { incompleteGamma } from "./incompleteGamma.ts";
import { requireNonNegative } from "./requireNonNegative.ts";

/**
 * Share of the chi-squared distribution with `df` degrees of freedom below x.
 *
 * @throws RangeError for negative or non-finite numbers and no degrees of freedom
 * @example chiSquaredCdf(9.549536, 1) // 0.998
 */
export function chiSquaredCdf(x: number, df: number): number {
  requireNonNegative("x and df", x, df);
  if (df === 0) throw new RangeError("no degrees of freedom");
  return incompleteGamma(df / 2, x / 2).lower;
}
