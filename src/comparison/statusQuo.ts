import { type Checked, checked } from "../model/checked.ts";
import type { ModelCalculation, ModelProjection } from "../model/modelProjection.ts";
import type { Observation } from "../model/observation.ts";
import { reportingYear } from "../model/period.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Territory } from "../model/territory.ts";
import { roundHalfEven } from "../statistics/roundHalfEven.ts";
import { type GroupPopulation, type GroupStep, projectGroups } from "./projectGroups.ts";
import { projectedAreas } from "./projectedAreas.ts";
import type { Projections } from "./projectionsSchema.ts";
import { rateLevel, type VitalRates } from "./rateLevel.ts";
import { type Counts, startPopulation } from "./startPopulation.ts";

/** What a status-quo calculation is made from. Of the observations only those that `projections.yaml` names are read. */
export interface StatusQuoInput {
  readonly projections: Projections;
  readonly observations: readonly Observation[];
  readonly territory: Pick<Territory, "county" | "planningAreas" | "municipalities">;
  readonly year: number;
  /** ISO date, if the edition has one. */
  readonly dataStatus?: string;
  /** Whether the edition prints rounded counts only: then those of the base year are rounded too. */
  readonly roundsCounts?: boolean;
}

const years = 5;
/** Positions of the age groups that begin with 20 and 65. */
const [from20, from65] = [4, 13];
const fewestEvents = 100;

/**
 * The county's own status-quo calculation by the cohort-component method, for the county and planning areas of at
 * least two municipalities: a single municipality is never projected, nor left as the difference. Planning areas have the county's rates; they
 * differ by their age structure. Nothing before the base year, or where the rates appeared after the data status.
 */
export function statusQuo(input: StatusQuoInput): Checked<ModelCalculation | undefined> {
  const { projections, territory, dataStatus, roundsCounts = false } = input;
  const { published, base } = projections;
  if (base > input.year) return checked(undefined);
  if (dataStatus !== undefined && published > dataStatus)
    return checked(undefined, [problem("projections/later", "note", {}, { published, dataStatus })]);
  const counts = countsOf(input);
  const start = startPopulation(projections.groups, territory.county.key, territory.county.key, counts);
  if (start.population === undefined)
    return checked(undefined, [
      problem("projections/no-population", "warning", {}, { measure: start.missing, base }),
    ]);
  const rates = levelled(input, start.population);
  if (rates.value === undefined) return checked(undefined, rates.problems);
  const vital = rates.value;
  const { areas, leftOut } = projectedAreas(projections, territory, counts);
  const results = areas.flatMap(({ area, population }) =>
    projections.variants.flatMap((variant) =>
      steps(projections, vital, variant, population).map((people, step): ModelProjection => ({
        variant: variant.id,
        area,
        base,
        year: base + step * years,
        ...bands(people, roundsCounts || step > 0),
      })),
    ),
  );
  return checked(described(projections, results), [...rates.problems, ...hiding(leftOut, territory)]);
}

function hiding(key: string | undefined, { planningAreas }: StatusQuoInput["territory"]): readonly Problem[] {
  if (key === undefined) return [];
  const area = planningAreas.find((one) => one.key === key)?.name ?? key;
  return [problem("projections/left-out", "note", {}, { area })];
}

/** Counts on 31 December of the base year, and events of whole years. */
function countsOf({ observations, projections }: StatusQuoInput): Counts {
  const wanted = projections.groups.flatMap(({ women, men }) =>
    [...women, ...men].flatMap(({ measure, within }) => [measure, within ?? measure]),
  );
  const found = valuesOf(observations, new Set(wanted), new Set([projections.base]));
  return (measure, area) => found.get(`${measure}|${area}|${projections.base}`);
}

function valuesOf(
  observations: readonly Observation[],
  measures: ReadonlySet<string>,
  wanted: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { measure, area, period, value } of observations) {
    if (!measures.has(measure) || value === undefined || period.includes("..")) continue;
    const year = reportingYear(period);
    if (wanted.has(year)) found.set(`${measure}|${area}|${year}`, value);
  }
  return found;
}

/** The rates, at the county's own level where `level` asks for it. */
function levelled(
  { projections, observations, territory }: StatusQuoInput,
  population: Required<GroupPopulation>,
): Checked<VitalRates | undefined> {
  const { level } = projections;
  if (level === undefined) return checked(projections);
  const found = valuesOf(observations, new Set([level.births, level.deaths]), new Set(level.years));
  const mean = (measure: string): number | undefined => {
    const values = level.years.flatMap(
      (year) => found.get(`${measure}|${territory.county.key}|${year}`) ?? [],
    );
    const sum = values.reduce((all, value) => all + value, 0);
    return values.length < level.years.length || sum < fewestEvents ? undefined : sum / values.length;
  };
  const [births, deaths] = [mean(level.births), mean(level.deaths)];
  if (births === undefined || deaths === undefined) {
    const measure = births === undefined ? level.births : level.deaths;
    return checked(undefined, [
      problem("projections/no-level", "warning", {}, { measure, years: level.years }),
    ]);
  }
  return checked(rateLevel(projections, population, { births, deaths }));
}

/** The population at the start and after each step. */
function steps(
  { base, until, girls, groups }: Projections,
  { fertility, survival }: VitalRates,
  { migration }: Projections["variants"][number],
  start: GroupPopulation,
): readonly GroupPopulation[] {
  const still = groups.map(() => 0);
  const step: GroupStep = {
    women: { survival: survival.women, migration: migration?.women ?? still },
    men: { survival: survival.men, migration: migration?.men ?? still },
    fertility: fertility.rates,
  };
  const result = [start];
  for (let year = base; year < until; year += years)
    result.push(projectGroups(result.at(-1) ?? start, step, { years, girls }));
  return result;
}

/** People in all and by the age bands of the atlas. */
function bands({ women, men = [] }: GroupPopulation, rounded: boolean) {
  const both = women.map((people, group) => people + (men[group] ?? 0));
  const sum = (from: number, to?: number): number => {
    const people = both.slice(from, to).reduce((all, one) => all + one, 0);
    return rounded ? roundHalfEven(people, 10) : Math.round(people);
  };
  return {
    persons: sum(0),
    under20: sum(0, from20),
    from20To64: sum(from20, from65),
    from65: sum(from65),
  };
}

function described(
  { base, until, fertility, survival, variants, note }: Projections,
  results: readonly ModelProjection[],
): ModelCalculation {
  return {
    base,
    until,
    variants: variants.map(({ id, title, migration }) => ({ id, title, migration: migration?.source ?? "" })),
    sources: [...new Set([fertility.source, survival.source])],
    note,
    results,
  };
}
