import type { ClosedInterval } from "./interval.ts";
import { normalReach } from "./normalReach.ts";
import { requireShare } from "./requireShare.ts";

/**
 * Wilson score interval for a proportion: where the true share may lie, given `events` among `total` independent
 * cases. Unlike the textbook (Wald) interval it never leaves 0…1 and stays usable for the small counts of
 * municipalities. It excludes a reference exactly where the count lies outside the funnel limits of that reference.
 *
 * Limits are shares between 0 and 1. Fractional events are allowed (weighted counts). Total 0: `undefined`. Coverage
 * at 95 % lies between 92 and 98 % for totals from 60 and shares from 1 to 20 %.
 *
 * @throws RangeError for negative or non-finite numbers and more events than cases
 * @see Wilson EB (1927), Probable inference, the law of succession, and statistical inference. JASA 22: 209–212.
 * @example wilsonInterval(65, 100, 0.95) // { lower: 0.5525…, upper: 0.7363… }
 */
export function wilsonInterval(events: number, total: number, level: number): ClosedInterval | undefined {
  requireShare(events, total);
  const reach = normalReach(level);
  if (total === 0) return undefined;
  const square = reach * reach;
  const width = reach * Math.sqrt(square + 4 * events * (1 - events / total));
  const upper = events === total ? 1 : (2 * events + square + width) / (2 * (total + square));
  // The product of both limits is known; the direct formula for the lower one loses digits when events are few.
  const lower = events === 0 ? 0 : ((events / total) * events) / ((total + square) * upper);
  return { lower, upper };
}
