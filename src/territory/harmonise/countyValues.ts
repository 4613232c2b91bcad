import type { Observation } from "../../model/observation.ts";
import type { ObservationLookup } from "../../model/observationTable.ts";
import { addUp, wholly, type Summand } from "./addUp.ts";
import { absentSigns, type Group } from "./baseYear.ts";
import { divide, isWhole, type Shares } from "./carry.ts";
import type { CountyParts } from "./countyWays.ts";
import type { HarmoniseContext } from "./municipalValues.ts";

/**
 * The county and its neighbours in the territory's extent, for one group of delivered county values. Unchanged counties
 * keep what was delivered. Where the extent changed: whole counties are added up; else the municipalities are, if every one has a
 * number; else the delivered number is divided by people and marked. What cannot be summed stays as delivered where the
 * county lived on, and is left out where several became one.
 */
export function countyValues(
  group: Group,
  context: HarmoniseContext,
  municipal: ObservationLookup,
): readonly Observation[] {
  const delivered = group.observations.filter(({ area }) => isCounty(area));
  if (delivered.length === 0) return [];
  const byMeasure = new Map<string, Map<string, Observation>>();
  for (const one of delivered) {
    const byCounty = byMeasure.get(one.measure);
    if (byCounty === undefined) byMeasure.set(one.measure, new Map([[one.area, one]]));
    else byCounty.set(one.area, one);
  }
  const named = namedCounties(delivered);
  const isMarked = group.base !== group.expected;
  return [...byMeasure].flatMap(([measure, byCounty]) =>
    context.counties.flatMap((key): readonly Observation[] => {
      const value = countyValue({ key, measure, group, byCounty, named }, context, municipal);
      if (value === undefined) return [];
      return [isMarked ? { ...value, territory: context.territory.date } : value];
    }),
  );
}

function isCounty(area: string): boolean {
  return area.length === 5 && !area.startsWith("pr-");
}

interface CountyTask {
  readonly key: string;
  readonly measure: string;
  readonly group: Group;
  readonly byCounty: ReadonlyMap<string, Observation>;
  /** Counties of the group by delivery. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
}

interface ChangedTask extends CountyTask {
  /** Counties of the base year of which something is in the county, with all their shares. */
  readonly parts: CountyParts;
}

function countyValue(
  task: CountyTask,
  context: HarmoniseContext,
  municipal: ObservationLookup,
): Observation | undefined {
  const { key, measure, group, byCounty } = task;
  const own = byCounty.get(key);
  if (group.base > context.history.year)
    return own === undefined ? undefined : laterValue(own, task, context);
  const kind = context.kindOf(measure);
  const parts = context.countyWays(key, group.base, kind.of);
  if (parts === undefined) return own;
  const isPresent = own !== undefined && !absentSigns.has(own.status);
  if (isPresent && (!parts.has(key) || isCarried(own, parts, task.named))) return own;
  if (!isPresent && parts.has(key) && key !== context.territory.county.key) return undefined;
  return kind.additive
    ? summedValue({ ...task, parts }, context, municipal)
    : uniqueValue({ ...task, parts }, isPresent ? own : undefined, context);
}

/** Whether a delivery names other counties but none of those that were merged: then it has the new extent already. */
function isCarried(own: Observation, parts: CountyParts, named: CountyTask["named"]): boolean {
  const counties = named.get(own.origins[0]?.delivery ?? "") ?? new Set<string>();
  const others = [...parts.keys()].filter((county) => county !== own.area);
  return others.length > 0 && counties.size > 1 && !others.some((county) => counties.has(county));
}

/** Counties with numbers by delivery. */
function namedCounties(delivered: readonly Observation[]): CountyTask["named"] {
  const named = new Map<string, Set<string>>();
  for (const { area, status, origins } of delivered) {
    if (absentSigns.has(status)) continue;
    const delivery = origins[0]?.delivery ?? "";
    const counties = named.get(delivery);
    if (counties === undefined) named.set(delivery, new Set([area]));
    else counties.add(area);
  }
  return named;
}

/** A value that cannot be summed: that of the county if it lived on and hardly anything joined it. */
function uniqueValue(
  { key, parts, byCounty }: ChangedTask,
  own: Observation | undefined,
  { log }: HarmoniseContext,
): Observation | undefined {
  const joined = [...parts].some(([county, shares]) => county !== key && (shares.get(key) ?? 0) > 0.05);
  if (own !== undefined && !joined) {
    log.countyExtent("kept", own);
    return own;
  }
  for (const county of parts.keys()) {
    const one = byCounty.get(county);
    if (one?.value !== undefined) log.countyExtent("dropped", one);
  }
  return undefined;
}

function summedValue(
  task: ChangedTask,
  context: HarmoniseContext,
  municipal: ObservationLookup,
): Observation | undefined {
  const { key, parts, byCounty } = task;
  const { territory, log } = context;
  const all = [...parts.keys()].map((county) => byCounty.get(county));
  const complete = all.every((one) => one !== undefined);
  const summands = all.flatMap((one) =>
    one === undefined ? [] : [shared(one, parts.get(one.area) ?? new Map<string, number>(), key)],
  );
  const target = { area: key, territory: territory.date, complete };
  if ([...parts.values()].every((shares) => isWhole(shares.get(key) ?? 0))) return addUp(summands, target);
  const isOwn = key === territory.county.key;
  const sum = isOwn ? municipalSum(task, context, municipal) : undefined;
  const [example] = summands;
  if (sum === undefined && isOwn && example !== undefined) log.countyExtent("estimated", example.observation);
  return sum ?? addUp(summands, target);
}

/** A value of a later extent: as delivered if next to nothing moved, marked where little did, else left out. */
function laterValue(
  own: Observation,
  { group: { base } }: CountyTask,
  context: HarmoniseContext,
): Observation | undefined {
  const moved = movedSince(own.area, base, context);
  if (moved < 0.0005) return own;
  const isLittle = moved <= 0.05;
  context.log.countyExtent(isLittle ? "kept" : "dropped", own);
  return isLittle ? { ...own, flags: [...new Set([...own.flags, "estimated" as const])] } : undefined;
}

function shared(one: Observation, shares: Shares, key: string): Summand {
  const share = shares.get(key) ?? 0;
  if (isWhole(share)) return wholly(one);
  return {
    observation: one,
    value: one.value === undefined ? undefined : divide(one.value, shares).get(key),
    estimated: true,
  };
}

function municipalSum(
  { measure, group: { period } }: CountyTask,
  { territory }: HarmoniseContext,
  municipal: ObservationLookup,
): Observation | undefined {
  return sumOf(
    territory.municipalities.map(({ key }) => municipal(measure, key, period)),
    territory.county.key,
    territory.date,
  );
}

/** The sum of observations that all have a number; nothing otherwise. */
export function sumOf(
  members: readonly (Observation | undefined)[],
  area: string,
  territory: string,
): Observation | undefined {
  const present = members.filter((one) => one !== undefined);
  if (present.length < members.length || present.some(({ value }) => value === undefined)) return undefined;
  return addUp(present.map(wholly), { area, territory, complete: true });
}

/** Share of a county's people that other counties lost to it or won from it since the territory's year. */
function movedSince(key: string, base: number, { territory, history }: HarmoniseContext): number {
  const moved = (territory.history?.countyChanges ?? []).filter(
    ({ year, from, to }) =>
      year > history.year && year <= base && from !== to && (from === key || to === key),
  );
  return moved.reduce((sum, { weight }) => sum + weight, 0);
}
