import { noEvidence } from "./notation.ts";
import { readCell } from "./readCell.ts";
import type { Records, TextRecords } from "./records.ts";
import { scanRecord } from "./scanRecord.ts";
import { codeOf, openCodes, readText, refusedCode, type Body, type ValueColumn } from "./valueColumn.ts";

/**
 * Reads the value columns of the given records. Whole numbers and one-character signs are read where they lie in the
 * text; numbers that may be grouped or decimal wait in `pending` for the notation of the file.
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
      minusBehind: [],
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

/** Settles the numbers left open between grouping and decimals, now that the decimal separator of their column is known. */
export function settle(body: Body, decimals: readonly ("," | "." | null)[]): void {
  body.columns.forEach((column, position) => {
    const decimal = decimals[position] ?? null;
    for (const row of column.pending) closeOpen(column, row, decimal);
    column.pending.length = 0;
  });
}

function closeOpen({ numbers, codes }: ValueColumn, row: number, decimal: "," | "." | null): void {
  const code = codes[row] ?? 0;
  const own = (code & 15) === openCodes["maybe-comma"] ? "," : ".";
  const digits = numbers[row] ?? Number.NaN;
  numbers[row] = decimal === null ? Number.NaN : decimal === own ? digits / 1000 : digits;
  codes[row] = decimal === null ? refusedCode : code & ~15;
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
