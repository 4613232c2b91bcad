import type { ClosedInterval } from "./interval.ts";
import { wilsonInterval } from "./wilsonInterval.ts";

/**
 * Newcombe's hybrid score interval for share 1 minus share 2 of two independent groups, without continuity correction.
 * Built from both Wilson intervals, so it never leaves −1…1. Two shares differ where it excludes 0. A total of 0:
 * `undefined`.
 *
 * @throws RangeError for negative or non-finite numbers and more events than cases
 * @see Newcombe RG (1998), Interval estimation for the difference between independent proportions. Statistics in
 *   Medicine 17: 873–890, method 10.
 * @example newcombeInterval(56, 70, 48, 80, 0.95) // { lower: 0.0524, upper: 0.3339 }
 */
export function newcombeInterval(
  events1: number,
  total1: number,
  events2: number,
  total2: number,
  level: number,
): ClosedInterval | undefined {
  const first = wilsonInterval(events1, total1, level);
  const second = wilsonInterval(events2, total2, level);
  if (first === undefined || second === undefined) return undefined;
  const [share1, share2] = [events1 / total1, events2 / total2];
  const difference = share1 - share2;
  return {
    lower: difference - Math.hypot(share1 - first.lower, second.upper - share2),
    upper: difference + Math.hypot(first.upper - share1, share2 - second.lower),
  };
}
