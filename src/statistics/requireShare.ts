import { requireNonNegative } from "./requireNonNegative.ts";

/**
 * Refuses `events` that cannot be a part of `total`. A total of 0 passes: there is no share then, which is no mistake.
 *
 * @throws RangeError for negative or non-finite numbers and for more events than cases
 */
export function requireShare(events: number, total: number): void {
  // Most calls are right: they cost two comparisons.
  if (events >= 0 && events <= total && total < Number.POSITIVE_INFINITY) return;
  requireNonNegative("events and total", events, total);
  if (total > 0) throw new RangeError(`more events than cases: ${events} of ${total}`);
}
