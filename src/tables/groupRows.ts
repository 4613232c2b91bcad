import { trimmedFields } from "./profile.ts";
import type { Records, TextRecords } from "./records.ts";

const startsWithTime = /^(?:Jahr\s*)?(?:\d{1,2}\.\s?\d{1,2}\.\s?)?(?:19|20)\d{2}(?!\d)/i;

/**
 * Records as wide as the table that hold nothing but their first field and so head the rows below them: a year over
 * rows that have none of their own, or a text in a column that is mostly blank under such texts.
 */
export function groupRows(
  records: Records | TextRecords,
  rows: Uint32Array,
  width: number,
): readonly number[] {
  if (width < 3) return [];
  const alone = Array.from(rows.filter((record) => mayBeAlone(records, record) && isAlone(records, record)));
  if (alone.length === 0 || alone.length * 2 > rows.length) return [];
  const sample = rows.filter((_, at) => at % Math.ceil(rows.length / 400) === 0);
  const share = (test: (text: string) => boolean): number =>
    sample.filter((record) => test(records.field(record, 0).trim())).length / sample.length;
  if (share((text) => text === "") > 0.3) return alone;
  if (share((text) => startsWithTime.test(text)) > 0.3) return [];
  return alone.filter((record) => startsWithTime.test(records.field(record, 0).trim()));
}

/** Cheap: the line ends in two delimiters. */
function mayBeAlone(records: Records | TextRecords, record: number): boolean {
  if (!("text" in records)) return true;
  const { text, delimiter } = records;
  const end = records.end(record);
  return text.charCodeAt(end - 1) === delimiter && text.charCodeAt(end - 2) === delimiter;
}

function isAlone(records: Records, record: number): boolean {
  return trimmedFields(records, record).every((text, at) => (text === "") !== (at === 0));
}
