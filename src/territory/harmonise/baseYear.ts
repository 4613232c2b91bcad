import type { Observation } from "../../model/observation.ts";
import type { Period } from "../../model/period.ts";
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
 * Gebietsstand, or still on an earlier one).
 */
export function groupsByBase(observations: readonly Observation[], history: KeyHistory): readonly Group[] {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    const key = `${one.origins[0]?.delivery ?? ""}|${one.period}|${one.territory ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { period, territory } = first;
    const changes = history.years.flatMap((year) => history.changesIn(year));
    const expected = periodYear(period, changes);
    const base =
      territory === undefined ? fittingYear(group, expected, history) : yearInForce(territory, changes);
    return [{ delivery: first.origins[0]?.delivery ?? "", period, observations: group, base, expected }];
  });
}

/** Signs that say: no such area, or nothing was collected. */
export const absentSigns: ReadonlySet<string | undefined> = new Set([
  "nil",
  "blank",
  "missing",
  "not-applicable",
]);

function fittingYear(group: readonly Observation[], expected: number, history: KeyHistory): number {
  const delivered = new Set(
    group
      .filter(({ area, status }) => /^\d{8}$/.test(area) && !absentSigns.has(status))
      .map(({ area }) => area),
  );
  if (delivered.size === 0) return expected;
  const candidates = candidateYears(expected, history);
  const fits = (year: number): boolean => [...delivered].every((key) => history.keysAt(year).has(key));
  const isComplete = (year: number): boolean => fits(year) && history.keysAt(year).size === delivered.size;
  if (!fits(expected)) return candidates.find(fits) ?? mostKnown(delivered, candidates, history);
  return isComplete(expected) ? expected : (candidates.find(isComplete) ?? expected);
}

function mostKnown(
  delivered: ReadonlySet<string>,
  candidates: readonly number[],
  history: KeyHistory,
): number {
  const known = candidates.map((year) => ({
    year,
    count: [...delivered].filter((key) => history.keysAt(year).has(key)).length,
  }));
  return known.reduce(
    (best, other) => (other.count > best.count ? other : best),
    known[0] ?? { year: 0, count: 0 },
  ).year;
}

/** Year-ends with different municipalities, the expected one first, then by distance from it. */
function candidateYears(expected: number, { years, year }: KeyHistory): readonly number[] {
  const others = new Set([...years, ...years.map((changed) => changed - 1), year]);
  others.delete(expected);
  return [expected, ...[...others].sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected) || a - b)];
}
