import { gammaQuantile } from "./gammaQuantile.ts";
import type { ClosedInterval } from "./interval.ts";
import { normalReach } from "./normalReach.ts";
import { requireNonNegative } from "./requireNonNegative.ts";

/**
 * Exact limits of a Poisson count (Garwood): which expected counts are compatible with the `count` seen. For rare,
 * independent events; the right choice below 10 events, where approximations fail. A count of 0 has the lower limit 0.
 *
 * Divide by population or time to get limits of a rate. Weighted counts may be fractional.
 *
 * @throws RangeError for negative or non-finite counts
 * @see Garwood F (1936), Fiducial limits for the Poisson distribution. Biometrika 28: 437–442.
 * @example exactPoissonInterval(3, 0.95) // { lower: 0.6187, upper: 8.7673 }
 */
export function exactPoissonInterval(count: number, level: number): ClosedInterval {
  requireNonNegative("count", count);
  normalReach(level);
  const known = small.get(level)?.[count];
  if (known !== undefined) return known;
  const tail = (1 - level) / 2;
  const interval = {
    lower: count === 0 ? 0 : gammaQuantile(count, tail, "lower"),
    upper: gammaQuantile(count + 1, tail, "upper"),
  };
  if (Number.isInteger(count) && count < smallCounts) remember(count, level, interval);
  return interval;
}

/** Counts below this are asked for thousands of times in an edition, always at the same few levels. */
const smallCounts = 20;

/** Intervals computed before, by level and count. */
const small = new Map<number, ClosedInterval[]>();

function remember(count: number, level: number, interval: ClosedInterval): void {
  const intervals = small.get(level) ?? [];
  intervals[count] = interval;
  small.set(level, intervals);
}
