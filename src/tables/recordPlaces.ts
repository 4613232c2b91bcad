import { linesNoted, type RecordIndex } from "./recordIndex.ts";

/** Where the records of a text lie: offset behind the last character, and physical line (1-based). */
export interface RecordPlaces {
  readonly end: (record: number) => number;
  readonly line: (record: number) => number;
}

/** Finds ends and lines from the beginnings that were noted. */
export function recordPlaces(text: string, { starts, lines, count }: RecordIndex): RecordPlaces {
  // Lines are asked for record by record: counting goes on where it stopped.
  let [last, lastLine] = [0, lines[0] ?? 0];
  return {
    end: (record) => {
      const start = starts[record] ?? 0;
      if (isLineEnd(text, start)) return start;
      const next = record + 1 < count ? (starts[record + 1] ?? 0) : text.length;
      const end = text.charAt(next - 1) === "\n" ? next - 1 : next;
      return text.charAt(end - 1) === "\r" ? end - 1 : end;
    },
    line: (record) => {
      if (record >= count) return 0;
      if (record < last || record - last >= linesNoted) {
        const noted = Math.floor(record / linesNoted);
        [last, lastLine] = [noted * linesNoted, lines[noted] ?? 0];
      }
      lastLine += lineEnds(text, starts[last] ?? 0, starts[record] ?? 0);
      last = record;
      return lastLine;
    },
  };
}

function isLineEnd(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === "\n" || character === "\r";
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}
