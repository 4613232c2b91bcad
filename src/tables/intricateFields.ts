import { parse } from "csv-parse/sync";

/** What is needed to cut out the records that only csv-parse can split. */
interface IntricateRecords {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly intricate: readonly number[];
}

/** Fields of the records whose quoted fields hold delimiters, line ends or quotes, split by csv-parse in one go. */
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
  const together = split(pieces.join("\n"), delimiter);
  const rows =
    together.length === pieces.length
      ? together
      : pieces.map((piece) => split(piece, delimiter)[0] ?? [piece]);
  return new Map(intricate.map((record, at) => [record, rows[at] ?? []]));
}

/** A file that csv-parse gives up on is split by its delimiters alone: fields keep their quotes, none is lost. */
function split(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter, relax_quotes: true, relax_column_count: true, record_delimiter: "\n" });
  } catch {
    return text.split("\n").map((line) => line.split(delimiter));
  }
}
