import { bodyEnd, countRows } from "./bodyEnd.ts";
import { headersAbove } from "./headersAbove.ts";
import {
  isAsWide,
  profileColumns,
  trimmedFields,
  usualWidth,
  widthCounts,
  type ColumnProfile,
} from "./profile.ts";
import { periodOf } from "./periods.ts";
import { tableAbove, tableBelow } from "./otherTables.ts";
import type { Records, TextRecords } from "./records.ts";
import { rowVerdict, type ShapeContext } from "./rowVerdict.ts";

/** The parts of a file, as record numbers. */
export interface Shape {
  readonly width: number;
  readonly headers: readonly number[];
  /** First record of the body, and the first behind it. */
  readonly first: number;
  readonly end: number;
  readonly profile: readonly ColumnProfile[];
  /** Where other tables begin, above or below: they are not read. */
  readonly others: readonly number[];
}

/**
 * Finds header, body and footer by what most records look like, not by the first lines. Undefined if no record looks
 * like a row of a table. Of two tables below each other the first is read.
 */
export function findShape(records: Records | TextRecords): Shape | undefined {
  const whole = partsOf(records);
  if (whole === undefined) return undefined;
  const below = tableBelow(records, whole);
  const parts = below === undefined ? whole : (partsOf({ ...records, count: below }) ?? whole);
  const above = tableAbove(records, parts);
  const { width, headers, first, end, profile } = parts;
  const others = [above, below].filter((record) => record !== undefined);
  return { width, headers, first, end, profile, others };
}

interface Parts extends Omit<Shape, "others"> {
  readonly numeric: readonly boolean[];
}

function partsOf(records: Records): Parts | undefined {
  const counts = widthCounts(records);
  const width = usualWidth(records, counts);
  if (width === 0) return undefined;
  const end = bodyEnd(records, width, counts);
  const profile = profileColumns(records, width, { from: 0, to: end, skipHeader: true });
  const numeric = profile.map((column) => column.filled === 0 || column.numeric >= 0.6);
  const hasNumbers = profile.some((column, at) => numeric[at] === true && column.filled > 0);
  if (!hasNumbers && !isListOfWords(records, width)) return undefined;
  const context = { records, width, end, profile, numeric: hasNumbers ? numeric : numeric.map(() => false) };
  const first = hasNumbers ? firstRow(context) : firstTextRow(context);
  if (first === undefined) return undefined;
  const short = end - first < 300;
  const rows = short ? profileColumns(records, width, { from: first, to: end, skipHeader: false }) : profile;
  const headers = headersAbove(context, first);
  return { width, first, end, profile: rows, headers, numeric: context.numeric };
}

/** Words in columns on most lines; anything else without numbers is prose. */
function isListOfWords(records: Records, width: number): boolean {
  return width > 1 && countRows(records, width, 0, records.count) * 2 > records.count;
}

function firstRow(context: ShapeContext): number | undefined {
  const { records, width, end } = context;
  let titled = false;
  for (let record = 0; record < end; record += 1) {
    if (records.width(record) < Math.max(1, width - 1)) continue;
    const fields = trimmedFields(records, record);
    if (titled && isEmptyPeriod(context, fields)) return record;
    const verdict = rowVerdict(context, fields, titled);
    if (verdict === "row" && isAsWide(records, record, width)) return record;
    titled ||= verdict === "header";
  }
  return undefined;
}

/** A period for which there is nothing yet, where every row begins with one. */
function isEmptyPeriod({ profile, width }: ShapeContext, fields: readonly string[]): boolean {
  if (width < 2 || periodOf(fields[0] ?? "", true) === undefined) return false;
  const firsts = profile[0]?.cells ?? [];
  return (
    fields.slice(1).every((text) => text === "") &&
    firsts.every((text) => text === "" || periodOf(text, true) !== undefined)
  );
}

/** Tables without numbers: the first record is the header if it names every column and none of its words comes again. */
function firstTextRow({ records, width, end }: ShapeContext): number | undefined {
  for (let record = 0; record < end; record += 1) {
    if (records.width(record) !== width) continue;
    const fields = trimmedFields(records, record);
    if (width > 1 && fields.filter((text) => text !== "").length < 2) continue;
    const sample = Array.from({ length: Math.min(50, end - record - 1) }, (_, at) =>
      trimmedFields(records, record + 1 + at),
    );
    const recurs = fields.some((text, at) => text !== "" && sample.some((row) => row[at] === text));
    return recurs ? record : record + 1;
  }
  return undefined;
}
