import { quotedSpan } from "./quotedSpan.ts";

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** How a record's fields are cut: at its delimiters, at its delimiters and out of their quotes, or by csv-parse. */
export const recordKinds = { plain: 0, quoted: 1, intricate: 2 } as const;

/** Where records begin and end. Arrays grow by doubling, so that a national table needs no second pass. */
export interface RecordIndex {
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  lines: Uint32Array<ArrayBuffer>;
  widths: Uint32Array<ArrayBuffer>;
  kinds: Uint8Array<ArrayBuffer>;
  count: number;
  /** Records of the kind `intricate`. */
  readonly intricate: number[];
  /** Lines on which a quote opens that nothing closes. */
  readonly openQuotes: number[];
}

/** Walks over a text once and notes its records. Most characters are told from all that matter by one comparison. */
export function indexRecords(text: string, delimiter: number): RecordIndex {
  const { length } = text;
  const index = emptyIndex(Math.max(64, Math.ceil(length / 80)));
  const entry: Entry = { start: 0, end: 0, line: 1, width: 1, kind: recordKinds.plain };
  let nextLine = 1;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > quote && code !== delimiter) continue;
    if (code === delimiter) entry.width += 1;
    else if (code === lineFeed || code === carriageReturn) {
      entry.end = at;
      push(index, entry);
      if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
      nextLine += 1;
      startRecord(entry, at + 1, nextLine);
    } else if (code === quote && (at === entry.start || text.charCodeAt(at - 1) === delimiter)) {
      const span = quotedSpan(text, at, delimiter);
      if (span === undefined) index.openQuotes.push(nextLine);
      else {
        entry.kind = Math.max(entry.kind, span.simple ? recordKinds.quoted : recordKinds.intricate);
        nextLine += span.lineEnds;
        at = span.close;
      }
    }
  }
  if (entry.start < length) push(index, { ...entry, end: length });
  return index;
}

function emptyIndex(size: number): RecordIndex {
  const array = (): Uint32Array<ArrayBuffer> => new Uint32Array(size);
  return {
    starts: array(),
    ends: array(),
    lines: array(),
    widths: array(),
    kinds: new Uint8Array(size),
    count: 0,
    intricate: [],
    openQuotes: [],
  };
}

interface Entry {
  start: number;
  end: number;
  line: number;
  width: number;
  kind: number;
}

function startRecord(entry: Entry, start: number, line: number): void {
  entry.start = start;
  entry.line = line;
  entry.width = 1;
  entry.kind = recordKinds.plain;
}

/** Of blank lines that follow each other only the first is a record: a file may hold millions of them. */
function push(index: RecordIndex, entry: Entry): void {
  const at = index.count;
  if (entry.start === entry.end && at > 0 && index.starts[at - 1] === index.ends[at - 1]) return;
  if (at === index.starts.length) grow(index);
  if (entry.kind === recordKinds.intricate) index.intricate.push(at);
  index.starts[at] = entry.start;
  index.ends[at] = entry.end;
  index.lines[at] = entry.line;
  index.widths[at] = entry.width;
  index.kinds[at] = entry.kind;
  index.count += 1;
}

function grow(index: RecordIndex): void {
  index.starts = doubled(index.starts);
  index.ends = doubled(index.ends);
  index.lines = doubled(index.lines);
  index.widths = doubled(index.widths);
  const kinds = new Uint8Array(index.kinds.length * 2);
  kinds.set(index.kinds);
  index.kinds = kinds;
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
