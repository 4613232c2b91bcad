import type { Estimate } from "../indicators/estimate.ts";
import type { Territory } from "../model/territory.ts";
import type { PreparedAtlas } from "../pipeline/prepareAtlas.ts";

/** What a planning area would mean for the atlas. */
export interface CutArea {
  readonly key: string;
  readonly name: string;
  readonly municipalities: number;
  /** If the lists know them. */
  readonly inhabitants?: number;
  /** Newest values: how many there are, and how many rest on too few people. */
  readonly values: number;
  readonly withheld: number;
  /** Median width of the 95 % intervals as a share of the value. */
  readonly width?: number;
  /** Series with gaps in years in which municipalities have values. */
  readonly broken: number;
}

/** What a cut of planning areas would mean for the atlas: each area, and all together. */
export interface CutSummary extends Omit<CutArea, "key" | "name" | "inhabitants"> {
  /** File of the cut. */
  readonly file: string;
  readonly planningAreas: number;
  /** Municipalities in no planning area. */
  readonly outside: number;
  /** Inhabitants of the smallest and the largest planning area, if the lists know them. */
  readonly smallest?: number;
  readonly largest?: number;
  readonly areas: readonly CutArea[];
}

type Computed = Extract<Estimate, { readonly status: "computed" }>;

/** Sums a cut up from its territory and the estimates on it; holds no number of any area but its inhabitants. */
export function cutSummary(
  file: string,
  territory: Territory,
  estimates: readonly Estimate[],
  prepared: PreparedAtlas,
): CutSummary {
  const { planningAreas, municipalities } = territory;
  const computed = estimates.filter((one) => one.status === "computed");
  const newest = newestOf(computed.filter(({ area }) => area.startsWith("pr-")));
  const gaps = brokenSeries(
    computed,
    planningAreas.map(({ key }) => key),
  );
  const areas = planningAreas.map(({ key, name, inhabitants }): CutArea => ({
    key,
    name,
    municipalities: municipalities.filter(({ planningArea }) => planningArea === key).length,
    ...(inhabitants === undefined ? {} : { inhabitants }),
    ...valuesOf(
      newest.filter(({ area }) => area === key),
      prepared,
    ),
    broken: gaps.filter((area) => area === key).length,
  }));
  const sizes = areas.flatMap(({ inhabitants }) => inhabitants ?? []).sort((a, b) => a - b);
  const [smallest] = sizes;
  const largest = sizes.at(-1);
  const outside = municipalities.filter(({ planningArea }) => planningArea === undefined).length;
  return {
    file,
    planningAreas: planningAreas.length,
    municipalities: municipalities.length - outside,
    outside,
    ...(smallest === undefined ? {} : { smallest }),
    ...(largest === undefined ? {} : { largest }),
    ...valuesOf(newest, prepared),
    broken: gaps.length,
    areas,
  };
}

function valuesOf(
  newest: readonly Computed[],
  prepared: PreparedAtlas,
): Pick<CutArea, "values" | "withheld" | "width"> {
  const width = median(newest.flatMap(relativeWidth));
  return {
    values: newest.length,
    withheld: newest.filter((one) => isSmall(one, prepared)).length,
    ...(width === undefined ? {} : { width }),
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

/** Planning areas whose series lack a year in which municipalities have the indicator, once for each such series. */
function brokenSeries(estimates: readonly Computed[], planningAreas: readonly string[]): readonly string[] {
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
  );
}
