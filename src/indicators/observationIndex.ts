import type { Observation } from "../model/observation.ts";
import { reportingYear } from "../model/period.ts";

/** Observations by measure, area and reporting year. */
export interface ObservationIndex {
  /** The observation of a reporting year; of several dates in one year the last. */
  get(measure: string, area: string, year: number): Observation | undefined;
  /** Reporting years for which there is a number or a sign, ascending. */
  years(measure: string, area: string): readonly number[];
}

type ByYear = Map<number, Observation>;

/** Observations made findable. Order of the input does not matter. */
export function indexObservations(observations: readonly Observation[]): ObservationIndex {
  const measures = new Map<string, Map<string, ByYear>>();
  for (const observation of observations) {
    const areas = entry(measures, observation.measure, () => new Map<string, ByYear>());
    const years = entry(areas, observation.area, (): ByYear => new Map<number, Observation>());
    const year = reportingYear(observation.period);
    const known = years.get(year);
    if (known === undefined || known.period < observation.period) years.set(year, observation);
  }
  return {
    get: (measure, area, year) => measures.get(measure)?.get(area)?.get(year),
    years: (measure, area) => [...(measures.get(measure)?.get(area)?.keys() ?? [])].sort((a, b) => a - b),
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
