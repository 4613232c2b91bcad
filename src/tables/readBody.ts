import { noEvidence } from "./notation.ts";
import { numeralValue } from "./numeral.ts";
import { readCell } from "./readCell.ts";
import type { Records, TextRecords } from "./records.ts";
import { scanRecord } from "./scanRecord.ts";
import { codeOf, openCodes, readText, refusedCode, type Body, type ValueColumn } from "./valueColumn.ts";

/**
 * Reads the value columns of the given records. Whole numbers and one-character signs are read where they lie in the
 * text; numerals that need the notation of the file wait for it in `pending`.
 */
export function readBody(records: Records | TextRecords, rows: Uint32Array, fields: readonly number[]): Body {
  const columns = fields.map((field): ValueColumn => {
    const numbers = new Float64Array(rows.length).fill(Number.NaN);
    return {
      field,
      numbers,
      codes: new Uint8Array(rows.length).fill(codeOf("blank", undefined)),
      evidence: noEvidence(),
      pending: [],
    };
  });
  const body: Body = { columns };
  const positions = new Map(fields.map((field, position) => [field, position]));
  const byField = Int32Array.from(
    { length: Math.max(-1, ...fields) + 1 },
    (_, field) => positions.get(field) ?? -1,
  );
  for (let row = 0; row < rows.length; row += 1) {
    const record = rows[row] ?? 0;
    if ("text" in records && records.plain(record)) scanRecord(records, record, row, byField, body);
    else readFields(records, record, row, body);
  }
  return body;
}

function readFields(records: Records, record: number, row: number, body: Body): void {
  const fields = records.fields(record);
  for (const column of body.columns) {
    const stored = records.number?.(record, column.field);
    if (stored === undefined) readText(column, row, (fields[column.field] ?? "").trim());
    else {
      column.numbers[row] = stored;
      column.codes[row] = 0;
    }
  }
}

/** Gives the waiting cells their values, now that the decimal separator of their column is known. */
export function settle(
  records: Records,
  rows: Uint32Array,
  body: Body,
  decimals: readonly ("," | "." | null)[],
): void {
  body.columns.forEach((column, position) => {
    const decimal = decimals[position] ?? null;
    for (const row of column.pending) {
      if (closeOpen(column, row, decimal)) continue;
      const cell = readCell(records.field(rows[row] ?? 0, column.field).trim());
      if (cell.kind !== "numeral") continue;
      const value = numeralValue(cell.numeral, decimal);
      column.numbers[row] = value ?? Number.NaN;
      column.codes[row] = value === undefined ? refusedCode : codeOf(undefined, cell.flag);
    }
    column.pending.length = 0;
  });
}

/** Settles a number that the scan left open between grouping and decimals; false for any other cell. */
function closeOpen({ numbers, codes }: ValueColumn, row: number, decimal: "," | "." | null): boolean {
  const code = codes[row];
  if (code !== openCodes["maybe-comma"] && code !== openCodes["maybe-dot"]) return false;
  const own = code === openCodes["maybe-comma"] ? "," : ".";
  const digits = numbers[row] ?? Number.NaN;
  numbers[row] = decimal === null ? Number.NaN : decimal === own ? digits / 1000 : digits;
  codes[row] = decimal === null ? refusedCode : 0;
  return true;
}

/** Takes back every numeral with a separator in columns whose separators contradict each other. */
export function refuse(records: Records, rows: Uint32Array, body: Body, positions: readonly number[]): void {
  for (const position of positions) {
    const column = body.columns[position];
    if (column === undefined) continue;
    rows.forEach((record, row) => {
      const cell = readCell(records.field(record, column.field).trim());
      if (cell.kind !== "numeral" || cell.numeral.shape === "plain") return;
      column.numbers[row] = Number.NaN;
      column.codes[row] = refusedCode;
    });
  }
}

/** Takes the values from rows whose fields may have moved. */
export function distrust(body: Body, rows: readonly number[]): void {
  for (const { numbers, codes } of body.columns) {
    for (const row of rows) {
      numbers[row] = Number.NaN;
      codes[row] = refusedCode;
    }
  }
}
