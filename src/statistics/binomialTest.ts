import { binomialDensity } from "./binomialDensity.ts";
import { incompleteBeta } from "./incompleteBeta.ts";

/** Counts as likely as the one seen belong to the tail in spite of rounding, as in R. */
const tolerance = 1 + 1e-7;

/** Chance of at most `count`. */
function atMost(count: number, total: number, share: number): number {
  if (count < 0) return 0;
  return count >= total ? 1 : incompleteBeta(count + 1, total - count, share, 1 - share).upper;
}

/** Smallest count from `from` to `to` for which `holds` is true; `to` + 1 if there is none. It stays true once true. */
function first(from: number, to: number, holds: (count: number) => boolean): number {
  let [low, high] = [from, to + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Exact two-sided p of a binomial count: the probability of all counts that are not more likely than the one seen, if
 * each of `total` events has the chance `share`.
 *
 * @see Fay MP (2010), Two-sided exact tests and matching confidence intervals for discrete data. R Journal 2: 53–58.
 */
export function binomialTest(events: number, total: number, share: number): number {
  const mean = total * share;
  if (events > mean) return binomialTest(total - events, total, 1 - share);
  if (events === mean) return 1;
  const limit = binomialDensity(events, total, share, 1 - share) * tolerance;
  const rare = (count: number): boolean => binomialDensity(count, total, share, 1 - share) <= limit;
  const other = first(Math.ceil(mean), total, rare);
  return Math.min(1, atMost(events, total, share) + atMost(total - other, total, 1 - share));
}
