import { byarInterval } from "./byarInterval.ts";
import { exactPoissonInterval } from "./exactPoissonInterval.ts";
import type { ClosedInterval } from "./interval.ts";

/** Limits of a count with the method that made them. */
export interface CountInterval extends ClosedInterval {
  readonly method: "exact" | "byar";
}

/**
 * Limits of a Poisson count by the rule of English public health: exact below 10 events, Byar's approximation from 10
 * on. Names its method. Divide by population or time to get limits of a rate.
 *
 * @throws RangeError for negative or non-finite counts
 * @see Eayres D (2008), Commonly used public health statistics and their confidence intervals. APHO Technical Briefing 3.
 * @example countInterval(9, 0.95) // { lower: 4.115…, upper: 17.08…, method: "exact" }
 */
export function countInterval(count: number, level: number): CountInterval {
  if (count >= 10) {
    const { lower, upper } = byarInterval(count, level);
    if (lower !== undefined) return { lower, upper, method: "byar" };
  }
  return { ...exactPoissonInterval(count, level), method: "exact" };
}
