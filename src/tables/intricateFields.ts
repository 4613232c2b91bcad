import { parse } from "csv-parse/sync";
import { recordKinds, type RecordIndex } from "./recordIndex.ts";
import type { RecordPlaces } from "./recordPlaces.ts";
import { splitQuoted } from "./splitQuoted.ts";

/** Records that csv-parse splits in one go: enough that its start counts little, few enough for any memory. */
const atOnce = 1000;

/**
 * Looks at the records whose quoted fields hold delimiters, line ends or quotes. Those that are plainly quoted are marked
 * as such in the index, with their width. The function it gives cuts the others, a thousand at a time, by csv-parse.
 */
export function intricateFields(
  text: string,
  delimiter: string,
  index: RecordIndex,
  { end }: RecordPlaces,
): (record: number) => readonly string[] {
  const piece = (record: number): string => pieceOf(text, index.starts[record] ?? 0, end(record));
  const rest: number[] = [];
  for (const record of index.intricate) {
    const fields = splitQuoted(piece(record), delimiter);
    if (fields === undefined) rest.push(record);
    else {
      index.kinds[record] = recordKinds.wellQuoted;
      index.widths[record] = fields.length;
    }
  }
  let [held, rows]: [number, readonly (readonly string[])[]] = [-1, []];
  const fieldsOf = (record: number): readonly string[] => {
    const at = placeOf(rest, record);
    const first = at - (at % atOnce);
    if (first !== held) rows = splitPieces(rest.slice(first, first + atOnce).map(piece), delimiter);
    held = first;
    return rows[at - first] ?? [];
  };
  for (const record of rest) index.widths[record] = fieldsOf(record).length;
  return fieldsOf;
}

/** Position of a record in an ascending list that holds it. */
function placeOf(records: readonly number[], record: number): number {
  let [low, high] = [0, records.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle] ?? 0) < record) low = middle + 1;
    else high = middle;
  }
  return low;
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
