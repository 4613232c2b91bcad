import type { Area } from "../model/area.ts";
import { type EarlierAreas, ledgerEditions, noEarlierAreas } from "../model/earlierAreas.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Measure } from "../model/measure.ts";
import { type Observation, observationKey } from "../model/observation.ts";
import type { Territory } from "../model/territory.ts";
import type { AreaFiles } from "../territory/areaFiles.ts";
import { harmonise } from "../territory/harmonise.ts";
import { loadTerritory } from "../territory/loadTerritory.ts";
import type { PlanningAreaDefinition } from "../territory/planningAreaSchema.ts";
import { territoryLinks, type TerritoryLinks } from "../territory/territoryLinks.ts";

/** What the areas of earlier editions are found from. */
export interface EarlierInput {
  readonly ledger: Ledger;
  readonly areaFiles: AreaFiles;
  readonly planningAreas: readonly PlanningAreaDefinition[] | undefined;
  readonly territory: Territory;
  readonly measures: readonly Measure[];
  /** As delivered, before they were carried to the edition's territory. */
  readonly delivered: readonly Observation[];
}

/** One Gebietsstand with its planning areas, as an edition printed it. */
interface Layer {
  readonly edition: number;
  readonly territory: Territory;
}

/**
 * Brings the areas of all published editions together with those of today: a merged municipality is the sum of those
 * that an earlier edition printed, and its county may have been a larger one. Their counts are carried to their own
 * Gebietsstand, so that small ones among them stay protected.
 */
export function earlierAreas(input: EarlierInput): EarlierAreas {
  const layers = ledgerEditions(input.ledger).flatMap(({ edition, territory: date }): readonly Layer[] => {
    const territory = formerTerritory(input, edition, date);
    return territory === undefined ? [] : [{ edition, territory }];
  });
  if (layers.every(({ territory }) => hasSameAreas(territory, input.territory))) return noEarlierAreas;
  const links = territoryLinks([input.territory, ...layers.map(({ territory }) => territory)]);
  const naming = areaNaming(input.territory, links);
  const named = layers.map((layer) => ({ ...layer, ids: naming(layer.territory) }));
  return {
    names: named.map(({ edition, territory, ids }) => ({
      edition,
      territory: territory.date,
      ids: Object.fromEntries(ids.map(({ key, id }) => [key, id])),
    })),
    unions: distinct([
      ...named.flatMap(({ ids }) =>
        ids.flatMap(({ id, parts }) => (isFormer(id) ? { whole: id, parts } : [])),
      ),
      ...links.mergers.filter(({ whole, parts }) => [whole, ...parts].some(isFormer)),
    ]).filter(({ parts }) => parts.length > 0),
    observations: formerObservations(input, named),
  };
}

const isFormer = (id: string): boolean => id.includes("@");

function formerTerritory(
  { areaFiles, planningAreas, territory, ledger }: EarlierInput,
  edition: number,
  date: string,
): Territory | undefined {
  const found = loadTerritory(areaFiles, {
    county: territory.county.key,
    date,
    ...(planningAreas === undefined ? {} : { planningAreas }),
  }).value;
  const cut = ledger.planningAreas?.find((one) => one.edition === edition && one.territory === date);
  if (found === undefined || cut === undefined) return found;
  const municipalities = found.municipalities.map(({ planningArea: _today, ...area }): Area => {
    const own = cut.of[area.key];
    return own === undefined ? area : { ...area, planningArea: own };
  });
  const keys = [...new Set(Object.values(cut.of))].sort();
  return {
    ...found,
    municipalities,
    planningAreas: keys.map((key) => ({ key, name: key, level: "planningArea", town: false })),
  };
}

function hasSameAreas(a: Territory, b: Territory): boolean {
  const text = ({ municipalities }: Territory) =>
    municipalities.map(({ key, planningArea = "" }) => `${key} ${planningArea}`).join("\n");
  return a.date === b.date && text(a) === text(b);
}

/** An area with its name in the joint system and what it is made of; municipalities have no parts. */
interface NamedArea {
  readonly key: string;
  readonly id: string;
  readonly parts: readonly string[];
}

/** Names areas by their extent: today's key where today's area has the same municipalities. */
function areaNaming(today: Territory, links: TerritoryLinks): (territory: Territory) => readonly NamedArea[] {
  const byParts = new Map<string, string>();
  const unionsOf = (territory: Territory): readonly NamedArea[] => {
    const id = (key: string) => links.idOf(territory, key);
    const inside = (area: string) => territory.municipalities.filter((one) => one.planningArea === area);
    const known = new Set(territory.planningAreas.map(({ key }) => key));
    const planning = territory.planningAreas.map(({ key }) =>
      union(
        key,
        inside(key).map((one) => id(one.key)),
        territory.date,
      ),
    );
    const free = territory.municipalities.filter((one) => !known.has(one.planningArea ?? ""));
    const county = union(
      territory.county.key,
      [...planning.map((one) => one.id), ...free.map((one) => id(one.key))],
      territory.date,
    );
    return [...planning, county];
  };
  const union = (key: string, parts: readonly string[], date: string): NamedArea => {
    const text = `${key.length === 5 ? "county" : "area"} ${[...parts].sort().join(" ")}`;
    const id = byParts.get(text) ?? (date === today.date && !byParts.has(text) ? key : `${key}@${date}`);
    byParts.set(text, id);
    return { key, id, parts };
  };
  for (const { key, parts } of unionsOf(today)) if (parts.length > 0) byParts.set(key, key);
  return (territory) => [
    ...territory.municipalities.map(({ key }) => ({ key, id: links.idOf(territory, key), parts: [] })),
    ...unionsOf(territory),
  ];
}

function distinct(unions: EarlierAreas["unions"]): EarlierAreas["unions"] {
  return [...new Map(unions.map((one) => [`${one.whole}=${[...one.parts].sort().join("+")}`, one])).values()];
}

function formerObservations(
  { delivered, measures }: EarlierInput,
  layers: readonly { readonly territory: Territory; readonly ids: readonly NamedArea[] }[],
): readonly Observation[] {
  const found = new Map<string, Observation>();
  const done = new Set<string>();
  for (const { territory, ids } of layers) {
    const former = new Map(ids.flatMap(({ key, id }) => (isFormer(id) && !done.has(id) ? [[key, id]] : [])));
    if (former.size === 0) continue;
    for (const one of harmonise({ observations: delivered, measures, territory }).value) {
      const id = former.get(one.area);
      if (id !== undefined) found.set(observationKey(one.measure, id, one.period), { ...one, area: id });
    }
    for (const id of former.values()) done.add(id);
  }
  return [...found.values()];
}
