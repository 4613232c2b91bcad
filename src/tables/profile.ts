import { pointOf } from "./numeral.ts";
import { readCell } from "./readCell.ts";
import type { Records } from "./records.ts";

/** What a column of the body usually holds, from a sample of rows. Shares of all sampled rows or of their filled cells. */
export interface ColumnProfile {
  /** Share of rows in which the column is filled. */
  readonly filled: number;
  /** Share of filled cells that are numbers or signs. */
  readonly numeric: number;
  /** Share of filled cells that are signs. */
  readonly signs: number;
  /** Its cells in the sampled rows, trimmed. */
  readonly cells: readonly string[];
}

/** Trimmed fields of a record, up to a width. */
export function trimmedFields(records: Records, record: number): readonly string[] {
  return records.fields(record).map((field) => field.trim());
}

/** Spreadsheets end at 16,384 columns. */
const columnLimit = 16_385;

/** How many records have each number of fields. */
export function widthCounts(records: Records): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let [last, run] = [-1, 0];
  for (let record = 0; record < records.count; record += 1) {
    const width = records.width(record);
    if (width !== last) {
      if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
      [last, run] = [width, 0];
    }
    run += 1;
  }
  if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
  return counts;
}

/**
 * The number of fields most records have, blank records and single titles aside; 0 if there is none. If the topmost of
 * the widest lines, the header, has more, and many rows as well, the others leave out blank cells at their ends.
 */
export function usualWidth(records: Records, counts: ReadonlyMap<number, number>): number {
  const [several] = [...counts]
    .filter(([width]) => width > 1 && width < columnLimit)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (several === undefined) return counts.has(1) ? 1 : 0;
  const [usual, rows] = several;
  for (let record = 0; record < Math.min(records.count, 60); record += 1) {
    const width = records.width(record);
    if (width < usual) continue;
    const leads = (counts.get(width) ?? 0) > Math.max(2, rows / 5) && !isAsWide(records, record, usual);
    return leads ? width : usual;
  }
  return usual;
}

/** Whether a record has the width of the table, delimiters too many at its end aside. */
export function isAsWide(records: Records, record: number, width: number): boolean {
  const own = records.width(record);
  if (own <= width) return own === width;
  return records
    .fields(record)
    .slice(width)
    .every((field) => field.trim() === "");
}

/** What a trimmed cell is before its column is known; the key of the country counts among the numbers of a key column. */
export function cellKind(text: string): "numeral" | "sign" | "text" {
  return text === "DG" || pointOf(text) > 0 ? "numeral" : readCell(text).kind;
}

/**
 * Profiles of the columns from up to 120 records of the usual width, evenly spread. `skipHeader`: only the lower half of
 * short tables, because headers stand above.
 */
export function profileColumns(
  records: Records,
  width: number,
  range: { readonly from: number; readonly to: number; readonly skipHeader: boolean },
): readonly ColumnProfile[] {
  const sample = sampleRecords(records, width, range).map((record) => trimmedFields(records, record));
  return Array.from({ length: width }, (_, column) =>
    profileOf(sample.map((fields) => fields[column] ?? "")),
  );
}

function profileOf(cells: readonly string[]): ColumnProfile {
  let [filled, signs, numbers] = [0, 0, 0];
  for (const text of cells) {
    if (text === "") continue;
    filled += 1;
    const kind = cellKind(text);
    if (kind === "sign") signs += 1;
    if (kind === "numeral") numbers += 1;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled: cells.length === 0 ? 0 : filled / cells.length,
    numeric: share(signs + numbers),
    signs: share(signs),
    cells,
  };
}

function sampleRecords(
  records: Records,
  width: number,
  { from, to, skipHeader }: { readonly from: number; readonly to: number; readonly skipHeader: boolean },
): readonly number[] {
  const step = Math.max(1, Math.floor((to - from) / 1500));
  const wide: number[] = [];
  for (let record = from; record < to; record += step) {
    if (records.width(record) === width) wide.push(record);
  }
  const many = wide.length > 300;
  const suitable = many ? wide : wide.filter((record) => isFilled(records, record, width));
  const lower = skipHeader ? suitable.slice(Math.min(Math.ceil(suitable.length / 2), 20)) : suitable;
  const stride = Math.max(1, Math.ceil(lower.length / 120));
  const spread = lower.filter((_, at) => at % stride === 0);
  return many ? spread.filter((record) => isFilled(records, record, width)) : spread;
}

/** More than one field, or the only one, holds something. Most rows show it in their first fields. */
function isFilled(records: Records, record: number, width: number): boolean {
  const least = width === 1 ? 1 : 2;
  let filled = 0;
  for (let at = 0; at < Math.min(4, width) && filled < least; at += 1)
    if (records.field(record, at).trim() !== "") filled += 1;
  if (filled >= least || width <= 4) return filled >= least;
  return trimmedFields(records, record).filter((text) => text !== "").length >= least;
}

/** A record outside the table as one text. */
export function joined(records: Records, record: number): string {
  return trimmedFields(records, record)
    .filter((text) => text !== "")
    .join(" ");
}
