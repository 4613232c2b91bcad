import type { Observation } from "../model/observation.ts";
import { reportingYear } from "../model/period.ts";
import { problem, type Problem } from "../model/problem.ts";
import { cellOf, isPublished, toleranceOf } from "./deliveredCells.ts";
import { measureTitles } from "./measureTitles.ts";
import type { PlausibilityInput } from "./plausibility.ts";

type Input = Pick<PlausibilityInput, "observations" | "measures" | "sources" | "county" | "year" | "names">;

/** Years before the edition's whose differences are still worth a warning. */
const recent = 2;

/**
 * Measures whose municipalities add up to something else than the county, beyond the tolerance of the source; one
 * problem per measure and delivery, for its latest period. More than the county in one delivery is an error, everything else a warning: rows
 * may be missing (those that other numbers of the year have are named), or people without a known municipality; a note for
 * years nobody prints any more. Rounded numbers and those with an unknown part are left out.
 */
export function areaSumProblems(input: Input): readonly Problem[] {
  const { observations, measures, sources, county } = input;
  const additive = new Map(
    measures.filter((one) => one.additive && one.kind !== "official").map(({ id, kind }) => [id, kind]),
  );
  const found = new Map<string, Difference>();
  for (const { whole, parts } of groups(observations, county)) {
    if (!additive.has(whole.measure) || whole.value === undefined || parts.length < 2) continue;
    if (parts.some(({ value, flags }) => value === undefined || flags.includes("rounded"))) continue;
    const sum = parts.reduce((total, { value = 0 }) => total + value, 0);
    const rounding = additive.get(whole.measure) === "annual-mean" ? roundingReach(parts.length) : 0;
    const tolerance = Math.max(rounding, toleranceOf([whole, ...parts], sources, "areas"));
    if (Math.abs(sum - whole.value) <= tolerance + 1e-6) continue;
    const key = `${whole.measure}|${cellOf(whole).delivery}|${cellOf(parts[0]).delivery}`;
    const known = found.get(key);
    const count = (known?.count ?? 0) + 1;
    const latest = known === undefined || known.whole.period < whole.period ? { whole, parts, sum } : known;
    found.set(key, { ...latest, count });
  }
  const keys = municipalitiesByYear(observations);
  return [...found.values()].map((one) => differenceProblem(one, input, keys));
}

/**
 * How far the sum of so many annual means, each rounded to a whole number, may lie from the rounded mean of all: four
 * standard deviations of the roundings (1/12 each). With 38 municipalities 7, with 235 about 18.
 */
function roundingReach(parts: number): number {
  return 4 * Math.sqrt(parts / 12);
}

/** Municipalities that have any number of a year, on that year's territory. */
function municipalitiesByYear(
  observations: readonly Observation[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const byYear = new Map<number, Set<string>>();
  for (const { area, period, territory } of observations) {
    if (area.length !== 8 || territory !== undefined) continue;
    const year = reportingYear(period);
    const keys = byYear.get(year) ?? new Set<string>();
    byYear.set(year, keys.add(area));
  }
  return byYear;
}

interface Group {
  readonly whole: Observation;
  readonly parts: readonly Observation[];
}

interface Difference extends Group {
  readonly sum: number;
  readonly count: number;
}

/** The county's number of each measure and period with those of its municipalities. */
function groups(observations: readonly Observation[], county: string): readonly Group[] {
  const wholes = observations.filter(({ area }) => area === county);
  const parts = new Map<string, Observation[]>();
  for (const one of observations) {
    if (one.area.length !== 8 || !one.area.startsWith(county)) continue;
    const key = `${one.measure}|${one.period}`;
    const group = parts.get(key) ?? [];
    parts.set(key, group);
    group.push(one);
  }
  return wholes.map((whole) => ({ whole, parts: parts.get(`${whole.measure}|${whole.period}`) ?? [] }));
}

function differenceProblem(
  { whole, parts, sum, count }: Difference,
  { year, names, measures, sources }: Input,
  municipalities: ReadonlyMap<number, ReadonlySet<string>>,
): Problem {
  const { delivery, line, column } = cellOf(whole);
  const oneDelivery = parts.every((part) => cellOf(part).delivery === delivery);
  const present = new Set(parts.map(({ area }) => area));
  const missing = [...(municipalities.get(reportingYear(whole.period)) ?? [])]
    .filter((key) => !present.has(key))
    .sort();
  const mild = reportingYear(whole.period) < year - recent ? "note" : "warning";
  return problem(
    "sources/areas-differ",
    oneDelivery && sum > (whole.value ?? 0) && !isPublished(whole, sources) ? "error" : mild,
    { file: delivery, line, column },
    {
      measure: measureTitles(measures)(whole.measure),
      period: whole.period,
      whole: whole.value ?? 0,
      sum,
      municipalities: parts.length,
      missing: missing.map((key) => names?.get(key) ?? key),
      count,
    },
  );
}
