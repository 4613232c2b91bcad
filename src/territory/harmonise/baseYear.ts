import type { Observation } from "../../model/observation.ts";
import type { Period } from "../../model/period.ts";
import type { TerritoryChange } from "../../model/territory.ts";
import type { KeyHistory } from "./keyHistory.ts";
import { periodYear, yearInForce } from "../territoryYear.ts";

/** Observations of one period that have the areas of the same year-end. */
export interface Group {
  readonly period: Period;
  readonly observations: readonly Observation[];
  /** Year-end whose areas the observations have. */
  readonly base: number;
  /** Year-end one would expect from the period. */
  readonly expected: number;
}

/**
 * Groups observations by period and the year-end whose areas they have. It is found for each delivery: the date its
 * mapping names, else that of the period, unless the municipalities delivered say something else (a table carried to a
 * later Gebietsstand, or still on an earlier one). A municipality that did not exist then and whose name another one had stands for that
 * one. `onOther` is told of every delivery with other areas than expected.
 */
export function groupsByBase(
  observations: readonly Observation[],
  history: KeyHistory,
  onOther: (group: Group) => void,
): readonly Group[] {
  const changes = history.years.flatMap((year) => history.changesIn(year));
  const merged = new Map<string, { group: Group; observations: Observation[] }>();
  for (const group of byDelivery(observations)) {
    const [first] = group;
    if (first === undefined) continue;
    const { period, territory } = first;
    const expected = expectedYear(first, changes, history);
    const base =
      territory === undefined ? fittingYear(group, expected, history) : yearInForce(territory, changes);
    const own = withNamesakes(group, base, history);
    if (territory === undefined && base !== expected) onOther({ period, observations: own, base, expected });
    const key = `${period}|${base}|${expected}`;
    const known = merged.get(key);
    if (known === undefined)
      merged.set(key, { group: { period, observations: own, base, expected }, observations: [...own] });
    else known.observations.push(...own);
  }
  return [...merged.values()].map(({ group, observations: all }) => ({ ...group, observations: all }));
}

/** Observations by delivery, period and named Gebietsstand; neighbours in the list mostly belong together. */
function byDelivery(observations: readonly Observation[]): Iterable<readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  let last: Observation | undefined;
  let current: Observation[] = [];
  for (const one of observations) {
    if (last === undefined || !belongTogether(one, last)) {
      const key = `${one.origins[0]?.delivery ?? ""}|${one.period}|${one.territory ?? ""}`;
      current = groups.get(key) ?? [];
      groups.set(key, current);
    }
    current.push(one);
    last = one;
  }
  return groups.values();
}

function belongTogether(a: Observation, b: Observation): boolean {
  return (
    a.period === b.period && a.territory === b.territory && a.origins[0]?.delivery === b.origins[0]?.delivery
  );
}

/** The year-end of the period; what was published before the period began (a projection) has the areas of its publication. */
function expectedYear(
  { period, vintage = "" }: Observation,
  changes: readonly TerritoryChange[],
  { year }: KeyHistory,
): number {
  const own = periodYear(period, changes);
  if (vintage !== "" && vintage.slice(0, 4) < String(own)) return yearInForce(vintage, changes);
  const last = Math.max(year, ...changes.map((change) => change.year));
  return own > last ? year : own;
}

/** A number of a municipality that did not exist then belongs to the one that had its name, if that has none of its own. */
function withNamesakes(
  group: readonly Observation[],
  base: number,
  history: KeyHistory,
): readonly Observation[] {
  const keys = history.keysAt(base);
  const strays = group.filter(
    ({ area, status }) => area.length === 8 && !keys.has(area) && !absentSigns.has(status),
  );
  if (strays.length === 0) return group;
  const delivered = new Set(group.map(({ measure, area }) => `${measure}|${area}`));
  return group.map((one) => {
    const area = strays.includes(one) ? resolved(one.area, base, history) : undefined;
    return area === undefined || delivered.has(`${one.measure}|${area}`) ? one : { ...one, area };
  });
}

/** The municipality of a year-end that a key means: itself, or the one that had its name. */
function resolved(key: string, year: number, { keysAt, namesakesOf }: KeyHistory): string | undefined {
  const keys = keysAt(year);
  return keys.has(key) ? key : namesakesOf(key).find((other) => keys.has(other));
}

/** Signs that say: no such area, or nothing was collected. */
export const absentSigns: ReadonlySet<string | undefined> = new Set([
  "nil",
  "blank",
  "missing",
  "not-applicable",
]);

function fittingYear(group: readonly Observation[], expected: number, history: KeyHistory): number {
  const areas = group.filter(({ area, status }) => /^\d{8}$/.test(area) && !absentSigns.has(status));
  const years = candidateYears(expected, history);
  // Neighbours that no one of the county ever belonged to say nothing about its areas.
  const delivered = [...new Set(areas.map(({ area }) => area))].filter((key) =>
    years.some((year) => history.keysAt(year).has(key)),
  );
  if (delivered.length === 0) return expected;
  const fits = (year: number): boolean => delivered.every((key) => history.keysAt(year).has(key));
  const known = (year: number): number =>
    new Set(delivered.map((key) => resolved(key, year, history)).filter((key) => key !== undefined)).size;
  const isComplete = (year: number): boolean =>
    history.keysAt(year).size === delivered.length && known(year) === delivered.length;
  return years.find(isComplete) ?? years.find(fits) ?? bestOf(years, known) ?? expected;
}

/** The first of the years with the most known municipalities. */
function bestOf(years: readonly number[], known: (year: number) => number): number | undefined {
  const counts = years.map((year) => ({ year, count: known(year) }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.year;
}

/** Year-ends with different municipalities, the expected one first, then by distance from it. */
function candidateYears(expected: number, { years, year }: KeyHistory): readonly number[] {
  const others = new Set([...years, ...years.map((changed) => changed - 1), year]);
  others.delete(expected);
  return [expected, ...[...others].sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected) || a - b)];
}
