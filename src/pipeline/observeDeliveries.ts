import type { Area } from "../model/area.ts";
import { type Checked, checked } from "../model/checked.ts";
import type { Observation } from "../model/observation.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Territory } from "../model/territory.ts";
import { observe } from "../sources/observe.ts";
import type { ObserveContext } from "../sources/observeContext.ts";
import { oneMessagePerCell } from "../sources/oneMessagePerCell.ts";
import { refusePersonalData } from "../sources/refusePersonalData.ts";
import { recognise } from "../sources/recognise.ts";
import type { Source } from "../sources/sourceSchema.ts";
import { readDelivery } from "../tables/readDelivery.ts";
import { nameMatcher } from "../territory/nameMatcher.ts";
import { wantedAreas } from "../territory/wantedAreas.ts";
import type { Delivery } from "./atlasInput.ts";
import type { PreparedAtlas } from "./prepareAtlas.ts";

/** What became of one delivery. */
export interface DeliveryNote {
  readonly path: string;
  /** Id of the source it was recognised as. */
  readonly source?: string;
  readonly observations: number;
  /** Observations with a number, not a sign. */
  readonly numbers: number;
}

/** All observations of all deliveries, and what became of each file. */
export interface Observed {
  readonly observations: readonly Observation[];
  readonly deliveries: readonly DeliveryNote[];
}

/** Reads deliveries: `observeDeliveries`, or the same with a memory. */
export type ObserveDeliveries = (
  deliveries: readonly Delivery[],
  prepared: PreparedAtlas,
) => Promise<Checked<Observed>>;

/** Reads every delivery: table, source, observations. A file that cannot be read does not keep the others from it. */
export const observeDeliveries: ObserveDeliveries = async (deliveries, prepared) => {
  const observeOne = deliveryObserver(prepared);
  const found: Checked<ObservedDelivery>[] = [];
  for (const delivery of deliveries) found.push(await observeOne(delivery));
  return gatherObserved(deliveries, found);
};

/** What one delivery says, and as which source it was recognised. */
export interface ObservedDelivery {
  readonly source?: Source;
  readonly observations: readonly Observation[];
}

/** Reads single deliveries of one county. */
export function deliveryObserver(
  prepared: PreparedAtlas,
): (delivery: Delivery) => Promise<Checked<ObservedDelivery>> {
  const contexts = new Map<number, Omit<ObserveContext, "delivery">>();
  return (delivery) => {
    const context = contexts.get(delivery.year) ?? contextOf(prepared, delivery.year);
    contexts.set(delivery.year, context);
    return observeDelivery(delivery, prepared.sources, context);
  };
}

/** The deliveries' observations as one, in the order of the deliveries; `found` has one entry for each. */
export function gatherObserved(
  deliveries: readonly Delivery[],
  found: readonly Checked<ObservedDelivery>[],
): Checked<Observed> {
  const notes = found.map(({ value: { source, observations } }, index) => ({
    path: deliveries[index]?.path ?? "",
    ...(source === undefined ? {} : { source: source.id }),
    observations: observations.length,
    numbers: observations.filter(({ value }) => value !== undefined).length,
  }));
  return checked(
    { observations: found.flatMap(({ value }) => value.observations), deliveries: notes },
    found.flatMap(({ problems }) => problems),
  );
}

async function observeDelivery(
  { path, bytes }: Delivery,
  sources: readonly Source[],
  context: Omit<ObserveContext, "delivery">,
): Promise<Checked<ObservedDelivery>> {
  const table = await readDelivery({ name: path, bytes });
  if (table.value === undefined) return checked({ observations: [] }, table.problems);
  const personal = refusePersonalData(table.value);
  if (personal !== undefined) return checked({ observations: [] }, [personal]);
  const source = recognise(table.value, sources);
  const before = [...table.problems, ...source.problems];
  if (source.value === undefined) return checked({ observations: [] }, before);
  if (isOfOtherState(source.value, context)) {
    const note = problem("sources/other-state", "note", { file: path }, { source: source.value.id });
    return checked({ source: source.value, observations: [] }, [...before, note]);
  }
  const found = observe(table.value, source.value, { ...context, delivery: path });
  return checked({ source: source.value, observations: found.value }, [
    ...oneMessagePerCell(before, found.problems, source.value),
    ...withoutNumbers(path, source.value, found),
  ]);
}

/** Whether a table is published for other Länder only, an election of theirs for instance. */
function isOfOtherState({ states }: Source, { county = "" }: Pick<ObserveContext, "county">): boolean {
  return states.length > 0 && !states.includes(county.slice(0, 2));
}

/** A file that is known but says nothing about the county: an empty form. Another county's export is told already. */
function withoutNumbers(
  file: string,
  { id }: Source,
  { value, problems }: Checked<readonly Observation[]>,
): readonly Problem[] {
  const said = problems.some(
    ({ severity, code }) => severity === "error" || code === "sources/no-wanted-area",
  );
  if (said || value.some((one) => one.value !== undefined)) return [];
  return [problem("sources/no-numbers", "warning", { file }, { source: id })];
}

/**
 * Only areas that the edition can use are read: those of the territory and their forerunners, the Land, Germany. Names
 * mean what they meant in the year of the delivery.
 */
function contextOf(
  { territory, measures, aliases }: PreparedAtlas,
  year: number,
): Omit<ObserveContext, "delivery"> {
  const others = otherMunicipalities(territory, year);
  const gone = new Set(others.map(({ name }) => name));
  const valid = Object.fromEntries(Object.entries(aliases).filter(([alias]) => !gone.has(alias)));
  const match = nameMatcher([...territory.municipalities, territory.county], valid, others);
  return {
    wanted: wantedAreas(territory),
    nameToKey: (name) => match(name).key,
    names: territory.municipalities.map(({ name }) => name),
    county: territory.county.key,
    measures,
  };
}

/**
 * Municipalities of a delivery's year that the territory does not have, as that delivery names them: dissolved after it
 * into ones of the territory, or founded or renamed by then where the territory is the older one.
 */
function otherMunicipalities({ changes, history, municipalities }: Territory, year: number): readonly Area[] {
  const known = new Set(municipalities.map(({ key }) => key));
  const former = changes.filter((change) => change.year > year && !known.has(change.from));
  const later = (history?.laterChanges ?? []).filter((change) => change.year <= year);
  const byKey = new Map([
    ...former.map(({ from, fromName }) => [from, fromName] as const),
    ...later.map(({ to, toName }) => [to, toName] as const),
  ]);
  return [...byKey].map(([key, name]) => ({ key, name, level: "municipality", town: false }));
}
