import { cellKind, joined, trimmedFields } from "./profile.ts";
import { yearOf } from "./periods.ts";
import type { Records, TextRecords } from "./records.ts";

/** What is known of the table that is read. */
interface KnownTable {
  readonly headers: readonly number[];
  readonly first: number;
  readonly end: number;
  readonly numeric: readonly boolean[];
}

/**
 * Where another table begins below: behind a blank line or a title a new header, that is words over columns that hold
 * numbers, and not those of the table again. Its title belongs to it. Undefined if there is none.
 */
export function tableBelow(
  records: Records | TextRecords,
  { headers, first, end, numeric }: KnownTable,
): number | undefined {
  const known = new Set(headers.map((record) => joined(records, record)));
  for (let record = first + 1; record < end; record += 1) {
    if (!mayStandApart(records, record - 1)) continue;
    const above = filledIn(trimmedFields(records, record - 1));
    if (above.length > 1) continue;
    const fields = trimmedFields(records, record);
    const least = above.length === 1 ? 1 : 2;
    if (wordsOver(fields, numeric) >= least && !known.has(joined(records, record)))
      return withTitle(records, record, first);
  }
  return undefined;
}

/** Where another table stands above the header: three lines of one width with numbers behind their first fields. */
export function tableAbove(records: Records, { headers, first }: KnownTable): number | undefined {
  let run = 0;
  for (let record = 0; record < (headers[0] ?? first); record += 1) {
    const follows = run > 0 && records.width(record) === records.width(record - 1);
    run = !holdsNumbers(records, record) ? 0 : follows ? run + 1 : 1;
    if (run === 3) return record - 2;
  }
  return undefined;
}

/** Cheap: blank, a single field, or a line that ends in delimiters. */
function mayStandApart(records: Records | TextRecords, record: number): boolean {
  const width = records.width(record);
  if (!("text" in records) || width === 1) return true;
  const end = records.end(record);
  const { text, delimiter } = records;
  return (
    end === records.start(record) ||
    (text.charCodeAt(end - 1) === delimiter && (width === 2 || text.charCodeAt(end - 2) === delimiter))
  );
}

function filledIn(fields: readonly string[]): readonly string[] {
  return fields.filter((text) => text !== "");
}

/** How many different words stand over columns of numbers, if nothing but words and years stands in the line; else 0. */
function wordsOver(fields: readonly string[], numeric: readonly boolean[]): number {
  const filled = filledIn(fields);
  if (filled.length < 2 || filled.some((text) => cellKind(text) !== "text" && yearOf(text) === undefined))
    return 0;
  const over = fields.filter((text, at) => numeric[at] === true && /\p{L}{3}/u.test(text));
  return new Set(over).size;
}

/** The first line of the single texts and blank lines above a header, blank lines at their beginning aside. */
function withTitle(records: Records, header: number, first: number): number {
  let title = header;
  for (let record = header - 1; record > first; record -= 1) {
    const filled = filledIn(trimmedFields(records, record)).length;
    if (filled > 1) break;
    if (filled === 1) title = record;
  }
  return title;
}

function holdsNumbers(records: Records, record: number): boolean {
  if (records.width(record) < 2) return false;
  const behind = trimmedFields(records, record).slice(1);
  return behind.some((text) => cellKind(text) === "numeral" && yearOf(text) === undefined);
}
