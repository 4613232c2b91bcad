import { fieldAt } from "./fieldAt.ts";
import { intricateFields, pieceOf } from "./intricateFields.ts";
import { indexRecords, recordKinds } from "./recordIndex.ts";
import { recordPlaces } from "./recordPlaces.ts";
import type { TextRecords } from "./records.ts";
import { splitQuoted } from "./splitQuoted.ts";

/** More fields than any spreadsheet has columns: what lies beyond is no table. */
const fieldLimit = 20_000;

/**
 * Cuts a text into records. A line without quotes is a record; a quote at the beginning of a field may span lines.
 * A quote that is never closed, or that would swallow a stretch of the table, is a character like any other.
 */
export function splitRecords(text: string, delimiter: string): TextRecords {
  const index = indexRecords(text, delimiter.charCodeAt(0));
  const places = recordPlaces(text, index);
  const intricate = intricateFields(text, delimiter, index, places);
  const { starts, widths, kinds } = index;
  const fieldsOf = (record: number): readonly string[] => {
    const kind = kinds[record] ?? recordKinds.plain;
    if (kind === recordKinds.intricate) return intricate(record);
    const [start, end] = [starts[record] ?? 0, places.end(record)];
    if (kind === recordKinds.wellQuoted) return splitQuoted(pieceOf(text, start, end), delimiter) ?? [];
    const fields = text.slice(start, end).split(delimiter, fieldLimit);
    return kind === recordKinds.quoted ? fields.map(unquoted) : fields;
  };
  return {
    text,
    delimiter: delimiter.charCodeAt(0),
    count: index.count,
    openQuotes: index.openQuotes,
    lineEnd: lineEndOf(text),
    start: (record) => starts[record] ?? 0,
    end: places.end,
    line: places.line,
    plain: (record) => kinds[record] === recordKinds.plain,
    width: (record) => widths[record] ?? 0,
    field: (record, at) => {
      const kind = kinds[record] ?? recordKinds.plain;
      if (kind > recordKinds.quoted) return fieldsOf(record)[at] ?? "";
      const place = { start: starts[record] ?? 0, end: places.end(record), width: widths[record] ?? 0 };
      const field = fieldAt(text, delimiter, place, at);
      return kind === recordKinds.quoted ? unquoted(field) : field;
    },
    fields: fieldsOf,
  };
}

/** A field without the quotes around it. */
function unquoted(field: string): string {
  return field.length > 1 && field.startsWith('"') && field.endsWith('"') ? field.slice(1, -1) : field;
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
