import { countWhole, readText, type Body, type ValueColumn } from "./valueColumn.ts";
import type { TextRecords } from "./records.ts";

const comma = 44;
const hyphen = 45;
const dot = 46;

/** A cell as the scan left it: its digits as one number, and its only separator, if there is exactly one. */
interface Scanned {
  start: number;
  end: number;
  value: number;
  digits: number;
  /** Digits before the separator. */
  before: number;
  /** Code of the separator, 0 for none, -1 for anything that is no plain numeral. */
  point: number;
  negative: boolean;
}

const cell: Scanned = { start: 0, end: 0, value: 0, digits: 0, before: 0, point: 0, negative: false };

/**
 * Walks over one record without quotes, character by character: whole numbers and certain decimals are read where they
 * lie, without making strings of them; everything else is read as text. `byField` gives a field's value column or -1.
 */
export function scanRecord(
  records: TextRecords,
  record: number,
  row: number,
  byField: Int32Array,
  body: Body,
): void {
  const end = records.end(record);
  let at = records.start(record);
  for (let field = 0; field < byField.length && at <= end; field += 1) {
    const position = byField[field] ?? -1;
    if (position === -1) at = skipField(records, at, end);
    else {
      at = scanField(records, at, end);
      const column = body.columns[position];
      if (column !== undefined && cell.end > cell.start && !storeNumber(column, row)) {
        readText(body, position, row, records.text.slice(cell.start, cell.end).trim());
      }
    }
    at += 1;
  }
}

function skipField({ text, delimiter }: TextRecords, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) !== delimiter) at += 1;
  return at;
}

function scanField({ text, delimiter }: TextRecords, from: number, end: number): number {
  let [value, digits, before, point, at] = [0, 0, 0, 0, from];
  const negative = at < end && text.charCodeAt(at) === hyphen;
  if (negative) at += 1;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter) break;
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      digits += 1;
    } else if (point === 0 && (code === comma || code === dot)) {
      point = code;
      before = digits;
    } else point = -1;
  }
  cell.start = from;
  cell.end = at;
  cell.value = value;
  cell.digits = digits;
  cell.before = before;
  cell.point = point;
  cell.negative = negative;
  return at;
}

/** Stores a whole number or a decimal that can be nothing else; false for every other cell. */
function storeNumber(column: ValueColumn, row: number): boolean {
  const { digits, point, before, value, negative } = cell;
  if (digits === 0 || digits > 15 || point === -1) return false;
  const decimals = point === 0 ? 0 : digits - before;
  if (point !== 0 && (decimals === 0 || decimals === 3)) return false;
  if (negative && isFiller(value, decimals)) return false;
  column.numbers[row] = (negative ? -value : value) / 10 ** decimals;
  column.codes[row] = 0;
  if (point === 0) countWhole(column.evidence, value);
  else countPoint(column, point);
  return true;
}

/** -9999 stands for a missing value. */
function isFiller(value: number, decimals: number): boolean {
  return value === 9999 * 10 ** decimals;
}

function countPoint({ evidence }: ValueColumn, point: number): void {
  const shape = point === comma ? "comma" : "dot";
  evidence.counts[shape] += 1;
  if (evidence.examples[shape] === undefined) evidence.examples[shape] = exampleOf(point);
}

/** The scanned number written out again: only the first of a column is ever needed. */
function exampleOf(point: number): string {
  const digits = String(cell.value).padStart(cell.digits, "0");
  return `${cell.negative ? "-" : ""}${digits.slice(0, cell.before)}${String.fromCharCode(point)}${digits.slice(cell.before)}`;
}
