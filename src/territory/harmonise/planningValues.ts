import type { Observation } from "../../model/observation.ts";
import type { ObservationLookup } from "../../model/observationTable.ts";
import { addUp, wholly } from "./addUp.ts";
import type { Group } from "./baseYear.ts";
import { isWhole } from "./carry.ts";
import { sumOf } from "./countyValues.ts";
import type { HarmoniseContext } from "./municipalValues.ts";

/**
 * Planning areas: sums over their municipalities. Where municipalities were not delivered but whole associations were
 * (Samtgemeinden), those are added up instead; a value that cannot be summed is taken over from an association with exactly
 * the same municipalities. A sum with a sign among its parts is that sign.
 */
export function planningValues(
  measure: string,
  period: string,
  context: HarmoniseContext,
  given: { readonly municipal: ObservationLookup; readonly associations: readonly AssociationGroup[] },
): readonly Observation[] {
  const { territory, kindOf } = context;
  const { additive } = kindOf(measure);
  return territory.planningAreas.flatMap(({ key }): readonly Observation[] => {
    const members = context.membersOf(key);
    const own = members.map((member) => given.municipal(measure, member, period));
    const sum = additive ? sumOf(own, key, territory.date) : undefined;
    const value =
      sum ??
      fromAssociations({ area: key, measure, members, additive }, context, given.associations) ??
      (additive ? signOf(own, key, territory.date) : undefined);
    return value === undefined ? [] : [value];
  });
}

function signOf(
  members: readonly (Observation | undefined)[],
  area: string,
  territory: string,
): Observation | undefined {
  const present = members.filter((one) => one !== undefined).map(wholly);
  return addUp(present, { area, territory, complete: present.length === members.length });
}

/** Association values of one group, with those of municipalities for members outside associations. */
export interface AssociationGroup {
  readonly group: Group;
  readonly byMeasure: ReadonlyMap<string, ReadonlyMap<string, Observation>>;
}

/** The association and municipality values of a group by measure and area; nothing if it has no association. */
export function associationGroup(group: Group): AssociationGroup | undefined {
  if (!group.observations.some(({ area }) => /^\d{9}$/.test(area))) return undefined;
  const byMeasure = new Map<string, Map<string, Observation>>();
  for (const one of group.observations) {
    byMeasure.set(
      one.measure,
      (byMeasure.get(one.measure) ?? new Map<string, Observation>()).set(one.area, one),
    );
  }
  return { group, byMeasure };
}

interface PlanningTask {
  readonly area: string;
  readonly measure: string;
  readonly members: readonly string[];
  readonly additive: boolean;
}

function fromAssociations(
  task: PlanningTask,
  context: HarmoniseContext,
  groups: readonly AssociationGroup[],
): Observation | undefined {
  for (const { group, byMeasure } of groups) {
    const values = byMeasure.get(task.measure);
    const needed = values === undefined ? undefined : partsNeeded(task, group.base, context);
    const cover =
      values === undefined || needed === undefined ? undefined : coverOf(needed, values, group.base, context);
    if (cover === undefined || (!task.additive && cover.length > 1)) continue;
    const sum = addUp(cover.map(wholly), {
      area: task.area,
      territory: context.territory.date,
      complete: true,
    });
    if (sum !== undefined) return sum;
  }
  return undefined;
}

/** Municipalities of the base year of which the planning area consists; nothing if it has only parts of one. */
function partsNeeded(
  { members, measure }: PlanningTask,
  base: number,
  { ways, kindOf }: HarmoniseContext,
): ReadonlySet<string> | undefined {
  const way = ways(base, kindOf(measure).of);
  const inside = new Set(members);
  const parts = new Set(members.flatMap((member) => [...way.partsOf(member).keys()]));
  const isInside = (part: string): boolean =>
    [...way.sharesOf(part)].every(([target, share]) => inside.has(target) && isWhole(share));
  return members.every((member) => way.partsOf(member).size > 0) && [...parts].every(isInside)
    ? parts
    : undefined;
}

/** Observations of associations and municipalities that together are exactly the needed municipalities. */
function coverOf(
  needed: ReadonlySet<string>,
  values: ReadonlyMap<string, Observation>,
  base: number,
  { associatedIn }: HarmoniseContext,
): readonly Observation[] | undefined {
  const left = new Set(needed);
  const cover: Observation[] = [];
  for (const [key, one] of values) {
    const members = key.length === 9 ? associatedIn(key, base) : [];
    if (members.length === 0 || !members.every((member) => left.has(member))) continue;
    cover.push(one);
    for (const member of members) left.delete(member);
  }
  for (const key of left) {
    const one = values.get(key);
    if (one === undefined) return undefined;
    cover.push(one);
  }
  return cover.some(({ area }) => area.length === 9) ? cover : undefined;
}
