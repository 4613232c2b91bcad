import { groupRows } from "./groupRows.ts";
import type { Records, TextRecords } from "./records.ts";
import type { Shape } from "./findShape.ts";

/** Which records of the body are rows, and what was left out or looks damaged. */
export interface SelectedRows {
  readonly rows: Uint32Array;
  /** Rows (by their number) with too many or too few fields: their values may have moved and are not trusted. */
  readonly ragged: readonly number[];
  readonly repeatedHeaders: readonly number[];
  /** Single texts between the rows: headings of a part of the table. */
  readonly headings: readonly number[];
  /** The only heading, if it stands above the first row: it holds for all rows, like a title. */
  readonly title?: number;
  readonly blanks: readonly number[];
}

/** Chooses the rows of the body: no blank lines, no repeated headers, no single lines of text. */
export function selectRows(records: Records | TextRecords, shape: Shape): SelectedRows {
  const rows = new Uint32Array(Math.max(0, shape.end - shape.first));
  const ragged: number[] = [];
  const repeatedHeaders: number[] = [];
  const headings = betweenHeaderAndRows(records, shape);
  const blanks: number[] = [];
  const headers = new Set(shape.headers.map((record) => rawText(records, record)));
  const lengths = new Set([...headers].map((text) => text.length));
  let count = 0;
  for (let record = shape.first; record < shape.end; record += 1) {
    const width = records.width(record);
    const length =
      "text" in records && records.plain(record) ? records.end(record) - records.start(record) : -1;
    if (length === 0 || (length === width - 1 && width > 1) || (length === -1 && isBlank(records, record)))
      blanks.push(record);
    else if ((length === -1 || lengths.has(length)) && headers.has(rawText(records, record)))
      repeatedHeaders.push(record);
    else if (width === 1 && shape.width > 2) headings.push(record);
    else {
      if (width !== shape.width && !onlyBlankRest(records, record, shape.width)) ragged.push(count);
      rows[count] = record;
      count += 1;
    }
  }
  const chosen = count === rows.length ? rows : rows.slice(0, count);
  const parts = [...headings, ...groupRows(records, chosen, shape.width)];
  const [title = shape.end] = parts.length === 1 ? parts : [];
  return {
    rows: chosen,
    ragged: dropsBlankEnds(records, rows, ragged, shape) ? [] : ragged,
    repeatedHeaders,
    ...(title < shape.first ? { title, headings: [] } : { headings: parts }),
    blanks,
  };
}

/** A text between header and first row heads the first part of the table. */
function betweenHeaderAndRows(records: Records, { headers, first }: Shape): number[] {
  const last = headers.at(-1);
  if (last === undefined) return [];
  const between = Array.from({ length: first - last - 1 }, (_, at) => last + 1 + at);
  return between.filter((record) => !isBlank(records, record));
}

/** Where many rows are short and none is long, the program that wrote them leaves out blank cells at the end. */
function dropsBlankEnds(
  records: Records,
  rows: Uint32Array,
  ragged: readonly number[],
  shape: Shape,
): boolean {
  const short = ragged.filter((row) => records.width(rows[row] ?? 0) < shape.width);
  return ragged.length >= 5 && short.length === ragged.length && short.length * 20 > shape.end - shape.first;
}

function rawText(records: Records, record: number): string {
  return records.fields(record).join("\u0001");
}

function isBlank(records: Records, record: number): boolean {
  return records.fields(record).every((field) => field.trim() === "");
}

/** A delimiter too much at the end of a line moves nothing. */
function onlyBlankRest(records: Records, record: number, width: number): boolean {
  return (
    records.width(record) > width &&
    records
      .fields(record)
      .slice(width)
      .every((field) => field.trim() === "")
  );
}
