import { fieldAt } from "./fieldAt.ts";
import type { TextRecords } from "./records.ts";

/** Between fields: a control character made for it, which no cell of a page shows. */
const mark = "\u001f";

/** Rows that are joined together, so that never more than these are held one by one. */
const atOnce = 1000;

/**
 * Records of rows cut elsewhere, without line ends in their fields, kept as one text: a million rows of two cells are a
 * million short lines, not three million objects. `line` is the row's number.
 */
export function joinedRecords(rows: Iterable<readonly string[]>): TextRecords {
  const [starts, widths]: [number[], number[]] = [[0], []];
  let [text, start, waiting]: [string, number, string[]] = ["", 0, []];
  for (const fields of rows) {
    const line = fields.map((field) => field.replaceAll(mark, "")).join(mark);
    start += line.length + 1;
    starts.push(start);
    widths.push(fields.length);
    waiting.push(line);
    if (waiting.length < atOnce) continue;
    text += `${waiting.join("\n")}\n`;
    waiting = [];
  }
  text += `${waiting.join("\n")}\n`;
  const end = (record: number): number => (starts[record + 1] ?? 0) - 1;
  const width = (record: number): number => widths[record] ?? 0;
  return {
    text,
    delimiter: mark.charCodeAt(0),
    count: widths.length,
    openQuotes: [],
    lineEnd: null,
    start: (record) => starts[record] ?? 0,
    end,
    line: (record) => record + 1,
    plain: () => true,
    width,
    field: (record, at) =>
      fieldAt(text, mark, { start: starts[record] ?? 0, end: end(record), width: width(record) }, at),
    fields: (record) => (width(record) === 0 ? [] : text.slice(starts[record], end(record)).split(mark)),
  };
}
