import { readFileSync } from "node:fs";
import { join } from "node:path";

/** First and last year-end of the lists. A new list moves the last one by a year. */
export const firstYear = 2009;
export const lastYear = 2024;

/** Year-ends between the first and the last without a published list: derived from the year before and the changes. */
const withoutList = new Set([2010, 2012]);

/** Every year-end, oldest first. */
export const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

/** Rows of a semicolon list as objects named by its header. Quotes only around cells that hold a semicolon. */
function rows(folder, name) {
  const [header, ...lines] = readFileSync(join(folder, name), "utf8").trimEnd().split("\n").map(cells);
  return lines.map((line) => Object.fromEntries(header.map((column, index) => [column, line[index] ?? ""])));
}

function cells(line) {
  if (!line.includes('"')) return line.split(";");
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}

/** The official lists of a folder: municipalities by year (derived years included), changes, counties, associations. */
export function readLists(folder) {
  const changes = rows(folder, "gebietsaenderungen.csv").map((row) => ({ ...row, jahr: Number(row.jahr) }));
  const published = new Map(
    years
      .filter((year) => !withoutList.has(year))
      .map((year) => [year, byKey(rows(folder, `gemeinden_${year}-12-31.csv`))]),
  );
  const municipalities = new Map();
  for (const year of years) {
    municipalities.set(year, published.get(year) ?? derive(municipalities.get(year - 1), published.get(year + 1), changes, year));
  }
  return {
    municipalities,
    changes,
    counties: rows(folder, "kreise.csv"),
    associations: rows(folder, "verbaende.csv"),
    states: rows(folder, "laender.csv"),
    pseudoKeys: rows(folder, "genesis_samtgemeinden.csv"),
  };
}

function byKey(list) {
  return new Map(list.map((row) => [row.ags, row]));
}

/**
 * The list of a year-end without one: the year before, changed; attributes of the year after where the key lives on. Areas
 * are those of the year before, added up and divided as the changes say; inhabitants are unknown.
 */
function derive(before, after, changes, year) {
  const changed = changes.filter((row) => row.jahr === year && row.art !== "umbenennung");
  const keys = new Set(before.keys());
  for (const row of changed) keys.delete(row.ags_alt);
  for (const row of changed) keys.add(row.ags_neu);
  return new Map(
    [...keys]
      .sort((a, b) => (a < b ? -1 : 1))
      .map((key) => [key, { ...(after.get(key) ?? before.get(key)), km2: derivedArea(key, before, changed), bev: "" }]),
  );
}

/** Square kilometres after the changes; empty if a part has none. */
function derivedArea(key, before, changed) {
  const parts = changed.filter((row) => row.ags_neu === key);
  const isTouched = changed.some((row) => row.ags_alt === key);
  const own = before.has(key) && !isTouched ? [Number(before.get(key).km2 || NaN)] : [];
  const sum = [...own, ...parts.map((row) => Number(before.get(row.ags_alt)?.km2 || NaN) * Number(row.anteil_flaeche))].reduce((a, b) => a + b, 0);
  return Number.isNaN(sum) ? "" : String(Math.round(sum * 100) / 100);
}
