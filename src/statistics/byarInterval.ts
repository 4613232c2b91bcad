import { normalReach } from "./normalReach.ts";
import type { Interval } from "./interval.ts";
import { requireNonNegative } from "./requireNonNegative.ts";

/**
 * Byar's approximation to the exact Poisson limits of a count: within 0.2 % of them from 10 events on, and cheap. The
 * lower limit turns negative for tiny counts and does not exist then; use `exactPoissonInterval` below 10 events.
 *
 * @throws RangeError for negative or non-finite counts
 * @see Breslow NE, Day NE (1987), Statistical Methods in Cancer Research II. IARC, p. 69.
 * @example byarInterval(65, 0.95) // { lower: 50.16…, upper: 82.84… }
 */
export function byarInterval(count: number, level: number): Interval & { readonly upper: number } {
  requireCount(count);
  const reach = normalReach(level);
  const next = count + 1;
  const far = 1 - 1 / (9 * next) + reach / (3 * Math.sqrt(next));
  const near = count === 0 ? -1 : 1 - 1 / (9 * count) - reach / (3 * Math.sqrt(count));
  return { lower: near < 0 ? undefined : count * near * near * near, upper: next * far * far * far };
}

/** Most calls are right: they cost two comparisons. */
function requireCount(count: number): void {
  if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) requireNonNegative("count", count);
}
