import type { Area } from "../model/area.ts";
import { checked, type Checked } from "../model/checked.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { TerritoryChange } from "../model/territory.ts";
import { nearest } from "../model/nearest.ts";
import type { PlanningAreaDefinition } from "./planningAreaSchema.ts";

/** Municipalities with their planning area, and the planning areas in printed order. */
export interface Assignment {
  readonly municipalities: readonly Area[];
  readonly planningAreas: readonly Area[];
}

/** The definitions that hold on a date (ISO). */
export function validOn(
  definitions: readonly PlanningAreaDefinition[],
  date: string,
): readonly PlanningAreaDefinition[] {
  return definitions.filter(({ from = "", to = "9999" }) => from <= date && date <= to);
}

/**
 * Puts municipalities into planning areas. Problems: a key that is no municipality of the county (with the nearest one
 * or, if it was dissolved, where it went), a municipality in two areas, an id used twice, an area left empty or small.
 */
export function assignPlanningAreas(
  municipalities: readonly Area[],
  definitions: readonly PlanningAreaDefinition[],
  changes: readonly TerritoryChange[],
): Checked<Assignment> {
  const known = new Map(municipalities.map((area) => [area.key, area]));
  const problems = definitions.flatMap((definition) => definitionProblems(definition, known, changes));
  const areaOf = new Map<string, PlanningAreaDefinition>();
  for (const definition of definitions) {
    for (const key of new Set(definition.municipalities)) {
      const first = areaOf.get(key);
      if (first !== undefined) problems.push(twice(known.get(key)?.name ?? key, first, definition));
      else areaOf.set(key, definition);
    }
  }
  const assigned = municipalities.map((area) => {
    const definition = areaOf.get(area.key);
    return definition === undefined ? area : { ...area, planningArea: planningAreaKey(definition) };
  });
  return checked({ municipalities: assigned, planningAreas: planningAreas(assigned, definitions) }, [
    ...problems,
    ...repeatedIds(definitions),
    ...definitions.flatMap((definition) => sizeAdvice(definition, assigned)),
  ]);
}

function planningAreaKey({ id }: PlanningAreaDefinition): string {
  return `pr-${id}`;
}

function planningAreas(
  municipalities: readonly Area[],
  definitions: readonly PlanningAreaDefinition[],
): readonly Area[] {
  return definitions.flatMap((definition) => {
    const key = planningAreaKey(definition);
    const members = municipalities.filter(({ planningArea }) => planningArea === key);
    if (members.length === 0) return [];
    return [{ key, name: definition.title, level: "planningArea", town: false, ...sizes(members) } as const];
  });
}

/** Land and inhabitants of several areas together; left out where one of them is unknown. */
export function sizes(members: readonly Area[]): Pick<Area, "squareKilometres" | "inhabitants"> {
  const squareKilometres = total(members.map((area) => area.squareKilometres));
  const inhabitants = total(members.map((area) => area.inhabitants));
  return {
    ...(squareKilometres === undefined ? {} : { squareKilometres: Math.round(squareKilometres * 100) / 100 }),
    ...(inhabitants === undefined ? {} : { inhabitants }),
  };
}

function total(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce(
    (sum, number) => (sum === undefined || number === undefined ? undefined : sum + number),
    0,
  );
}

function definitionProblems(
  { id, title, municipalities }: PlanningAreaDefinition,
  known: ReadonlyMap<string, Area>,
  changes: readonly TerritoryChange[],
): Problem[] {
  const at = { file: "areas.yaml" };
  return municipalities
    .filter((key) => !known.has(key))
    .flatMap((key): readonly Problem[] => {
      const gone = changes.findLast(
        ({ from, kind }) => from === key && kind !== "renamed" && kind !== "rest",
      );
      if (gone !== undefined && municipalities.includes(gone.to)) return [];
      if (gone !== undefined) {
        const { fromName, toName, to, effective } = gone;
        return [
          problem("planning-area/dissolved", "warning", at, {
            area: title,
            key,
            name: fromName,
            to,
            toName,
            effective,
          }),
        ];
      }
      const suggestion = nearest(key, [...known.keys()]);
      const name = suggestion === undefined ? "" : (known.get(suggestion)?.name ?? "");
      return [
        problem("planning-area/unknown-municipality", "error", at, {
          area: id,
          key,
          suggestion: suggestion ?? "",
          name,
        }),
      ];
    });
}

function twice(name: string, first: PlanningAreaDefinition, second: PlanningAreaDefinition): Problem {
  const details = { name, first: first.title, second: second.title };
  return problem("planning-area/municipality-twice", "error", { file: "areas.yaml" }, details);
}

function repeatedIds(definitions: readonly PlanningAreaDefinition[]): readonly Problem[] {
  const ids = definitions.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) =>
    problem("planning-area/id-twice", "error", { file: "areas.yaml" }, { id }),
  );
}

/** Below this no index is computed and hardly a count can be shown. */
const floor = 300;
/** Below this rare counts (young unemployed) stay under ten and trends cannot be told from chance. */
const advised = 5000;

function sizeAdvice(definition: PlanningAreaDefinition, municipalities: readonly Area[]): readonly Problem[] {
  const members = municipalities.filter(({ planningArea }) => planningArea === planningAreaKey(definition));
  const { title } = definition;
  if (members.length === 0)
    return [problem("planning-area/empty", "warning", { file: "areas.yaml" }, { area: title })];
  const { inhabitants } = sizes(members);
  if (inhabitants === undefined || inhabitants >= advised) return [];
  const severity = inhabitants < floor ? "warning" : "note";
  return [
    problem("planning-area/small", severity, { file: "areas.yaml" }, { area: title, inhabitants, advised }),
  ];
}
