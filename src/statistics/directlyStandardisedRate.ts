import { byarInterval } from "./byarInterval.ts";
import type { Interval } from "./interval.ts";
import { normalReach } from "./normalReach.ts";
import { requireNonNegative } from "./requireNonNegative.ts";

/** One age group: its events and population, and its size in the standard population. */
export interface Stratum {
  readonly events: number;
  readonly population: number;
  readonly standard: number;
}

/** A rate per person with its limits. */
export interface StandardisedRate extends Interval {
  readonly value: number;
}

/** Below this many events the limits mean nothing. */
const fewestEvents = 10;

/**
 * Directly standardised rate: the rate an area would have with the age structure of the standard population. Limits
 * after Dobson with Byar's for the count. Per person; multiply for "per 100,000". Fewer than 10 events in all, a group
 * without population or no standard: `undefined`.
 *
 * @throws RangeError for negative or non-finite numbers
 * @see Dobson AJ et al. (1991), Confidence intervals for weighted sums of Poisson parameters. Statistics in Medicine 10: 457–462.
 * @example directlyStandardisedRate([{ events: 20, population: 1000, standard: 1 }], 0.95) // { value: 0.02, … }
 */
export function directlyStandardisedRate(
  strata: readonly Stratum[],
  level: number,
): StandardisedRate | undefined {
  for (const { events, population, standard } of strata) {
    requireNonNegative("events, population and standard", events, population, standard);
  }
  normalReach(level);
  const sum = (term: (stratum: Stratum) => number): number =>
    strata.reduce((all, stratum) => all + term(stratum), 0);
  const events = sum((stratum) => stratum.events);
  const standard = sum((stratum) => stratum.standard);
  if (events < fewestEvents || standard === 0 || strata.some(({ population }) => population === 0))
    return undefined;
  const value = sum((stratum) => (stratum.standard * stratum.events) / stratum.population) / standard;
  const variance =
    sum(({ events, population, standard: weight }) => (weight / population) ** 2 * events) / standard ** 2;
  const limits = byarInterval(events, level);
  const scale = Math.sqrt(variance / events);
  return {
    value,
    lower: limits.lower === undefined ? undefined : value + scale * (limits.lower - events),
    upper: value + scale * (limits.upper - events),
  };
}
