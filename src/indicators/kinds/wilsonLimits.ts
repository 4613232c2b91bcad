import { wilsonInterval } from "../../statistics/wilsonInterval.ts";
import type { Limits } from "./kind.ts";

/**
 * Limits of a share in the indicator's unit. Persons in households are not independent: a design effect above 1
 * divides part and whole, which widens the interval.
 *
 * @see Kish L (1965), Survey Sampling. Wiley, chapter 8.
 */
export function wilsonLimits(
  events: number,
  total: number,
  factor: number,
  designEffect: number,
): Limits | undefined {
  const interval = wilsonInterval(events / designEffect, total / designEffect, 0.95);
  if (interval === undefined) return undefined;
  return { lower: factor * interval.lower, upper: factor * interval.upper, method: "wilson-95" };
}
