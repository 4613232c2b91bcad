import { quotedFields } from "./quotedFields.ts";
import type { TextRecords } from "./records.ts";

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Where records begin and end. Arrays grow by doubling, so that a national table needs no second pass. */
interface Index {
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  lines: Uint32Array<ArrayBuffer>;
  widths: Uint32Array<ArrayBuffer>;
  count: number;
  readonly quoted: number[];
  readonly openQuotes: number[];
}

/**
 * Cuts a text into records. A line without quotes is a record; a quote at the beginning of a field may span lines.
 * A quote that is never closed, or that would swallow a stretch of the table, is a character like any other.
 */
export function splitRecords(text: string, delimiter: string): TextRecords {
  const code = delimiter.charCodeAt(0);
  const index = indexRecords(text, code);
  const held = quotedFields(text, delimiter, index);
  const { starts, ends, lines, widths, count } = index;
  const plain = (record: number): boolean => !held.has(record);
  return {
    text,
    delimiter: code,
    count,
    openQuotes: index.openQuotes,
    lineEnd: lineEndOf(text),
    start: (record) => starts[record] ?? 0,
    end: (record) => ends[record] ?? 0,
    line: (record) => lines[record] ?? 0,
    plain,
    width: (record) => held.get(record)?.length ?? widths[record] ?? 0,
    field: (record, at) => {
      const fields = held.get(record);
      return fields === undefined
        ? fieldAt(text, delimiter, starts[record] ?? 0, ends[record] ?? 0, at)
        : (fields[at] ?? "");
    },
    fields: (record) => held.get(record) ?? text.slice(starts[record], ends[record]).split(delimiter),
  };
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

function indexRecords(text: string, delimiter: number): Index {
  const index = emptyIndex(Math.max(64, Math.ceil(text.length / 80)));
  let [start, line, nextLine, width, fieldStart, quoted] = [0, 1, 1, 1, true, false];
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : lineFeed;
    if (code === delimiter) {
      width += 1;
      fieldStart = true;
    } else if (code === lineFeed || code === carriageReturn) {
      if (at === text.length && start === at) break;
      push(index, { start, end: at, line, width, quoted });
      if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
      nextLine += 1;
      [start, line, width, fieldStart, quoted] = [at + 1, nextLine, 1, true, false];
    } else if (code === quote && fieldStart) {
      const close = closingQuote(text, at, delimiter);
      fieldStart = false;
      if (close === -1) index.openQuotes.push(nextLine);
      else {
        quoted = true;
        nextLine += lineEnds(text, at, close);
        at = close;
      }
    } else fieldStart = false;
  }
  return index;
}

function emptyIndex(size: number): Index {
  const array = (): Uint32Array<ArrayBuffer> => new Uint32Array(size);
  return {
    starts: array(),
    ends: array(),
    lines: array(),
    widths: array(),
    count: 0,
    quoted: [],
    openQuotes: [],
  };
}

interface Entry {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly width: number;
  readonly quoted: boolean;
}

/** Of blank lines that follow each other only the first is a record: a file may hold millions of them. */
function push(index: Index, entry: Entry): void {
  if (
    entry.start === entry.end &&
    index.count > 0 &&
    index.starts[index.count - 1] === index.ends[index.count - 1]
  )
    return;
  if (index.count === index.starts.length) {
    index.starts = doubled(index.starts);
    index.ends = doubled(index.ends);
    index.lines = doubled(index.lines);
    index.widths = doubled(index.widths);
  }
  if (entry.quoted) index.quoted.push(index.count);
  index.starts[index.count] = entry.start;
  index.ends[index.count] = entry.end;
  index.lines[index.count] = entry.line;
  index.widths[index.count] = entry.width;
  index.count += 1;
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Offset of the quote that closes the field opened at `open`, or -1. */
function closingQuote(text: string, open: number, delimiter: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
  if (close === -1) return -1;
  return swallowsTable(text, open, close, delimiter) ? -1 : close;
}

/** A field of many lines that nearly all hold the same number of delimiters is no note but a part of the table. */
function swallowsTable(text: string, open: number, close: number, delimiter: number): boolean {
  const first = text.indexOf("\n", open);
  if (first === -1 || first > close) return false;
  const lines = text.slice(first + 1, Math.min(close, first + 20_000)).split(/\r\n?|\n/);
  if (lines.length < 4) return false;
  const counts = lines.slice(0, -1).map((line) => line.split(String.fromCharCode(delimiter)).length - 1);
  const usual = counts[counts.length >> 1] ?? 0;
  return usual > 0 && counts.filter((count) => count === usual).length >= counts.length * 0.7;
}

function lineEnds(text: string, from: number, to: number): number {
  let ends = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) ends += 1;
  }
  return ends;
}

/** Judged from the first 20,000 characters, where every line end of a file is alike or it is mixed. */
function lineEndOf(text: string): TextRecords["lineEnd"] {
  const found = new Set(text.slice(0, 20_000).match(/\r\n|\r(?=.|\n|$)|\n/gs) ?? []);
  if (found.size !== 1) return found.size === 0 ? null : "mixed";
  if (found.has("\r\n")) return "CRLF";
  return found.has("\n") ? "LF" : "CR";
}
