import type { Table, TableCell, TableColumn } from "../model/table.ts";
import { isAreaVariable, keyCell } from "./areaVariable.ts";

/**
 * A cube file of the statistical offices as an ordinary table: axes are headed by their code (`KREISE`, `GES`, `STAG`),
 * numbers by theirs (`BEVSTD`). Totals, which have no code, read `Insgesamt`; a locked number is unknown, whatever
 * stands in its place. Quality letters are flags already.
 */
export function cubeTable(table: Table): Table {
  const kept = table.columns.flatMap(({ path }, position) => {
    const [code = "", field = ""] = path;
    const isAxis = field !== "" && !valueFields.has(field);
    if (!isAxis && field !== "WERT") return [];
    const lock = table.columns.findIndex((other) => other.path[0] === code && other.path[1] === "GESPERRT");
    const cell = (row: number): TableCell => {
      const found = table.cell(row, position);
      if (isAreaVariable(code)) return found.key === undefined ? keyCell(found.text) : found;
      if (isAxis) return found.text === "" ? { text: "Insgesamt" } : found;
      return isLocked(table, row, lock) ? { text: found.text, status: "unknown" } : found;
    };
    return [{ position, code, isAxis, cell }];
  });
  return {
    ...table,
    columns: kept.map(({ position, code, isAxis }) => {
      const { index = position, role = "label" } = table.columns[position] ?? {};
      return { index, path: [code], role: isAxis ? axisRole(code, role) : role };
    }),
    line: (row) => table.line(row),
    cell: (row, column) => kept[column]?.cell(row) ?? { text: "" },
    value: (row, column) => kept[column]?.cell(row).value ?? Number.NaN,
  };
}

/** Fields of a number in a cube: value, quality, lock, error. All others are axes. */
const valueFields = new Set(["WERT", "QUALITAET", "GESPERRT", "WERT-VERFAELSCHT"]);

function axisRole(code: string, role: TableColumn["role"]): TableColumn["role"] {
  if (isAreaVariable(code)) return "key";
  return role === "period" ? "period" : "label";
}

function isLocked(table: Table, row: number, lock: number): boolean {
  const text = lock < 0 ? "" : table.cell(row, lock).text;
  return text !== "" && text !== "0";
}
