import type { Observation } from "../../model/observation.ts";
import type { Period } from "../../model/period.ts";
import type { TerritoryChange } from "../../model/territory.ts";
import type { KeyHistory } from "./keyHistory.ts";
import { periodYear, yearInForce } from "../territoryYear.ts";

/** Observations of one delivery and period, which all have the areas of one year-end. */
export interface Group {
  readonly delivery: string;
  readonly period: Period;
  readonly observations: readonly Observation[];
  /** Year-end whose areas the observations have. */
  readonly base: number;
  /** Year-end one would expect from the period. */
  readonly expected: number;
}

/**
 * Groups observations by delivery and period and finds the year-end whose areas each group has: the date its mapping
 * names, else that of the period, unless the municipalities delivered say something else (a table carried to a later
 * Gebietsstand, or still on an earlier one). A municipality that did not exist then and whose name another one had stands for that one.
 */
export function groupsByBase(observations: readonly Observation[], history: KeyHistory): readonly Group[] {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    const key = `${one.origins[0]?.delivery ?? ""}|${one.period}|${one.territory ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const changes = history.years.flatMap((year) => history.changesIn(year));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { period, territory } = first;
    const expected = expectedYear(first, changes, history);
    const base =
      territory === undefined ? fittingYear(group, expected, history) : yearInForce(territory, changes);
    const delivery = first.origins[0]?.delivery ?? "";
    return [{ delivery, period, observations: withNamesakes(group, base, history), base, expected }];
  });
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
  const delivered = [...new Set(areas.map(({ area }) => area))];
  if (delivered.length === 0) return expected;
  const years = candidateYears(expected, history);
  const fits = (year: number): boolean => delivered.every((key) => history.keysAt(year).has(key));
  const known = (year: number): number =>
    new Set(delivered.map((key) => resolved(key, year, history)).filter((key) => key !== undefined)).size;
  const isComplete = (year: number): boolean =>
    known(year) === delivered.length && history.keysAt(year).size === delivered.length;
  const most = Math.max(...years.map(known));
  return years.find(isComplete) ?? years.find(fits) ?? years.find((year) => known(year) === most) ?? expected;
}

/** Year-ends with different municipalities, the expected one first, then by distance from it. */
function candidateYears(expected: number, { years, year }: KeyHistory): readonly number[] {
  const others = new Set([...years, ...years.map((changed) => changed - 1), year]);
  others.delete(expected);
  return [expected, ...[...others].sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected) || a - b)];
}
