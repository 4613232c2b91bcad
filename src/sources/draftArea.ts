import type { MappingDraft } from "../model/mappingDraft.ts";
import type { Table } from "../model/table.ts";
import type { DraftContext } from "./draftContext.ts";
import { nearest } from "../model/nearest.ts";

/** Rows that add up the county. */
const totalWords = /^(?:(?:land)?kreis\b.*|.*\b(?:insgesamt|gesamt|summe|zusammen)|summe.*|gesamt.*|total)$/i;

/** Rows of people who belong to no municipality. */
const nowhereWords =
  /unbekannt|ohne (?:angabe|zuordnung|festen)|keine angabe|k\. ?a\.|außerhalb|auswärt|sonstige|nicht zuzuordnen/i;

/** How a file names its areas: by key or by name, and what the rows that are no municipality are. */
export function draftArea(table: Table, context: DraftContext): MappingDraft["area"] {
  const empty = { totals: [], ignore: [], unknown: [] };
  const key = table.columns.findIndex(({ role }) => role === "key");
  if (key >= 0) {
    const prefix = missingPrefix(table, key, context.county);
    return { by: "key", ...(prefix === "" ? {} : { prefix }), ...empty };
  }
  const position = nameColumn(table);
  if (position < 0) return { by: "none", ...empty };
  const names = [
    ...new Set(Array.from({ length: table.rowCount }, (_, row) => table.cell(row, position).text)),
  ].filter((name) => name !== "");
  const unclear = names.filter((name) => context.nameToKey(name) === undefined || totalWords.test(name));
  const totals = unclear.filter((name) => totalWords.test(name));
  const ignore = unclear.filter((name) => !totalWords.test(name) && nowhereWords.test(name));
  const unknown = unclear.filter((name) => !totals.includes(name) && !ignore.includes(name));
  return {
    by: "name",
    totals,
    ignore,
    unknown: unknown.map((name) => ({ name, nearest: nearest(name, context.names) ?? "" })),
  };
}

/** Key of each row's area, the county for total rows; `undefined` for rows that are none. */
export function rowAreas(table: Table, context: DraftContext): readonly (string | undefined)[] {
  const key = table.columns.findIndex(({ role }) => role === "key");
  const name = nameColumn(table);
  const prefix = key < 0 ? "" : missingPrefix(table, key, context.county);
  return Array.from({ length: table.rowCount }, (_, row) => {
    if (key >= 0) {
      const cell = table.cell(row, key);
      return (cell.key ?? prefix + cell.text).replace(/^(\d{5})000$/, "$1");
    }
    const text = name < 0 ? "" : table.cell(row, name).text;
    return totalWords.test(text) ? context.county : context.nameToKey(text);
  });
}

/** What the keys of a column lack in front to be those of the county's municipalities: `160` before 73077. */
function missingPrefix(table: Table, position: number, county: string): string {
  const cells = Array.from({ length: table.rowCount }, (_, row) => table.cell(row, position));
  if (cells.some(({ key }) => key !== undefined)) return "";
  const prefixes = [county.slice(0, 2), county.slice(0, 3), county];
  return (
    prefixes.find((prefix) =>
      cells.some(({ text }) => prefix.length + text.length === 8 && (prefix + text).startsWith(county)),
    ) ?? ""
  );
}

function nameColumn({ columns }: Table): number {
  return columns.findIndex(({ role }) => role === "name");
}
