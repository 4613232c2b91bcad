import { checked, type Checked } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import type { TerritoryChange } from "../model/territory.ts";
import type { AreaFiles } from "./areaFiles.ts";
import { listYears } from "./listYears.ts";

/**
 * The year-end whose list describes a county on a date: that of the date's year if everything that changed in it was
 * in force by then, else that of the year before. Nothing before the first list; the last one for every later date.
 */
export function listedYear(
  files: AreaFiles,
  { county, date }: { readonly county: string; readonly date: string },
  changes: readonly TerritoryChange[],
): Checked<number | undefined> {
  const { first, last } = listYears(files, county.slice(0, 2));
  const year = Number(date.slice(0, 4));
  if (year > last) return checked(last, [problem("territory/after-lists", "warning", {}, { date, last })]);
  const days = changes
    .filter((change) => change.year === year && change.kind !== "renamed")
    .filter(({ from, to }) => from.startsWith(county) || to.startsWith(county))
    .flatMap(({ effective }) => effective.split("|"));
  const later = days.filter((day) => day > date).length;
  const listed = later === 0 ? year : year - 1;
  if (listed < first)
    return checked(undefined, [problem("territory/before-lists", "error", {}, { date, first })]);
  const mixed = later > 0 && later < days.length;
  return checked(
    listed,
    mixed ? [problem("territory/within-year", "warning", {}, { date, taken: `${listed}-12-31` })] : [],
  );
}
