import { quotedSpan } from "./quotedSpan.ts";

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * How a record's fields are cut: at its delimiters; at its delimiters and out of their quotes; from quote to quote; by
 * csv-parse.
 */
export const recordKinds = { plain: 0, quoted: 1, wellQuoted: 2, intricate: 3 } as const;

/** Records between those whose line is noted. */
export const linesNoted = 256;

/** Widths beyond this are not told apart: no spreadsheet has a quarter of it. */
const widest = 65_535;

/**
 * Where records begin and how wide they are. A file may hold millions: their ends follow from the next one's beginning,
 * and only some lines are noted. Arrays grow by doubling, so that a national table needs no second pass.
 */
export interface RecordIndex {
  starts: Uint32Array<ArrayBuffer>;
  widths: Uint16Array<ArrayBuffer>;
  kinds: Uint8Array<ArrayBuffer>;
  count: number;
  /** Physical lines of the records 0, 256, 512 … */
  readonly lines: number[];
  /** Records of the kind `intricate`. */
  readonly intricate: number[];
  /** Lines on which a quote opens that nothing closes. */
  readonly openQuotes: number[];
}

interface Entry {
  start: number;
  line: number;
  width: number;
  kind: number;
  /** Whether the record noted last is a blank line. */
  afterBlank: boolean;
}

/** Walks over a text once and notes its records. Most characters are told from all that matter by one comparison. */
export function indexRecords(text: string, delimiter: number): RecordIndex {
  const { length } = text;
  const index = emptyIndex(Math.max(64, Math.ceil(length / 80)));
  const entry: Entry = { start: 0, line: 1, width: 1, kind: recordKinds.plain, afterBlank: false };
  let nextLine = 1;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > quote && code !== delimiter) continue;
    if (code === delimiter) entry.width += 1;
    else if (code === lineFeed || code === carriageReturn) {
      push(index, entry, at);
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
  if (entry.start < length) push(index, entry, length);
  return index;
}

function emptyIndex(size: number): RecordIndex {
  return {
    starts: new Uint32Array(size),
    widths: new Uint16Array(size),
    kinds: new Uint8Array(size),
    count: 0,
    lines: [],
    intricate: [],
    openQuotes: [],
  };
}

function startRecord(entry: Entry, start: number, line: number): void {
  entry.start = start;
  entry.line = line;
  entry.width = 1;
  entry.kind = recordKinds.plain;
}

/** Of blank lines that follow each other only the first is a record: a file may hold millions of them. */
function push(index: RecordIndex, entry: Entry, end: number): void {
  const at = index.count;
  const blank = entry.start === end;
  if (blank && entry.afterBlank) return;
  entry.afterBlank = blank;
  if (at === index.starts.length) grow(index);
  if (entry.kind === recordKinds.intricate) index.intricate.push(at);
  if (at % linesNoted === 0) index.lines.push(entry.line);
  index.starts[at] = entry.start;
  index.widths[at] = Math.min(entry.width, widest);
  index.kinds[at] = entry.kind;
  index.count += 1;
}

function grow(index: RecordIndex): void {
  const size = index.count * 2;
  const [starts, widths, kinds] = [new Uint32Array(size), new Uint16Array(size), new Uint8Array(size)];
  starts.set(index.starts);
  widths.set(index.widths);
  kinds.set(index.kinds);
  Object.assign(index, { starts, widths, kinds });
}
