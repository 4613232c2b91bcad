import { keyDigits } from "./keys.ts";
import { periodOf } from "./periods.ts";
import { cellKind, isAsWide, trimmedFields } from "./profile.ts";
import type { Records } from "./records.ts";

/** The record behind the last one that can be a row: notes, licence and rules of underscores stand below. */
export function bodyEnd(records: Records, width: number, counts: ReadonlyMap<number, number>): number {
  const rule = firstRule(records, width);
  const narrower = usualNarrower(records.count, width, counts);
  const until = rule ?? records.count;
  let end = until;
  while (end > 0 && !couldBeRow(records, end - 1, width, narrower)) end -= 1;
  if (end === 0) return records.count;
  if (rule === undefined && isCutOff(records, end, width)) return records.count;
  return withoutLegend(records, withEmptyRows(records, end, until, width), width);
}

/** Narrower widths that many records have: their blank cells at the end are left out. */
function usualNarrower(
  records: number,
  width: number,
  counts: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const least = Math.max(5, records / 20);
  const narrower = [...counts].filter(([own]) => own > 1 && own < width && own * 2 >= width);
  return new Set(narrower.filter(([, count]) => count >= least).map(([own]) => own));
}

/** Rows for which nothing has come yet: the next periods or keys of the first column, and blanks behind them. */
function withEmptyRows(records: Records, end: number, until: number, width: number): number {
  const last = records.field(end - 1, 0).trim();
  const continues = (text: string): boolean =>
    periodOf(last, true) === undefined
      ? keyDigits(last) !== undefined && keyDigits(text)?.length === keyDigits(last)?.length
      : periodOf(text, true) !== undefined;
  let next = end;
  while (
    next < until &&
    records.width(next) === width &&
    trimmedFields(records, next).every((text, at) => (at === 0 ? continues(text) : text === ""))
  )
    next += 1;
  return next;
}

/** Without the explanations that a blank line sets apart from the rows: one or two texts each, no number behind them. */
function withoutLegend(records: Records, end: number, width: number): number {
  if (width < 4) return end;
  let from = end;
  while (from > Math.max(0, end - 20) && isExplanation(trimmedFields(records, from - 1))) from -= 1;
  const blank = from > 1 && from < end && trimmedFields(records, from - 1).every((text) => text === "");
  if (!blank) return end;
  let last = from - 1;
  while (last > 0 && trimmedFields(records, last - 1).every((text) => text === "")) last -= 1;
  return last === 0 ? end : last;
}

function isExplanation(fields: readonly string[]): boolean {
  const filled = fields.filter((text) => text !== "");
  return (
    filled.length > 0 &&
    filled.length < 3 &&
    /\p{L}{3}/u.test(filled.at(-1) ?? "") &&
    fields.slice(1).every((text) => text === "" || cellKind(text) === "text")
  );
}

const noteWords =
  /^(quelle|stand|anmerkung|hinweis|©|\(c\)|copyright|datenquelle|herausgeber)\b.{0,3}:?|^\d\)/i;

/** The last line of a file that was cut off: shorter than a row, but it begins like one. */
function isCutOff(records: Records, end: number, width: number): boolean {
  if (end !== records.count - 1 || records.width(end) < 2 || records.width(end) >= width) return false;
  const [first = ""] = trimmedFields(records, end);
  return first !== "" && first.length <= 40 && !first.endsWith(":") && !noteWords.test(first);
}

function couldBeRow(records: Records, record: number, width: number, narrower: ReadonlySet<number>): boolean {
  if (!narrower.has(records.width(record)) && !isAsWide(records, record, width)) return false;
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
