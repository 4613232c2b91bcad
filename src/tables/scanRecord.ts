import type { Evidence } from "./notation.ts";
import { signStatus } from "./signs.ts";
import {
  codeOf,
  countOpen,
  countWhole,
  openCodes,
  readText,
  type Body,
  type ValueColumn,
} from "./valueColumn.ts";
import type { TextRecords } from "./records.ts";

const comma = 44;
const hyphen = 45;
const dot = 46;
const zero = 48;

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

// A value that is no whole number from the start: engines change the layout of an object whose numbers outgrow it.
const cell: Scanned = {
  start: 0,
  end: 0,
  value: Number.NaN,
  digits: 0,
  before: 0,
  point: 0,
  negative: false,
};

/**
 * Walks over one record without quotes, character by character: whole numbers and decimals with one separator are read
 * where they lie, without making strings of them; everything else is read as text. `byField` gives a field's value
 * column or -1.
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
      if (column !== undefined && cell.end > cell.start) storeCell(records.text, column, row);
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
  const negative = from < end && text.charCodeAt(from) === hyphen;
  let value = 0;
  let digits = 0;
  let before = 0;
  let point = 0;
  let at = negative ? from + 1 : from;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter) break;
    if (code >= zero && code <= 57) {
      value = value * 10 + code - zero;
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

function storeCell(text: string, column: ValueColumn, row: number): void {
  if (storeNumber(text, column, row)) return;
  const status = cell.end - cell.start === 1 ? signStatus(text.charAt(cell.start)) : undefined;
  if (status === undefined) readText(column, row, text.slice(cell.start, cell.end).trim());
  else column.codes[row] = codeOf(status, undefined);
}

/** Stores a whole number or a decimal, one that may be grouped as an open one; false for every other cell. */
function storeNumber(text: string, column: ValueColumn, row: number): boolean {
  const { digits, point, before, value, negative } = cell;
  if (digits === 0 || point === -1 || (digits > 15 && point === 0)) return false;
  const decimals = point === 0 ? 0 : digits - before;
  if (point !== 0 && decimals === 0) return false;
  if (negative && isFiller(value, decimals)) return false;
  const first = negative ? cell.start + 1 : cell.start;
  const open = decimals === 3 && before > 0 && before < 4 && text.charCodeAt(first) !== zero;
  const size = digits > 15 ? longDecimal(text, first) : open ? value : value / 10 ** decimals;
  column.numbers[row] = negative ? -size : size;
  column.codes[row] = open ? openCodes[point === comma ? "maybe-comma" : "maybe-dot"] : 0;
  if (open) column.pending.push(row);
  if (point === 0) countWhole(column.evidence, value);
  else countPoint(text, column.evidence, open);
  return true;
}

/** More digits than a whole number holds exactly: rounded once, by the language's own reader. */
function longDecimal(text: string, first: number): number {
  const point = first + cell.before;
  return Number(`${text.slice(first, point)}.${text.slice(point + 1, cell.end)}`);
}

/** -9999 stands for a missing value. */
function isFiller(value: number, decimals: number): boolean {
  return value === 9999 * 10 ** decimals;
}

function countPoint(text: string, evidence: Evidence, open: boolean): void {
  const certain = cell.point === comma ? "comma" : "dot";
  const shape = open ? (`maybe-${certain}` as const) : certain;
  if (open) countOpen(evidence, Math.floor(cell.value / 1000));
  evidence.counts[shape] += 1;
  evidence.examples[shape] ??= text.slice(cell.start, cell.end);
}
