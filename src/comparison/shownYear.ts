import type { Definition } from "../indicators/definitionSchema.ts";
import type { Territory } from "../model/territory.ts";
import type { ShownFigures } from "./shownFigures.ts";

/**
 * The year an indicator is shown with: its newest year with a published value in the county, a planning area or a
 * municipality, within `maxAge` years before the edition's. `undefined` if there is none.
 */
export function shownYear(
  figures: ShownFigures,
  definition: Definition,
  { county, planningAreas, municipalities }: Territory,
  year: number,
): number | undefined {
  const years = [county, ...planningAreas, ...municipalities].flatMap(({ key }) =>
    figures
      .series(definition.id, key)
      .map((figure) => figure.year)
      .filter((one) => one <= year && one >= year - definition.maxAge),
  );
  return years.length === 0 ? undefined : Math.max(...years);
}
