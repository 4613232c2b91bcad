import type { TextRecords } from "./records.ts";
import { splitRecords } from "./splitRecords.ts";

/** Candidates, the surest first: a decimal comma looks like a delimiter, a tab never like anything else. */
const candidates = ["\t", ";", "|", ","] as const;

/** A delimiter, and the records it gives where the whole text was split to find it. */
export interface FoundDelimiter {
  readonly delimiter: string;
  readonly records?: TextRecords;
}

/**
 * The delimiter of a text: the one that cuts most lines into the same number of fields, read with its quotes.
 * Undefined if no candidate occurs on most lines.
 */
export function findDelimiter(text: string): FoundDelimiter | undefined {
  const declared = /^sep=(.)\r?\n/i.exec(text.slice(0, 8))?.[1];
  if (declared !== undefined) return { delimiter: declared };
  const sample = sampleOf(text);
  const scored: (FoundDelimiter & { readonly score: number })[] = [];
  for (const [order, delimiter] of candidates.entries()) {
    if (!sample.includes(delimiter)) continue;
    const records = splitRecords(sample, delimiter);
    const score = evenness(records);
    const found = sample === text ? { delimiter, records } : { delimiter };
    if (score > 0.85) return found;
    scored.push({ ...found, score: score * (1 - order * 0.08) });
  }
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best !== undefined && best.score > 0.1 ? best : undefined;
}

/** Whole lines from the beginning and from the middle: a long preamble must not decide. */
function sampleOf(text: string): string {
  if (text.length <= 36_000) return text;
  const middle = text.indexOf("\n", text.length >> 1) + 1;
  return `${wholeLines(text.slice(0, 24_000))}\n${wholeLines(text.slice(middle, middle + 12_000))}`;
}

function wholeLines(part: string): string {
  const end = Math.max(part.lastIndexOf("\n"), part.lastIndexOf("\r"));
  return end === -1 ? part : part.slice(0, end);
}

/** Share of lines that have the most frequent number of fields above one; a little more for many fields. */
function evenness(records: TextRecords): number {
  const counts = new Map<number, number>();
  let filled = 0;
  for (let record = 0; record < records.count; record += 1) {
    if (records.end(record) - records.start(record) < 1) continue;
    filled += 1;
    const width = records.width(record);
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best === undefined ? 0 : best[1] / filled + Math.min(best[0], 20) / 1000;
}
