import type { ClosedInterval } from "./interval.ts";
import { normalReach } from "./normalReach.ts";
import { requireNonNegative } from "./requireNonNegative.ts";

/**
 * Funnel limits: between which shares an area with `total` cases lies by chance alone, if the true share is
 * `reference`. An area lies outside exactly where its Wilson interval excludes the reference, so that table and chart
 * never disagree. Limits are shares, cut at 0 and 1. Total 0: `undefined`.
 *
 * @throws RangeError for a reference outside 0…1 and negative or non-finite totals
 * @see Spiegelhalter DJ (2005), Funnel plots for comparing institutional performance. Statistics in Medicine 24: 1185–1202.
 * @example funnelLimits(0.09, 118, 0.95) // { lower: 0.0384…, upper: 0.1416… }
 */
export function funnelLimits(reference: number, total: number, level: number): ClosedInterval | undefined {
  if (!(reference >= 0 && reference <= 1)) throw new RangeError(`no share: ${reference}`);
  requireNonNegative("total", total);
  const reach = normalReach(level);
  if (total === 0) return undefined;
  const half = reach * Math.sqrt((reference * (1 - reference)) / total);
  return { lower: Math.max(0, reference - half), upper: Math.min(1, reference + half) };
}
