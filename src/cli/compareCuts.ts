import type { Estimate } from "../indicators/estimate.ts";
import { estimateAll } from "../indicators/estimateAll.ts";
import { checked, type Checked } from "../model/checked.ts";
import type { YamlFile } from "../model/parseYaml.ts";
import type { Territory } from "../model/territory.ts";
import type { CountedAtlas } from "../pipeline/countAtlas.ts";
import type { PreparedAtlas } from "../pipeline/prepareAtlas.ts";
import type { AreaFiles } from "../territory/areaFiles.ts";
import { harmonise } from "../territory/harmonise.ts";
import { loadTerritory } from "../territory/loadTerritory.ts";
import { readPlanningAreas } from "../territory/readPlanningAreas.ts";

/** What a cut of planning areas would mean for the atlas. */
export interface CutSummary {
  /** File of the cut. */
  readonly file: string;
  readonly planningAreas: number;
  /** Municipalities in no planning area. */
  readonly outside: number;
  /** Inhabitants of the smallest and the largest planning area, if the lists know them. */
  readonly smallest?: number;
  readonly largest?: number;
  /** Newest values of planning areas: how many there are, and how many rest on too few people. */
  readonly values: number;
  readonly withheld: number;
  /** Median width of the 95 % intervals as a share of the value. */
  readonly width?: number;
  /** Series of planning areas with gaps in years in which municipalities have values. */
  readonly broken: number;
}

/** What comparing cuts needs of a county's edition. */
export interface CutContext {
  readonly areaFiles: AreaFiles;
  readonly year: number;
  readonly prepared: PreparedAtlas;
  readonly counted: CountedAtlas;
}

/**
 * Tries a cut (a file like `areas.yaml`) on the deliveries of an edition: the same numbers, added up to other planning areas.
 * Nothing is protected here: the summary holds no number of any area but its inhabitants.
 */
export function compareCut(file: YamlFile, context: CutContext): Checked<CutSummary | undefined> {
  const { prepared, counted, year, areaFiles } = context;
  const areas = readPlanningAreas(file);
  if (areas.problems.length > 0) return checked(undefined, areas.problems);
  const { county, date } = prepared.territory;
  const { planningAreas } = areas.value;
  const request = { county: county.key, date, ...(planningAreas === undefined ? {} : { planningAreas }) };
  const { value: territory, problems } = loadTerritory(areaFiles, request);
  if (territory === undefined) return checked(undefined, problems);
  const { definitions, measures } = prepared;
  const observations = harmonise({
    observations: counted.observations.filter(({ area }) => !area.startsWith("pr-")),
    measures,
    territory,
  }).value;
  const estimates = estimateAll({ definitions, measures, observations, territory, year }).value;
  return checked(summaryOf(file.path, territory, estimates, prepared), problems);
}

type Computed = Extract<Estimate, { readonly status: "computed" }>;

function summaryOf(
  file: string,
  { planningAreas, municipalities }: Territory,
  estimates: readonly Estimate[],
  prepared: PreparedAtlas,
): CutSummary {
  const computed = estimates.filter((one) => one.status === "computed");
  const areal = computed.filter(({ area }) => area.startsWith("pr-"));
  const newest = newestOf(areal);
  const inhabitants = planningAreas.flatMap((area) => area.inhabitants ?? []).sort((a, b) => a - b);
  const [smallest] = inhabitants;
  const largest = inhabitants.at(-1);
  const width = median(newest.flatMap(relativeWidth));
  return {
    file,
    planningAreas: planningAreas.length,
    outside: municipalities.filter(({ planningArea }) => planningArea === undefined).length,
    ...(smallest === undefined ? {} : { smallest }),
    ...(largest === undefined ? {} : { largest }),
    values: newest.length,
    withheld: newest.filter((one) => isSmall(one, prepared)).length,
    ...(width === undefined ? {} : { width }),
    broken: brokenSeries(
      computed,
      planningAreas.map(({ key }) => key),
    ),
  };
}

function newestOf(estimates: readonly Computed[]): readonly Computed[] {
  const newest = new Map<string, Computed>();
  for (const one of estimates) {
    const key = `${one.indicator}|${one.area}`;
    if ((newest.get(key)?.year ?? 0) < one.year) newest.set(key, one);
  }
  return [...newest.values()];
}

function relativeWidth({ value, lower, upper }: Computed): readonly number[] {
  return lower === undefined || upper === undefined || value <= 0 ? [] : [(upper - lower) / value];
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** Whether the numerator rests on somebody but on too few, by the rules of its sources. */
function isSmall({ needs, origins }: Computed, { measures, sources, settings }: PreparedAtlas): boolean {
  const sensitive = new Set(measures.filter((measure) => measure.sensitive).map(({ id }) => id));
  const used = new Set(origins.map(({ source }) => source));
  const rules = sources.filter(({ id }) => used.has(id));
  const minimum = Math.max(
    0,
    ...rules.map(
      ({ id, protection }) => settings.protection.minimumCounts[id] ?? protection?.minimumCount ?? 0,
    ),
  );
  return needs.some(
    ({ role, measure, value }) =>
      role === "numerator" && sensitive.has(measure) && value > 0 && value < minimum,
  );
}

/** Series of planning areas that lack a year in which municipalities have the indicator. */
function brokenSeries(estimates: readonly Computed[], planningAreas: readonly string[]): number {
  const municipal = new Map<string, Set<number>>();
  const areal = new Map<string, Set<number>>();
  for (const { indicator, area, year } of estimates) {
    const isAreal = area.startsWith("pr-");
    if (!isAreal && area.length !== 8) continue;
    const years = isAreal ? areal : municipal;
    const key = isAreal ? `${indicator}|${area}` : indicator;
    years.set(key, (years.get(key) ?? new Set<number>()).add(year));
  }
  return [...municipal].flatMap(([indicator, years]) =>
    planningAreas.filter((area) => {
      const own = areal.get(`${indicator}|${area}`);
      return own !== undefined && [...years].some((year) => !own.has(year));
    }),
  ).length;
}
