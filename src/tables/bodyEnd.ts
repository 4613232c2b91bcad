import { cellKind, trimmedFields } from "./profile.ts";
import type { Records } from "./records.ts";

/** The record behind the last one that can be a row: notes, licence and rules of underscores stand below. */
export function bodyEnd(records: Records, width: number): number {
  const rule = firstRule(records, width);
  let end = rule ?? records.count;
  while (end > 0 && !couldBeRow(records, end - 1, width)) end -= 1;
  if (end === 0) return records.count;
  return rule === undefined && isCutOff(records, end, width) ? records.count : end;
}

const noteWords =
  /^(quelle|stand|anmerkung|hinweis|©|\(c\)|copyright|datenquelle|herausgeber)\b.{0,3}:?|^\d\)/i;

/** The last line of a file that was cut off: shorter than a row, but it begins like one. */
function isCutOff(records: Records, end: number, width: number): boolean {
  if (end !== records.count - 1 || records.width(end) < 2 || records.width(end) >= width) return false;
  const [first = ""] = trimmedFields(records, end);
  return first !== "" && first.length <= 40 && !first.endsWith(":") && !noteWords.test(first);
}

function couldBeRow(records: Records, record: number, width: number): boolean {
  if (records.width(record) !== width) return false;
  const fields = trimmedFields(records, record);
  const filled = fields.filter((text) => text !== "");
  if (width === 1) return filled.length === 1 && cellKind(fields[0] ?? "") !== "text";
  return filled.length > 1 && !noteWords.test(filled[0] ?? "");
}

/** A line of underscores, unless most rows stand below it. */
function firstRule(records: Records, width: number): number | undefined {
  const limit = Math.max(0, records.count - 2000);
  for (let record = limit; record < records.count; record += 1) {
    if (records.width(record) > width) continue;
    const opening = records.field(record, 0);
    if (/^[\dA-Za-z]/.test(opening) || !/^\s*[_=–—-]{3}/.test(opening)) continue;
    const [first = "", ...rest] = trimmedFields(records, record);
    if (/^[_=–—-]{3,}$/.test(first) && /_{3}|-{5}|={5}/.test(first) && rest.every((text) => text === "")) {
      const below = countRows(records, width, record, records.count);
      if (below === 0 || below * 10 < countRows(records, width, 0, record)) return record;
    }
  }
  return undefined;
}

/** Records of the width in a stretch of the file. */
export function countRows(records: Records, width: number, from: number, to: number): number {
  let rows = 0;
  for (let record = from; record < to; record += 1) if (records.width(record) === width) rows += 1;
  return rows;
}
