import { byarInterval } from "./byarInterval.ts";
import { incompleteGamma } from "./incompleteGamma.ts";
import type { ClosedInterval } from "./interval.ts";
import { normalReach } from "./normalReach.ts";
import { requireNonNegative } from "./requireNonNegative.ts";

/** From this count on the limits of a count are Byar's, below they are exact (`countInterval`). */
const fewestForByar = 10;

/** Whether the interval of this count lies wholly above what is expected. */
function isAbove(count: number, expected: number, level: number): boolean {
  if (count >= fewestForByar) return (byarInterval(count, level).lower ?? 0) > expected;
  return count > 0 && incompleteGamma(count, expected).lower < (1 - level) / 2;
}

/** Whether the interval of this count lies wholly below what is expected. */
function isBelow(count: number, expected: number, level: number): boolean {
  if (count >= fewestForByar) return byarInterval(count, level).upper < expected;
  return incompleteGamma(count + 1, expected).upper < (1 - level) / 2;
}

/** The point between `low` and `high` from which on `holds` is true. */
function turn(low: number, high: number, holds: (count: number) => boolean): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 30; step += 1) {
    const middle = (from + to) / 2;
    if (holds(middle)) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}

/**
 * Funnel limits of counts: between which counts an area lies by chance alone, if `expected` events are expected there.
 * A count lies outside exactly where its `countInterval` excludes what is expected, so that table and chart never
 * disagree. Not whole: the lines of a chart. Nothing expected: both limits are 0.
 *
 * @throws RangeError for negative or non-finite expectations
 * @see Spiegelhalter DJ (2005), Funnel plots for comparing institutional performance. Statistics in Medicine 24: 1185–1202.
 * @example poissonFunnelLimits(20, 0.95) // { lower: 11.24…, upper: 29.71… }
 */
export function poissonFunnelLimits(expected: number, level: number): ClosedInterval {
  requireNonNegative("expected", expected);
  if (expected === 0) return { lower: 0, upper: 0 };
  const reach = 6 + 3 * normalReach(level) * Math.sqrt(expected + 1);
  const lower = isBelow(0, expected, level)
    ? turn(0, expected, (count) => !isBelow(count, expected, level))
    : 0;
  return { lower, upper: turn(expected, expected + reach, (count) => isAbove(count, expected, level)) };
}
