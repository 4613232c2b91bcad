import { type EarlierAreas, formerAreas } from "../model/earlierAreas.ts";
import type { Measure } from "../model/measure.ts";
import type { Territory } from "../model/territory.ts";
import { singleFamily, type CountFamily, type Families } from "./countFamilies.ts";
import type { EditionNode, NodeMaker } from "./editionNodes.ts";

/** A whole and the nodes that add up to it. `rest` makes up for parts nobody asks for. */
export interface EditionRelation {
  readonly whole: EditionNode;
  readonly parts: readonly EditionNode[];
  readonly weights: readonly number[];
  readonly rest: boolean;
}

/** What the relations are made of. */
export interface RelationSource {
  readonly families: Families;
  readonly measures: readonly Measure[];
  readonly territory: Territory;
  readonly earlier: EarlierAreas;
  readonly node: NodeMaker;
}

/**
 * All relations between the counts of an edition: areas, parts, subsets, printed sums. Generated, never typed. A total whose
 * parts nobody delivered or prints tells nothing of them: tables of counties do not ask about 200 municipalities.
 */
export function editionRelations(source: RelationSource): readonly EditionRelation[] {
  const { municipalities, planningAreas, county } = source.territory;
  const today = [...municipalities, ...planningAreas, county].map(({ key }) => key);
  const areas = [...today, ...formerAreas(source.earlier)];
  const inArea = areas.flatMap((key) => [...measureRelations(source, key), ...sumRelations(source, key)]);
  const exact = [...areaRelations(source), ...inArea].filter(
    ({ whole, parts }) =>
      [whole, ...parts].every((node) => node.exact) &&
      parts.some(({ delivered, state }) => delivered || state !== "absent"),
  );
  return touching(exact);
}

/** Relations with something printed or hidden in them, and those that share a count with one of them, and so on. */
function touching(relations: readonly EditionRelation[]): readonly EditionRelation[] {
  const idsOf = ({ whole, parts }: EditionRelation) => [whole, ...parts].map(({ cell }) => cell.id);
  const isOpen = ({ whole, parts }: EditionRelation) =>
    [whole, ...parts].some(({ state }) => state === "open" || state === "hidden");
  const reached = new Set(relations.filter(isOpen).flatMap(idsOf));
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const relation of relations) {
      const ids = idsOf(relation);
      if (ids.some((id) => reached.has(id))) for (const id of ids) reached.add(id);
    }
  }
  return relations.filter((relation) => idsOf(relation).some((id) => reached.has(id)));
}

/** Planning areas and the county are sums of what lies in them, for whatever may be added over areas. */
function areaRelations({
  families,
  measures,
  territory,
  earlier,
  node,
}: RelationSource): readonly EditionRelation[] {
  const additive = new Map(measures.map((measure) => [measure.id, measure.additive]));
  const { municipalities, planningAreas, county } = territory;
  const inside = (area: string) => municipalities.filter(({ planningArea }) => planningArea === area);
  const known = new Set(planningAreas.map(({ key }) => key));
  const free = municipalities.filter(
    ({ planningArea }) => planningArea === undefined || !known.has(planningArea),
  );
  const unions = [
    ...planningAreas.map(({ key }) => ({ whole: key, parts: inside(key).map((area) => area.key) })),
    { whole: county.key, parts: [...planningAreas, ...free].map((area) => area.key) },
    ...earlier.unions,
  ];
  return [...families.values()]
    .filter(({ terms, remembered }) => remembered !== true || terms.length === 1)
    .filter(({ terms }) => terms.every(({ measure }) => additive.get(measure) !== false))
    .flatMap((family) =>
      unions.flatMap(({ whole, parts }) =>
        relation(
          node(family, whole),
          parts.map((area) => node(family, area)),
        ),
      ),
    );
}

/** Totals and their parts, wholes and their subsets, within one area. What is not asked for becomes the rest. */
function measureRelations(
  { families, measures, node }: RelationSource,
  area: string,
): readonly EditionRelation[] {
  const periods = new Set([...families.values()].flatMap(({ terms }) => terms.map(({ period }) => period)));
  const present = (measure: string, period: string): CountFamily | undefined =>
    families.get(singleFamily(measure, period).key);
  return [...periods].flatMap((period) =>
    measures.flatMap(({ id, parts, subsets }) => {
      const whole = present(id, period);
      if (whole === undefined) return [];
      const lists = [...parts, ...subsets.map((subset) => [subset])];
      return lists.flatMap((list) => {
        const found = list.flatMap((part) => present(part, period) ?? []);
        const isWhole = found.length === list.length && parts.includes(list);
        return relation(
          node(whole, area),
          found.map((family) => node(family, area)),
          isWhole ? {} : { rest: true },
        );
      });
    }),
  );
}

/** Printed sums and their terms, where the terms take part in something else. */
function sumRelations({ families, node }: RelationSource, area: string): readonly EditionRelation[] {
  return [...families.values()].flatMap((family) => {
    if (family.terms.length < 2) return [];
    const terms = family.terms.map(({ measure, period }) => families.get(singleFamily(measure, period).key));
    const sum = node(family, area);
    const isSaid = sum?.state === "printed" || (sum?.corrected.size ?? 0) > 0;
    if (terms.includes(undefined) || (family.remembered === true && !isSaid)) return [];
    return relation(
      sum,
      terms.map((term) => (term === undefined ? undefined : node(term, area))),
      { weights: family.terms.map(({ weight }) => weight) },
    );
  });
}

function relation(
  whole: EditionNode | undefined,
  parts: readonly (EditionNode | undefined)[],
  { weights = parts.map(() => 1), rest = false }: { weights?: readonly number[]; rest?: boolean } = {},
): readonly EditionRelation[] {
  const kept = parts.flatMap((part, place) =>
    part === undefined ? [] : [{ part, weight: weights[place] ?? 1 }],
  );
  if (whole === undefined || kept.length === 0) return [];
  return [{ whole, parts: kept.map(({ part }) => part), weights: kept.map(({ weight }) => weight), rest }];
}
