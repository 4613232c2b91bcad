import { checked, type Checked } from "../model/checked.ts";
import type { Measure } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";
import { observationTable, type ObservationTable } from "../model/observationTable.ts";
import type { Territory } from "../model/territory.ts";
import { groupsByBase, type Group } from "./harmonise/baseYear.ts";
import type { ShareOf } from "./harmonise/carry.ts";
import { countyValues, sumOf } from "./harmonise/countyValues.ts";
import { countyWays } from "./harmonise/countyWays.ts";
import { deliveredAreas } from "./harmonise/deliveredAreas.ts";
import { harmoniseLog } from "./harmonise/harmoniseLog.ts";
import { keyHistory } from "./harmonise/keyHistory.ts";
import { measureKind, municipalValues, type HarmoniseContext } from "./harmonise/municipalValues.ts";
import { associationGroup, planningValues } from "./harmonise/planningValues.ts";
import { waysFrom, type Ways } from "./harmonise/ways.ts";

/** What is to be brought to one Gebietsstand. */
export interface HarmoniseInput {
  readonly observations: readonly Observation[];
  readonly measures: readonly Measure[];
  readonly territory: Territory;
}

/**
 * Brings every observation to the territory's Gebietsstand and adds planning areas and, where none was delivered, the
 * county. Sums are sums of counts with the cells of all parts; what a divided municipality contributes is marked `estimated`;
 * areas that left the county stay out; measures that cannot be summed are left out of areas that would need a sum.
 * Done twice it changes nothing.
 */
export function harmonise({
  observations,
  measures,
  territory,
}: HarmoniseInput): Checked<readonly Observation[]> {
  const context = contextOf(measures, territory);
  const { history, log } = context;
  const known = deliveredAreas(observations, territory);
  const groups = groupsByBase(known, history, (group) => {
    if (differs(group, context)) log.otherYear(group);
  });
  const municipal = observationTable(groups.flatMap((group) => municipalValues(group, context)));
  const counties = observationTable(groups.flatMap((group) => countyValues(group, context, municipal.find)));
  const given = observationTable(observations.filter(({ area }) => !isLocal(area)));
  const sums = [
    ...countySums(municipal, counties, context),
    ...planningSums(groups, municipal, context),
  ].filter(({ measure, area, period }) => given.find(measure, area, period) === undefined);
  return checked([...municipal.all, ...counties.all, ...given.all, ...sums], log.problems());
}

function contextOf(measures: readonly Measure[], territory: Territory): HarmoniseContext {
  const history = keyHistory(territory);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const uninhabited = new Set(territory.history?.uninhabited ?? []);
  const known = new Map<string, Ways>();
  const ways = (base: number, of: ShareOf): Ways => {
    const found = known.get(`${base}|${of}`) ?? waysFrom(base, of, history, uninhabited);
    known.set(`${base}|${of}`, found);
    return found;
  };
  return {
    territory,
    history,
    ways,
    municipalities: new Set(territory.municipalities.map(({ key }) => key)),
    membersOf: membersByArea(territory),
    associatedIn: associationMembers(territory),
    counties: [territory.county, ...territory.neighbours].map(({ key }) => key),
    countyWays: countyWays(territory, history.year),
    kindOf: (id) => measureKind(byId.get(id)),
    log: harmoniseLog(territory),
  };
}

/** Municipalities of each planning area, in the order of their keys. */
function membersByArea({ municipalities }: Territory): HarmoniseContext["membersOf"] {
  const members = new Map<string, string[]>();
  for (const { key, planningArea = "" } of municipalities) {
    const known = members.get(planningArea);
    if (known === undefined) members.set(planningArea, [key]);
    else known.push(key);
  }
  return (planningArea) => members.get(planningArea) ?? [];
}

/** Municipalities of associations by year-end, each list made once. */
function associationMembers({ history }: Territory): HarmoniseContext["associatedIn"] {
  const known = new Map<string, readonly string[]>();
  return (association, year) => {
    const name = `${association}|${year}`;
    const found =
      known.get(name) ??
      (history?.memberships ?? [])
        .filter((one) => one.association === association && one.from <= year && year <= one.to)
        .map(({ municipality }) => municipality);
    known.set(name, found);
    return found;
  };
}

/** Whether a group's areas are really others than those expected. */
function differs({ base, expected }: Group, { history }: HarmoniseContext): boolean {
  const [a, b] = [history.keysAt(base), history.keysAt(expected)];
  return a.size !== b.size || [...a].some((key) => !b.has(key));
}

/** Whether a key is that of a county, a municipality or an association. */
function isLocal(area: string): boolean {
  const { length } = area;
  return (length === 5 || length === 8 || length === 9) && /^\d+$/.test(area);
}

/** Measures and periods of observations, each once. */
function unitsOf(observations: Iterable<Observation>): readonly Pick<Observation, "measure" | "period">[] {
  const units = new Map<string, Set<string>>();
  for (const { measure, period } of observations) {
    const periods = units.get(measure);
    if (periods === undefined) units.set(measure, new Set([period]));
    else periods.add(period);
  }
  return [...units].flatMap(([measure, periods]) => [...periods].map((period) => ({ measure, period })));
}

function countySums(
  municipal: ObservationTable,
  counties: ObservationTable,
  { territory, kindOf }: HarmoniseContext,
): readonly Observation[] {
  const { key } = territory.county;
  return unitsOf(municipal.all).flatMap(({ measure, period }) => {
    if (!kindOf(measure).additive || counties.find(measure, key, period) !== undefined) return [];
    const sum = sumOf(
      territory.municipalities.map((area) => municipal.find(measure, area.key, period)),
      key,
      territory.date,
    );
    return sum === undefined ? [] : [sum];
  });
}

function planningSums(
  groups: readonly Group[],
  municipal: ObservationTable,
  context: HarmoniseContext,
): readonly Observation[] {
  const associations = groups.map(associationGroup).filter((group) => group !== undefined);
  const delivered = associations.flatMap(({ group }) => group.observations);
  return unitsOf([...municipal.all, ...delivered]).flatMap(({ measure, period }) =>
    planningValues(measure, period, context, {
      municipal: municipal.find,
      associations: associations.filter(({ group }) => group.period === period),
    }),
  );
}
