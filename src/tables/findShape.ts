import { periodOf, yearOf } from "./periods.ts";
import { cellKind, profileColumns, trimmedFields, usualWidth, type ColumnProfile } from "./profile.ts";
import type { Records } from "./records.ts";

/** The parts of a file, as record numbers. */
export interface Shape {
  readonly width: number;
  readonly headers: readonly number[];
  /** First record of the body, and the first behind it. */
  readonly first: number;
  readonly end: number;
  readonly profile: readonly ColumnProfile[];
}

/** Most lines a header has ever been seen to have, with some to spare. */
const headerLimit = 8;

/**
 * Finds header, body and footer by what most records look like, not by the first lines. Undefined if no record looks
 * like a row of a table.
 */
export function findShape(records: Records): Shape | undefined {
  const width = usualWidth(records);
  if (width === 0) return undefined;
  const end = bodyEnd(records, width);
  const profile = profileColumns(records, width, { from: 0, to: end, skipHeader: true });
  const numeric = profile.map((column) => column.filled === 0 || column.numeric >= 0.6);
  const hasNumbers = profile.some((column, at) => numeric[at] === true && column.filled > 0);
  if (!hasNumbers && !isListOfWords(records, width)) return undefined;
  const context = { records, width, end, profile, numeric: hasNumbers ? numeric : numeric.map(() => false) };
  const first = hasNumbers ? firstRow(context) : firstTextRow(context);
  if (first === undefined) return undefined;
  const short = end - first < 300;
  const rows = short ? profileColumns(records, width, { from: first, to: end, skipHeader: false }) : profile;
  return { width, first, end, profile: rows, headers: headersAbove(context, first) };
}

/** Words in columns on most lines; anything else without numbers is prose. */
function isListOfWords(records: Records, width: number): boolean {
  return width > 1 && countRows(records, width, 0, records.count) * 2 > records.count;
}

interface Context {
  readonly records: Records;
  readonly width: number;
  readonly end: number;
  readonly profile: readonly ColumnProfile[];
  readonly numeric: readonly boolean[];
}

/** The record behind the last one that can be a row: notes, licence and rules of underscores stand below. */
function bodyEnd(records: Records, width: number): number {
  const rule = firstRule(records, width);
  let end = rule ?? records.count;
  while (end > 0 && !couldBeRow(records, end - 1, width)) end -= 1;
  if (end === 0) return records.count;
  return rule === undefined && isCutOff(records, end, width) ? records.count : end;
}

const noteWords =
  /^(quelle|stand|anmerkung|hinweis|©|\(c\)|copyright|datenquelle|herausgeber)\b.{0,3}:?|^\d\)/i;

/** The last line of a file that was cut off: shorter than a row, but it begins like one. */
function isCutOff(records: Records, end: number, width: number): boolean {
  if (end !== records.count - 1 || records.width(end) < 2 || records.width(end) >= width) return false;
  const [first = ""] = trimmedFields(records, end);
  return first !== "" && first.length <= 40 && !first.endsWith(":") && !noteWords.test(first);
}

function couldBeRow(records: Records, record: number, width: number): boolean {
  if (records.width(record) !== width) return false;
  const fields = trimmedFields(records, record);
  const filled = fields.filter((text) => text !== "");
  if (width === 1) return filled.length === 1 && cellKind(fields[0] ?? "") !== "text";
  return filled.length > 1 && !noteWords.test(filled[0] ?? "");
}

/** A line of underscores, unless most rows stand below it. */
function firstRule(records: Records, width: number): number | undefined {
  const limit = Math.max(0, records.count - 2000);
  for (let record = limit; record < records.count; record += 1) {
    if (records.width(record) > width || !/^\s*[_=–—-]{3}/.test(records.field(record, 0))) continue;
    const [first = "", ...rest] = trimmedFields(records, record);
    if (/^[_=–—-]{3,}$/.test(first) && /_{3}|-{5}|={5}/.test(first) && rest.every((text) => text === "")) {
      const below = countRows(records, width, record, records.count);
      if (below === 0 || below * 10 < countRows(records, width, 0, record)) return record;
    }
  }
  return undefined;
}

function countRows(records: Records, width: number, from: number, to: number): number {
  let rows = 0;
  for (let record = from; record < to; record += 1) if (records.width(record) === width) rows += 1;
  return rows;
}

function firstRow(context: Context): number | undefined {
  const { records, width, end } = context;
  let titled = false;
  for (let record = 0; record < end; record += 1) {
    if (records.width(record) < Math.max(1, width - 1)) continue;
    const fields = trimmedFields(records, record);
    const verdict = rowVerdict(context, fields, titled);
    if (verdict === "row" && records.width(record) === width) return record;
    titled ||= verdict === "header";
  }
  return undefined;
}

/** A row has numbers or signs where the body has them; a header has words, years, units or column numbers there. */
function rowVerdict(
  context: Context,
  fields: readonly string[],
  titled: boolean,
): "row" | "header" | "neither" {
  const { numeric, profile } = context;
  const values = fields.filter((text, at) => numeric[at] === true && text !== "");
  const labels = fields.filter((text, at) => numeric[at] === false && text !== "");
  if (values.length === 0)
    return labels.length > 1 && titled && fitsLabels(profile, fields) ? "row" : "neither";
  const words = values.filter((text) => cellKind(text) === "text");
  if (words.length > 0) return isWordy(values, words, titled && labels.length > 0) ? "header" : "row";
  if (isNumbering(fields) || isNumbering(values, titled ? 4 : 3) || lacksLabels(context, labels, fields))
    return "header";
  return !titled && isYearRow(context, fields, values) ? "header" : "row";
}

