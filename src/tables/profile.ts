import { keyDigits } from "./keys.ts";
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
}

/** Trimmed fields of a record, up to a width. */
export function trimmedFields(records: Records, record: number): readonly string[] {
  return records.fields(record).map((field) => field.trim());
}

/** The number of fields most records have, blank records and single titles aside; 0 if there is none. */
export function usualWidth(records: Records): number {
  const counts = new Map<number, number>();
  for (let record = 0; record < records.count; record += 1) {
    const width = records.width(record);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const several = [...counts].filter(([width]) => width > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  if (several !== undefined) return several[0];
  return counts.has(1) ? 1 : 0;
}

/** What a trimmed cell is before its column is known; the key of the country counts among the numbers of a key column. */
export function cellKind(text: string): "numeral" | "sign" | "text" {
  return keyDigits(text) === "DG" ? "numeral" : readCell(text).kind;
}

/** Profiles of the columns from the last records of the usual width: headers stand above them. */
export function profileColumns(
  records: Records,
  width: number,
  from: number,
  to: number,
): readonly ColumnProfile[] {
  const sample = sampleRecords(records, width, from, to).map((record) => trimmedFields(records, record));
  return Array.from({ length: width }, (_, column) => {
    const cells = sample.map((fields) => fields[column] ?? "").filter((text) => text !== "");
    const read = cells.map(cellKind);
    const signs = read.filter((kind) => kind === "sign").length;
    const numbers = read.filter((kind) => kind === "numeral").length;
    const share = (count: number): number => (cells.length === 0 ? 0 : count / cells.length);
    return {
      filled: sample.length === 0 ? 0 : cells.length / sample.length,
      numeric: share(signs + numbers),
      signs: share(signs),
    };
  });
}

/** Up to 200 records of the width, evenly spread over the lower two thirds of those with more than one filled field. */
function sampleRecords(records: Records, width: number, from: number, to: number): readonly number[] {
  const step = Math.max(1, Math.floor((to - from) / 2000));
  const suitable: number[] = [];
  for (let record = from; record < to; record += step) {
    if (records.width(record) === width && isFilled(records, record, width)) suitable.push(record);
  }
  const lower = suitable.slice(Math.min(Math.floor(suitable.length / 3), 20));
  const stride = Math.max(1, Math.floor(lower.length / 200));
  return lower.filter((_, at) => at % stride === 0);
}

function isFilled(records: Records, record: number, width: number): boolean {
  const filled = trimmedFields(records, record).filter((text) => text !== "").length;
  return width === 1 ? filled === 1 : filled > 1;
}

/** A record outside the table as one text. */
export function joined(records: Records, record: number): string {
  return trimmedFields(records, record)
    .filter((text) => text !== "")
    .join(" ");
}
