import { placesOf, unitsOf } from "./facts.mjs";
import { figures } from "./series.mjs";

/** First line of every file. */
export const notice = "ERFUNDENE BEISPIELDATEN – keine Zahlen des Landkreises, nur zur Vorführung von atlas";

/**
 * Rows of a table: key, name and counts of every municipality of the year, in the order of the keys. A column is a
 * function of unit and year, or a list of series that are added up.
 */
export function rowsOf(columns, year) {
  const rows = new Map();
  unitsOf(year).forEach((unit, index) => {
    for (const { key, name, take } of placesOf(unit, year)) {
      const counts = columns.map((column) => countOf(column, unit, index, year, take));
      const sum = rows.get(key)?.counts ?? counts.map(() => 0);
      rows.set(key, { key, name, counts: sum.map((count, at) => count + counts[at]) });
    }
  });
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function countOf(column, unit, index, year, take) {
  if (typeof column === "function") return take(column(unit, year));
  return column.reduce((sum, series) => sum + take(figures(series, year)[index]), 0);
}

/** The sums over all rows. */
export function totalOf(rows) {
  return rows[0].counts.map((_, at) => rows.reduce((sum, { counts }) => sum + counts[at], 0));
}

/** A whole number as an office writes it: `-` for none, a point between thousands. */
export function written(count, { nil = "0", grouping = "" } = {}) {
  if (count === 0) return nil;
  return String(count).replace(/\B(?=(\d{3})+$)/g, grouping);
}

/** A name as the office abbreviates it; without „, Stadt“. */
export function shortName(name, abbreviations = {}) {
  return abbreviations[name] ?? name.replace(/, Stadt$/, "");
}
