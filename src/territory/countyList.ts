import type { Area } from "../model/area.ts";
import { listRows, type AreaFiles } from "./areaFiles.ts";

/** A county of the list with its first and last day; empty: always, still. */
export interface ListedCounty {
  readonly area: Area;
  readonly from: string;
  readonly to: string;
}

/** Every county and independent town there was since 1991, by key. */
export function countyList(files: AreaFiles): readonly ListedCounty[] {
  return listRows(files, "counties.csv").map(([key = "", name = "", kind = "", from = "", to = ""]) => ({
    area: { key, name: countyName(name, kind), level: "county", town: /stadt/i.test(kind) },
    from,
    to,
  }));
}

/** Whether a county exists at the end of a day (ISO date). */
export function existsOn({ from, to }: ListedCounty, date: string): boolean {
  return from <= date && (to === "" || date < to);
}

/** `Landkreis Sonneberg`, `Kreis Lippe`, but `Ilm-Kreis`, `Region Hannover`, `Erfurt`. */
function countyName(name: string, kind: string): string {
  const saysItself = /kreis|region/i.test(name);
  return saysItself || (kind !== "Landkreis" && kind !== "Kreis") ? name : `${kind} ${name}`;
}
