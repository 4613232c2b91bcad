import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";

/** Finds the observation of a measure, an area and a period. */
export type ObservationLookup = (measure: string, area: string, period: Period) => Observation | undefined;

/** Observations, each place once, with a way to find them. */
export interface ObservationTable {
  readonly find: ObservationLookup;
  /** In the order in which the places were first named. */
  readonly all: readonly Observation[];
}

/** Which of two observations of the same place stays; `earlier` is the one that stood there before. */
export type Choice = (earlier: Observation, later: Observation) => Observation;

/**
 * Makes observations findable; of two of the same place the last one counts, unless `choose` says otherwise. Tens of
 * thousands are looked up in every stage: three small maps are several times faster than one whose keys have to be put
 * together first.
 */
export function observationTable(
  observations: Iterable<Observation>,
  choose: Choice = (_, later) => later,
): ObservationTable {
  const measures = new Map<string, Map<Period, Map<string, number>>>();
  const all: Observation[] = [];
  for (const one of observations) {
    const areas = inner(inner(measures, one.measure), one.period);
    const index = areas.get(one.area);
    const known = index === undefined ? undefined : all[index];
    if (index === undefined || known === undefined) areas.set(one.area, all.push(one) - 1);
    else all[index] = choose(known, one);
  }
  return {
    find: (measure, area, period) => {
      const index = measures.get(measure)?.get(period)?.get(area);
      return index === undefined ? undefined : all[index];
    },
    all,
  };
}

function inner<K, V>(map: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Map<K, V>();
  map.set(key, made);
  return made;
}
