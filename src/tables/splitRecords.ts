import { intricateFields } from "./intricateFields.ts";
import { indexRecords, recordKinds } from "./recordIndex.ts";
import type { TextRecords } from "./records.ts";

/** More fields than any spreadsheet has columns: what lies beyond is no table. */
const fieldLimit = 20_000;

/**
 * Cuts a text into records. A line without quotes is a record; a quote at the beginning of a field may span lines.
 * A quote that is never closed, or that would swallow a stretch of the table, is a character like any other.
 */
export function splitRecords(text: string, delimiter: string): TextRecords {
  const code = delimiter.charCodeAt(0);
  const index = indexRecords(text, code);
  const held = intricateFields(text, delimiter, index);
  const { starts, ends, lines, widths, kinds, count } = index;
  const cut = (record: number): readonly string[] => {
    const fields = text.slice(starts[record], ends[record]).split(delimiter, fieldLimit);
    return kinds[record] === recordKinds.quoted ? fields.map(unquoted) : fields;
  };
  return {
    text,
    delimiter: code,
    count,
    openQuotes: index.openQuotes,
    lineEnd: lineEndOf(text),
    start: (record) => starts[record] ?? 0,
    end: (record) => ends[record] ?? 0,
    line: (record) => lines[record] ?? 0,
    plain: (record) => kinds[record] === recordKinds.plain,
    width: (record) => held.get(record)?.length ?? widths[record] ?? 0,
    field: (record, at) => {
      const fields = held.get(record);
      if (fields !== undefined) return fields[at] ?? "";
      const field = fieldAt(text, delimiter, starts[record] ?? 0, ends[record] ?? 0, at);
      return kinds[record] === recordKinds.quoted ? unquoted(field) : field;
    },
    fields: (record) => held.get(record) ?? cut(record),
  };
}

/** A field without the quotes around it. */
function unquoted(field: string): string {
  return field.length > 1 && field.startsWith('"') && field.endsWith('"') ? field.slice(1, -1) : field;
}

/** The field of a plain record, without cutting the others. */
function fieldAt(text: string, delimiter: string, start: number, end: number, index: number): string {
  let at = start;
  for (let field = 0; field < index; field += 1) {
    const next = text.indexOf(delimiter, at);
    if (next === -1 || next >= end) return "";
    at = next + 1;
  }
  const close = text.indexOf(delimiter, at);
  return text.slice(at, close === -1 || close > end ? end : close);
}

/** Judged from the first 20,000 characters, where every line end of a file is alike or it is mixed. */
function lineEndOf(text: string): TextRecords["lineEnd"] {
  const head = text.slice(0, text.charAt(19_999) === "\r" ? 20_001 : 20_000);
  if (!head.includes("\r")) return head.includes("\n") ? "LF" : null;
  const found = new Set(head.match(/\r\n|\r|\n/g) ?? []);
  if (found.size !== 1) return found.size === 0 ? null : "mixed";
  if (found.has("\r\n")) return "CRLF";
  return found.has("\n") ? "LF" : "CR";
}
