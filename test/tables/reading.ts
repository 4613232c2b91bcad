import { readTable } from "../../src/tables/readTable.ts";
import type { Table, TableCell } from "../../src/model/table.ts";

/** Reads a text given in sight, as UTF-8; fails the test if there is no table. */
export function readText(text: string, name = "amt.csv"): { table: Table; codes: readonly string[] } {
  const { value, problems } = readTable({ name, bytes: new TextEncoder().encode(text) });
  if (value === undefined) throw new Error(`no table: ${problems.map(({ code }) => code).join()}`);
  return { table: value, codes: problems.map(({ code }) => code) };
}

/** All cells of a row. */
export function cellsOf(table: Table, row: number): readonly TableCell[] {
  return table.columns.map((_, column) => table.cell(row, column));
}

/** What each cell of a row came to: the number, the sign's status, the key or the text. */
export function meaning(table: Table, row: number): readonly (number | string)[] {
  return cellsOf(table, row).map((cell) => cell.value ?? cell.status ?? cell.key ?? cell.text);
}

/** Header paths joined, for reading. */
export function paths(table: Table): readonly string[] {
  return table.columns.map(({ path }) => path.join(" > "));
}
