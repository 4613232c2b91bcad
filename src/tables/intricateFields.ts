import { parse } from "csv-parse/sync";
import { recordKinds, type RecordIndex } from "./recordIndex.ts";
import type { RecordPlaces } from "./recordPlaces.ts";
import { splitQuoted } from "./splitQuoted.ts";

/** Between the fields of a record that is held: no text that is read as a table contains it. */
export const fieldMark = "\u0000";

/** Records that csv-parse splits in one go: enough that its start counts little, few enough for any memory. */
const atOnce = 1000;

/**
 * Looks at the records whose quoted fields hold delimiters, line ends or quotes. Those that are plainly quoted are marked
 * as such in the index, with their width; the fields of the others, split by csv-parse, are given, joined by `fieldMark`.
 */
export function intricateFields(
  text: string,
  delimiter: string,
  index: RecordIndex,
  { end }: RecordPlaces,
): ReadonlyMap<number, string> {
  const held = new Map<number, string>();
  let waiting: { readonly record: number; readonly piece: string }[] = [];
  const holdWaiting = (): void => {
    const rows = splitPieces(
      waiting.map(({ piece }) => piece),
      delimiter,
    );
    waiting.forEach(({ record }, at) => {
      const fields = rows[at] ?? [];
      index.widths[record] = fields.length;
      held.set(record, fields.join(fieldMark));
    });
    waiting = [];
  };
  for (const record of index.intricate) {
    const piece = pieceOf(text, index.starts[record] ?? 0, end(record));
    const fields = splitQuoted(piece, delimiter);
    if (fields === undefined) waiting.push({ record, piece });
    else {
      index.kinds[record] = recordKinds.wellQuoted;
      index.widths[record] = fields.length;
    }
    if (waiting.length === atOnce) holdWaiting();
  }
  if (waiting.length > 0) holdWaiting();
  return held;
}

/** A record with bare line feeds: csv-parse miscounts quoted cells that hold CRLF. */
export function pieceOf(text: string, start: number, end: number): string {
  return text.slice(start, end).replaceAll(/\r\n?/g, "\n");
}

function splitPieces(pieces: readonly string[], delimiter: string): readonly (readonly string[])[] {
  const together = split(pieces.join("\n"), delimiter);
  if (together.length === pieces.length) return together;
  return pieces.map((piece) => split(piece, delimiter)[0] ?? [piece]);
}

/** What csv-parse gives up on is split by its delimiters alone: fields keep their quotes, none is lost. */
function split(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter, relax_quotes: true, relax_column_count: true, record_delimiter: "\n" });
  } catch {
    return text.split("\n").map((line) => line.split(delimiter));
  }
}
