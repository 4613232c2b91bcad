import type { Area } from "../model/area.ts";
import { listRowsOf, type AreaFiles } from "./areaFiles.ts";
import { numbersAt } from "./numbersAt.ts";

/**
 * Municipalities of a county at a year-end, by key, with inhabitants and area as far as the lists know them.
 * Uninhabited land outside municipalities is none.
 */
export function municipalityList(files: AreaFiles, county: string, year: number): readonly Area[] {
  const state = county.slice(0, 2);
  const inhabitants = numbersAt(files, `inhabitants/${state}.csv`, county, year);
  const land = numbersAt(files, `square-kilometres/${state}.csv`, county, year);
  return listRowsOf(files, `municipalities/${state}.csv`, county)
    .filter(([, , , kind, from, to]) => kind !== "uninhabited" && Number(from) <= year && year <= Number(to))
    .map(([key = "", name = "", association = "", kind]) => ({
      key,
      name,
      level: "municipality",
      town: kind === "town",
      ...(association === "" ? {} : { association }),
      ...optional("squareKilometres", land.get(key)),
      ...optional("inhabitants", inhabitants.get(key)),
    }));
}

function optional<K extends string>(name: K, value: number | undefined): { readonly [P in K]?: number } {
  if (value === undefined) return {};
  const entry: { [P in K]?: number } = {};
  entry[name] = value;
  return entry;
}