/** Words over the values, unless numbers outweigh them that are neither years nor ages, or all are short like signs or hold digits like misprints. */
function isWordy(values: readonly string[], words: readonly string[], titled: boolean): boolean {
  if (titled && words.every((text) => text.length <= 3 || (/\d/.test(text) && !/\p{L}{3}/u.test(text))))
    return false;
  const numbers = values.filter(
    (text) => cellKind(text) === "numeral" && !/^\d{1,2}$/.test(text) && yearOf(text, true) === undefined,
  );
  return numbers.length < words.length && words.length >= values.length * 0.3;
}

/** Whether most of the columns that are always filled in the body are filled here too. */
function fitsLabels(profile: readonly ColumnProfile[], fields: readonly string[]): boolean {
  const usual = profile.flatMap((column, at) => (column.filled < 0.98 ? [] : [at]));
  return (
    (fields[0] ?? "") !== "" && usual.filter((at) => (fields[at] ?? "") !== "").length >= usual.length * 0.6
  );
}

function lacksLabels(
  { numeric, profile }: Context,
  labels: readonly string[],
  fields: readonly string[],
): boolean {
  if (
    (profile[0]?.filled ?? 0) > 0.6 &&
    fields[0] === "" &&
    fields.every((text) => text === "" || periodOf(text, true) !== undefined)
  )
    return true;
  const usual = profile.some((column, at) => numeric[at] === false && column.filled > 0.9);
  return usual && labels.length === 0;
}

/** Years or dates over columns that do not hold years themselves. */
function isYearRow(
  { numeric, records, end, width }: Context,
  fields: readonly string[],
  values: readonly string[],
): boolean {
  if (values.length === 0 || !values.every((text) => periodOf(text, true) !== undefined)) return false;
  const last = trimmedFields(records, end - 1);
  const below = last.filter((text, at) => numeric[at] === true && text !== "");
  const keyless = fields.every((text, at) => numeric[at] === true || !/^\d{5,}$/.test(text));
  return width > 1 && keyless && !below.every((text) => yearOf(text) !== undefined);
}

/** A line that numbers the columns, or a header of ages: 1;2;3;4. */
function isNumbering(fields: readonly string[], least = 3): boolean {
  const filled = fields.filter((text) => text !== "");
  if (filled.length < least || filled.length < fields.length - 2) return false;
  const first = Number(filled[0]);
  return first >= 0 && first <= 2 && filled.every((text, at) => text === String(first + at));
}

/** Tables without numbers: the first record is the header if it names every column and none of its words comes again. */
function firstTextRow({ records, width, end }: Context): number | undefined {
  for (let record = 0; record < end; record += 1) {
    if (records.width(record) !== width) continue;
    const fields = trimmedFields(records, record);
    if (width > 1 && fields.filter((text) => text !== "").length < 2) continue;
    const sample = Array.from({ length: Math.min(50, end - record - 1) }, (_, at) =>
      trimmedFields(records, record + 1 + at),
    );
    const recurs = fields.some((text, at) => text !== "" && sample.some((row) => row[at] === text));
    return recurs || sample.length === 0 ? record : record + 1;
  }
  return undefined;
}

/**
 * Header lines above the body: as wide as the table and with something over its values. Blank lines and one single text
 * (the heading of the first part of the table) may stand between them and the first row.
 */
function headersAbove(context: Context, first: number): readonly number[] {
  const { records, width } = context;
  const headers: number[] = [];
  let heading = false;
  for (let record = first - 1; record >= 0 && headers.length < headerLimit; record -= 1) {
    const fields = trimmedFields(records, record);
    const filled = fields.filter((text) => text !== "").length;
    if (filled === 0) {
      if (headers.length > 0) break;
      continue;
    }
    const below = headers[0] === undefined ? [] : trimmedFields(records, headers[0]);
    const fits =
      isHeaderLine(context, fields, below) &&
      records.width(record) >= Math.max(width - 1, Math.min(width, 2));
    if (!fits && (headers.length > 0 || heading || filled > 1)) break;
    if (fits) headers.unshift(record);
    else heading = true;
  }
  return headers;
}

/** `below`: the header line under it, empty for the lowest. A label with its value (Stichtag; 31.12.2016) is no header. */
function isHeaderLine(
  { numeric, width }: Context,
  fields: readonly string[],
  below: readonly string[],
): boolean {
  const filled = fields.flatMap((text, at) => (text === "" ? [] : [at]));
  const lowest = below.length === 0;
  if (width === 1) return lowest;
  if (filled.length === 1 && filled[0] === 0) return false;
  if (filled.length === 2 && (fields[filled[0] ?? 0] ?? "").endsWith(":")) return false;
  if (width > 3 && filled.length === 2 && filled[1] === 1 && (below[0] ?? "") !== "") return false;
  const overValues = filled.some((at) => numeric[at] === true || at >= numeric.length);
  return overValues || (lowest && filled.length > 1) || !numeric.includes(true);
}
