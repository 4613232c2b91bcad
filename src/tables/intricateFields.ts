import { parse } from "csv-parse/sync";
import { splitQuoted } from "./splitQuoted.ts";

/** What is needed to cut out the records that only csv-parse can split. */
interface IntricateRecords {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly intricate: readonly number[];
}

/** Fields of the records whose quoted fields hold delimiters, line ends or quotes; csv-parse splits what is not plainly quoted. */
export function intricateFields(
  text: string,
  delimiter: string,
  index: IntricateRecords,
): Map<number, readonly string[]> {
  const { intricate, starts, ends } = index;
  if (intricate.length === 0) return new Map();
  const pieces = intricate.map((record) =>
    text.slice(starts[record], ends[record]).replaceAll(/\r\n?/g, "\n"),
  );
  const plain = pieces.map((piece) => splitQuoted(piece, delimiter));
  const rest = splitRest(
    pieces.filter((_, at) => plain[at] === undefined),
    delimiter,
  );
  let taken = 0;
  return new Map(
    intricate.map((record, at) => {
      const fields = plain[at];
      if (fields !== undefined) return [record, fields];
      taken += 1;
      return [record, rest[taken - 1] ?? []];
    }),
  );
}

/** Records with quotes inside their fields, split by csv-parse in one go. */
function splitRest(pieces: readonly string[], delimiter: string): readonly (readonly string[])[] {
  if (pieces.length === 0) return [];
  const together = split(pieces.join("\n"), delimiter);
  if (together.length === pieces.length) return together;
  return pieces.map((piece) => split(piece, delimiter)[0] ?? [piece]);
}

/** A file that csv-parse gives up on is split by its delimiters alone: fields keep their quotes, none is lost. */
function split(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter, relax_quotes: true, relax_column_count: true, record_delimiter: "\n" });
  } catch {
    return text.split("\n").map((line) => line.split(delimiter));
  }
}
