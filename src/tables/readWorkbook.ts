import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { checked, type Checked } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import type { DeliveredFile } from "./readTable.ts";
import { gridRecords, type Records } from "./records.ts";
import { sheetCell } from "./sheetCell.ts";
import { understand } from "./understand.ts";

/** Rows and columns beyond which a sheet is formatting, not data. */
const limits = { rows: 1_048_576, columns: 2000 };

/**
 * Reads one sheet of an Excel workbook: the one named, or the one with the most numbers. Numbers are those stored, dates
 * and percentages those shown; a merged header cell names every column it spans.
 */
export function readWorkbook(file: DeliveredFile): Checked<Table | undefined> {
  const at = { file: file.name };
  const book = openBook(file.bytes);
  if (book === undefined)
    return checked(undefined, [problem("tables/unreadable", "error", at, { kind: "xlsx" })]);
  if (file.sheet !== undefined && !book.SheetNames.includes(file.sheet)) {
    return checked(undefined, [
      problem("tables/sheet-missing", "error", at, { sheet: file.sheet, found: book.SheetNames }),
    ]);
  }
  const names = file.sheet === undefined ? book.SheetNames : [file.sheet];
  const sheets = names.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet === undefined ? [] : [{ name, ...understandSheet(file.name, name, sheet) }];
  });
  const fitting = sheets
    .filter(({ value }) => value !== undefined)
    .toSorted((a, b) => size(b.value) - size(a.value));
  const [best, ...others] = fitting;
  if (best === undefined)
    return checked(undefined, [problem("tables/no-table", "error", at, { records: 0 })]);
  const rivals = others.filter(({ value }) => size(value) * 4 > size(best.value)).map(({ name }) => name);
  const chosen =
    rivals.length === 0
      ? []
      : [
          problem(
            "tables/sheet-chosen",
            "warning",
            { ...at, sheet: best.name },
            { sheet: best.name, others: rivals },
          ),
        ];
  return checked(best.value, [
    ...chosen,
    ...best.problems.map((known) => ({ ...known, at: { ...known.at, sheet: best.name } })),
  ]);
}

function openBook(bytes: Uint8Array): WorkBook | undefined {
  try {
    return read(bytes, {
      type: "array",
      cellNF: true,
      cellText: true,
      cellFormula: false,
      cellHTML: false,
      dense: true,
    });
  } catch {
    return undefined;
  }
}

function understandSheet(file: string, sheet: string, content: WorkSheet): Checked<Table | undefined> {
  return understand(sheetRecords(content), {
    file,
    kind: "xlsx",
    sheet,
    encoding: "utf-8",
    delimiter: null,
    lineEnd: null,
  });
}

/** How much of a table there is: filled number cells. */
function size(table: Table | undefined): number {
  return table === undefined
    ? 0
    : table.rowCount * table.columns.filter(({ role }) => role === "value").length;
}

type SheetRow = readonly (CellObject | undefined)[];

function sheetRecords(sheet: WorkSheet): Records {
  // Rows that hold nothing are holes in the array.
  const rows = Array.from(
    (sheet["!data"] ?? []).slice(0, limits.rows),
    (row: SheetRow | undefined) => row ?? [],
  );
  const widest = rows.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0);
  const width = Math.min(limits.columns, widest);
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => sheetCell(row[column])));
  const texts = cells.map((row) => row.map(({ text }) => text));
  spreadMerged(sheet, texts);
  return gridRecords(
    texts,
    (record) => record + 1,
    (record, field) => cells[record]?.[field]?.number,
  );
}

function isFilled(cell: CellObject | undefined): boolean {
  return cell !== undefined && cell.t !== "z" && cell.v !== undefined && cell.v !== "";
}

/** A text merged over several columns of one row block stands over each of them; merged downwards it stands once. */
function spreadMerged(sheet: WorkSheet, texts: string[][]): void {
  for (const { s: start, e: end } of sheet["!merges"] ?? []) {
    const text = texts[start.r]?.[start.c];
    const row = texts[start.r];
    if (text === undefined || row === undefined || text === "" || start.c === end.c || isTitle(row, start.c))
      continue;
    for (let column = start.c + 1; column <= Math.min(end.c, row.length - 1); column += 1) row[column] = text;
  }
}

/** A text alone in its row is a title over the whole table. */
function isTitle(row: readonly string[], column: number): boolean {
  return row.every((text, at) => at === column || text === "");
}
