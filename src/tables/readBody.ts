import { cellStatuses, type CellFlag, type CellStatus } from "../model/observation.ts";
import { noEvidence, type Evidence } from "./notation.ts";
import { numeralValue } from "./numeral.ts";
import { readCell, type ReadCell } from "./readCell.ts";
import type { Records, TextRecords } from "./records.ts";

/** Codes of a value cell: 0 a number, 1 to 7 a status, then text, a refused number; flags above. */
export const textCode = 8;
export const refusedCode = 9;
const flagsOfCells = [
  "provisional",
  "revised",
  "estimated",
  "uncertain",
] as const satisfies readonly CellFlag[];

/** One value column of the body. */
export interface ValueColumn {
  /** Field in the file. */
  readonly field: number;
  /** Numbers, NaN where there is none. */
  readonly numbers: Float64Array;
  /** Code of every cell. */
  readonly codes: Uint8Array;
  readonly evidence: Evidence;
}

/** The status a code stands for, if it stands for one. */
export function statusOf(code: number): CellStatus | undefined {
  return cellStatuses[(code & 15) - 1];
}

/** The flag a code carries, if it carries one. */
export function flagOf(code: number): CellFlag | undefined {
  return flagsOfCells[(code >> 4) - 1];
}

/** Code of a status, or of a number with a flag. */
export function codeOf(status: CellStatus | undefined, flag: CellFlag | undefined): number {
  return (
    (status === undefined ? 0 : cellStatuses.indexOf(status) + 1) +
    (flag === undefined ? 0 : (flagsOfCells.indexOf(flag) + 1) << 4)
  );
}

/**
 * Reads the value columns of the given records. Whole numbers and one-character signs are read where they lie in the
 * text; every other cell waits until the notation of the file is known, in `pending` (row and column as one number).
 */
export function readBody(records: Records | TextRecords, rows: Uint32Array, fields: readonly number[]): Body {
  const columns = fields.map((field): ValueColumn => {
    const numbers = new Float64Array(rows.length).fill(Number.NaN);
    return {
      field,
      numbers,
      codes: new Uint8Array(rows.length).fill(codeOf("blank", undefined)),
      evidence: noEvidence(),
    };
  });
  const body: Body = { columns, pending: [] };
  const positions = new Map(fields.map((field, position) => [field, position]));
  const byField = Array.from(
    { length: Math.max(0, ...fields) + 1 },
    (_, field) => positions.get(field) ?? -1,
  );
  for (let row = 0; row < rows.length; row += 1) {
    const record = rows[row] ?? 0;
    if ("text" in records && records.plain(record)) scanRecord(records, record, row, byField, body);
    else readFields(records, record, row, body);
  }
  return body;
}

/** Value columns, and the cells that cannot be read before the notation is known. */
export interface Body {
  readonly columns: readonly ValueColumn[];
  readonly pending: PendingCell[];
}

interface PendingCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function readFields(records: Records, record: number, row: number, body: Body): void {
  const fields = records.fields(record);
  body.columns.forEach((column, position) => {
    const stored = records.number?.(record, column.field);
    if (stored === undefined) return readText(body, position, row, (fields[column.field] ?? "").trim());
    column.numbers[row] = stored;
    column.codes[row] = 0;
  });
}

/** Walks over one record, character by character, without making strings of its plain cells. */
function scanRecord(
  records: TextRecords,
  record: number,
  row: number,
  byField: readonly number[],
  body: Body,
): void {
  const { text, delimiter } = records;
  const end = records.end(record);
  let at = records.start(record);
  for (let field = 0; field < byField.length && at <= end; field += 1) {
    const position = byField[field] ?? -1;
    const start = at;
    let value = 0;
    let digits = 0;
    let code = at < end ? text.charCodeAt(at) : delimiter;
    while (code !== delimiter) {
      if (code >= 48 && code <= 57) {
        value = value * 10 + code - 48;
        digits += 1;
      }
      at += 1;
      code = at < end ? text.charCodeAt(at) : delimiter;
    }
    if (position !== -1) store(body, position, row, { text, start, end: at, value, digits });
    at += 1;
  }
}

interface Scanned {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly digits: number;
}

function store(body: Body, position: number, row: number, cell: Scanned): void {
  const column = body.columns[position];
  const length = cell.end - cell.start;
  if (column === undefined || length === 0) return;
  if (cell.digits !== length || length > 15)
    return readText(body, position, row, cell.text.slice(cell.start, cell.end).trim());
  column.numbers[row] = cell.value;
  column.codes[row] = 0;
  countWhole(column.evidence, cell.value);
}

function countWhole(evidence: Evidence, value: number): void {
  if (value >= 1000) evidence.large += 1;
  else if (value > 1 && value !== 100) evidence.small += 1;
  evidence.counts.plain += 1;
}

function readText(body: Body, position: number, row: number, text: string): void {
  const column = body.columns[position];
  if (column === undefined) return;
  const cell = readCell(text);
  if (cell.kind === "sign") column.codes[row] = codeOf(cell.status, undefined);
  else if (cell.kind === "text") column.codes[row] = textCode;
  else {
    count(column.evidence, cell, text);
    body.pending.push({ row, column: position, text });
  }
}

function count(evidence: Evidence, cell: ReadCell & { kind: "numeral" }, text: string): void {
  const { shape, digits, grouping } = cell.numeral;
  if (shape === "plain" && grouping === undefined) return countWhole(evidence, Number(digits));
  if (grouping !== undefined && !evidence.groupings.includes(grouping)) evidence.groupings.push(grouping);
  evidence.counts[shape] += 1;
  evidence.examples[shape] ??= text;
}

/** Gives the waiting cells their values, now that the decimal separator of their column is known. */
export function settle(body: Body, decimals: readonly ("," | "." | null)[]): void {
  for (const { row, column, text } of body.pending) {
    const values = body.columns[column];
    const cell = readCell(text);
    if (values === undefined || cell.kind !== "numeral") continue;
    const value = numeralValue(cell.numeral, decimals[column] ?? null);
    values.numbers[row] = value ?? Number.NaN;
    values.codes[row] = value === undefined ? refusedCode : codeOf(undefined, cell.flag);
  }
  body.pending.length = 0;
}
