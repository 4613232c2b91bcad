import { bodyEnd, countRows } from "./bodyEnd.ts";
import { headersAbove } from "./headersAbove.ts";
import { isAsWide, profileColumns, trimmedFields, usualWidth, type ColumnProfile } from "./profile.ts";
import type { Records } from "./records.ts";
import { rowVerdict, type ShapeContext } from "./rowVerdict.ts";

/** The parts of a file, as record numbers. */
export interface Shape {
  readonly width: number;
  readonly headers: readonly number[];
  /** First record of the body, and the first behind it. */
  readonly first: number;
  readonly end: number;
  readonly profile: readonly ColumnProfile[];
}

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

function firstRow(context: ShapeContext): number | undefined {
  const { records, width, end } = context;
  let titled = false;
  for (let record = 0; record < end; record += 1) {
    if (records.width(record) < Math.max(1, width - 1)) continue;
    const fields = trimmedFields(records, record);
    const verdict = rowVerdict(context, fields, titled);
    if (verdict === "row" && isAsWide(records, record, width)) return record;
    titled ||= verdict === "header";
  }
  return undefined;
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
