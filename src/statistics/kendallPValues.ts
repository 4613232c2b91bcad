import { kendallDistribution } from "./kendallDistribution.ts";

/** Tables made before, by number of values: without ties, and with ties by their sizes. A series of an edition needs one of a few. */
const distinct: (Float64Array | undefined)[] = [];
const tied = new Map<string, Float64Array>();

/**
 * Exact two-sided p of Kendall's S for series of `count` values, ties included: the share of all orders of the same
 * values whose S is at least as far from 0. The place in the table is (pairs − |S|) / 2, where `pairs` are the pairs
 * that are not tied: 0 for a strictly monotone series.
 *
 * @param ties sizes of the groups of equal values
 */
export function kendallPValues(count: number, ties: readonly number[]): Float64Array {
  if (ties.length === 0) return (distinct[count] ??= pValues(count, ties));
  const key = `${count}:${[...ties].sort((a, b) => a - b).join()}`;
  const known = tied.get(key) ?? pValues(count, ties);
  tied.set(key, known);
  return known;
}

function pValues(count: number, ties: readonly number[]): Float64Array {
  const weights = kendallDistribution(count, ties);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let tail = 0;
  return Float64Array.from(weights, (weight) => Math.min(1, (2 * (tail += weight)) / all));
}
