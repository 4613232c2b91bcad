import type { Area } from "../model/area.ts";
import { listRowsOf, type AreaFiles } from "./areaFiles.ts";

/** Titles of the official kinds of associations, by their number. */
const titles: Readonly<Record<string, string>> = {
  "51": "Amt",
  "52": "Samtgemeinde",
  "53": "Verbandsgemeinde",
  "54": "Verwaltungsgemeinschaft",
  "58": "Erfüllende Gemeinde",
};

/** An association (Verwaltungsgemeinschaft, Amt, Samtgemeinde …) with the German word for its kind. */
export interface Association {
  readonly area: Area;
  readonly title: string;
}

/** Associations of a county at a year-end, by key. */
export function associationList(files: AreaFiles, county: string, year: number): readonly Association[] {
  return listRowsOf(files, "associations.csv", county)
    .filter(([, , , from, to]) => Number(from) <= year && year <= Number(to))
    .map(([key = "", name = "", kind = ""]) => ({
      area: { key, name, level: "association", town: false },
      title: titles[kind] ?? "Verwaltungsgemeinschaft",
    }));
}
