import type { Area } from "../model/area.ts";
import type { Association } from "./associationList.ts";
import type { PlanningAreaDefinition } from "./planningAreaSchema.ts";
import { slug } from "./slug.ts";

/**
 * The county's associations with two municipalities or more as planning areas, by name. An association that is called
 * like one of the municipalities carries its kind: `Erfüllende Gemeinde Kaulsdorf`.
 */
export function defaultPlanningAreas(
  municipalities: readonly Area[],
  associations: readonly Association[],
): readonly PlanningAreaDefinition[] {
  const names = new Set(municipalities.map(({ name }) => name));
  const slugs = associations.map(({ area }) => slug(area.name));
  return associations
    .map(({ area, title }) => ({
      id:
        slugs.filter((other) => other === slug(area.name)).length === 1
          ? slug(area.name)
          : `${slug(area.name)}-${area.key}`,
      title: names.has(area.name) ? `${title} ${area.name}` : area.name,
      municipalities: municipalities
        .filter(({ association }) => association === area.key)
        .map(({ key }) => key),
    }))
    .filter((area) => area.municipalities.length > 1)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
