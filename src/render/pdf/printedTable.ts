import { latin1 } from "./contentStream.ts";

/** Where the objects of a printed PDF lie. */
export interface PrintedTable {
  /** Object number → byte; 0 for a free number. */
  readonly offsets: readonly number[];
  /** Object number of the catalogue, and of the document information if there is one. */
  readonly root: number;
  readonly info: number | undefined;
}

/** Every entry of a cross-reference table has this many bytes. */
const entrySize = 20;

/** The plain cross-reference table that Chromium writes; nothing if the file has another one. */
export function printedTable(bytes: Uint8Array): PrintedTable | undefined {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 1024)));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  if (Number.isNaN(start)) return undefined;
  const table = latin1(bytes.subarray(start));
  const head = /^xref\s+0 (\d+) ?\r?\n/.exec(table);
  if (head === null) return undefined;
  const count = Number(head[1]);
  const trailer = table.slice(head[0].length + entrySize * count);
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1];
  if (root === undefined || !trailer.startsWith("trailer") || /\/(Prev|XRefStm)\b/.test(trailer))
    return undefined;
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  return {
    offsets: Array.from({ length: count }, (_, number) =>
      offsetOf(table.slice(head[0].length + entrySize * number, head[0].length + entrySize * (number + 1))),
    ),
    root: Number(root),
    info: info === undefined ? undefined : Number(info),
  };
}

function offsetOf(entry: string): number {
  return entry[17] === "n" ? Number(entry.slice(0, 10)) : 0;
}
