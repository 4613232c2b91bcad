import { incompleteGamma } from "./incompleteGamma.ts";

/** Upper tail of the chi-squared distribution with one degree of freedom: the p value of a trend statistic. */
export function chiSquaredTail(statistic: number): number {
  return incompleteGamma(0.5, statistic / 2).upper;
}
