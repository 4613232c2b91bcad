import { countInterval, type CountInterval } from "./countInterval.ts";
import { requireNonNegative } from "./requireNonNegative.ts";

/** One age group of an area, and of the reference whose rates it is measured by. */
export interface ReferenceStratum {
  readonly events: number;
  readonly population: number;
  readonly referenceEvents: number;
  readonly referencePopulation: number;
}

/** Observed over expected events with the limits of that ratio. */
export interface StandardisedRatio extends CountInterval {
  readonly observed: number;
  readonly expected: number;
  readonly value: number;
}

/**
 * Indirectly standardised ratio: events seen over events expected if the area had the reference's rate in every age
 * group (1 = as expected). Limits are those of the observed count, exact below 10 events and Byar's from 10 on. Usable
 * where an area's own age groups are too small for a direct rate. Nothing expected: `undefined`.
 *
 * @throws RangeError for negative or non-finite numbers
 * @see Breslow NE, Day NE (1987), Statistical Methods in Cancer Research II. IARC, p. 65–72.
 * @example standardisedRatio([{ events: 9, population: 100, referenceEvents: 60, referencePopulation: 1000 }], 0.95) // value 1.5
 */
export function standardisedRatio(
  strata: readonly ReferenceStratum[],
  level: number,
): StandardisedRatio | undefined {
  for (const stratum of strata) {
    const { events, population, referenceEvents, referencePopulation } = stratum;
    requireNonNegative("events and populations", events, population, referenceEvents, referencePopulation);
  }
  const observed = strata.reduce((sum, { events }) => sum + events, 0);
  const expected = strata.reduce(
    (sum, { population, referenceEvents, referencePopulation }) =>
      sum + (referencePopulation === 0 ? 0 : (population * referenceEvents) / referencePopulation),
    0,
  );
  const { lower, upper, method } = countInterval(observed, level);
  if (expected === 0) return undefined;
  return {
    observed,
    expected,
    value: observed / expected,
    lower: lower / expected,
    upper: upper / expected,
    method,
  };
}
