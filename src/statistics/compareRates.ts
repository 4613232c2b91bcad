import { binomialTest } from "./binomialTest.ts";
import { requireNonNegative } from "./requireNonNegative.ts";

/** Two rates against each other. */
export interface RateComparison {
  /** Rate 1 over rate 2; does not exist where rate 2 is 0. */
  readonly ratio: number | undefined;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Conditional exact test of two Poisson rates: given all events together, is their split compatible with equal rates?
 * `time` is what the counts are related to: population, person-years. No events or no time: `undefined`.
 *
 * @throws RangeError for negative or non-finite numbers and for counts that are not whole
 * @see Przyborowski J, Wilenski H (1940), Homogeneity of results in testing samples from Poisson series. Biometrika 31: 313–323.
 * @example compareRates(11, 800, 23, 1011) // { ratio: 0.604…, pValue: 0.2262… }
 */
export function compareRates(
  count1: number,
  time1: number,
  count2: number,
  time2: number,
): RateComparison | undefined {
  requireNonNegative("counts and times", count1, time1, count2, time2);
  if (!Number.isSafeInteger(count1) || !Number.isSafeInteger(count2)) {
    throw new RangeError(`counts must be whole: ${count1}, ${count2}`);
  }
  const total = count1 + count2;
  if (total === 0 || time1 === 0 || time2 === 0) return undefined;
  return {
    ratio: count2 === 0 ? undefined : count1 / time1 / (count2 / time2),
    pValue: binomialTest(count1, total, time1 / (time1 + time2)),
  };
}
