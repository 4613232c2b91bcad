import { betaQuantile } from "./betaQuantile.ts";
import type { ClosedInterval } from "./interval.ts";
import { normalReach } from "./normalReach.ts";
import { requireShare } from "./requireShare.ts";

/**
 * Exact interval for a proportion (Clopper-Pearson): never covers less than `level`, and is therefore wider than
 * `wilsonInterval`. For the cautious; the atlas prints Wilson's. Limits are shares. Total 0: `undefined`.
 *
 * @throws RangeError for negative or non-finite numbers and more events than cases
 * @see Clopper CJ, Pearson ES (1934), The use of confidence or fiducial limits. Biometrika 26: 404–413.
 * @example clopperPearsonInterval(2, 310, 0.95) // { lower: 0.00078…, upper: 0.0231… }
 */
export function clopperPearsonInterval(
  events: number,
  total: number,
  level: number,
): ClosedInterval | undefined {
  requireShare(events, total);
  normalReach(level);
  if (total === 0) return undefined;
  const tail = (1 - level) / 2;
  const others = total - events;
  return {
    lower: events === 0 ? 0 : betaQuantile(events, others + 1, tail, "lower"),
    upper: others === 0 ? 1 : betaQuantile(events + 1, others, tail, "upper"),
  };
}
