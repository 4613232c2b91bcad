import { periodOf, yearOf } from "./periods.ts";
import { cellKind, trimmedFields, type ColumnProfile } from "./profile.ts";
import type { Records } from "./records.ts";

/** What is known while the first row and the header are looked for; `numeric`: columns that hold values in the body. */
export interface ShapeContext {
  readonly records: Records;
  readonly width: number;
  readonly end: number;
  readonly profile: readonly ColumnProfile[];
  readonly numeric: readonly boolean[];
}

/** A row has numbers or signs where the body has them; a header has words, years, units or column numbers there. */
export function rowVerdict(
  context: ShapeContext,
  fields: readonly string[],
  titled: boolean,
): "row" | "header" | "neither" {
  const { numeric, profile } = context;
  const values = fields.filter((text, at) => numeric[at] === true && text !== "");
  const labels = fields.filter((text, at) => numeric[at] === false && text !== "");
  if (values.length === 0)
    return labels.length > 1 && titled && fitsLabels(profile, fields) ? "row" : "neither";
  const words = values.filter((text) => cellKind(text) === "text");
  if (words.length > 0) {
    if (words.length === values.length && filledShare(profile, fields) < 0.4) return "header";
    const counted = (profile[0]?.filled ?? 0) > 0.6 && fields[0] === "" && isCounting(values);
    return counted || isWordy(values, words, titled && labels.length > 0) ? "header" : "row";
  }
  if (isNumbering(fields) || isNumbering(values, titled ? 4 : 3) || lacksLabels(context, labels, fields))
    return "header";
  return !titled && isYearRow(context, fields, values) ? "header" : "row";
}

/** Words over the values, unless numbers outweigh them that are neither years nor ages, or all are short like signs or hold digits like misprints. */
function isWordy(values: readonly string[], words: readonly string[], titled: boolean): boolean {
  if (titled && words.every((text) => text.length <= 3 || (/\d/.test(text) && !/\p{L}{3}/u.test(text))))
    return false;
  const numbers = values.filter(
    (text) => cellKind(text) === "numeral" && !/^\d{1,2}$/.test(text) && yearOf(text, true) === undefined,
  );
  const years = values.filter((text) => yearOf(text, true) !== undefined).length;
  if (!titled && years > 1 && years + words.length === values.length) return true;
  return numbers.length < words.length && words.length >= values.length * 0.3;
}

/** Numbers that count the columns, beside words such as `insg.`. */
function isCounting(values: readonly string[]): boolean {
  const numbers = values.filter((text) => cellKind(text) === "numeral").map(Number);
  const [first = Number.NaN] = numbers;
  return (
    numbers.length > 3 &&
    numbers.length >= values.length * 0.7 &&
    numbers.every((number, at) => number === first + at)
  );
}

/** Whether most of the columns that are always filled in the body are filled here too. */
function fitsLabels(profile: readonly ColumnProfile[], fields: readonly string[]): boolean {
  return (fields[0] ?? "") !== "" && filledShare(profile, fields) >= 0.6;
}

/** Share of the columns that are always filled in the body and are filled here too. */
function filledShare(profile: readonly ColumnProfile[], fields: readonly string[]): number {
  const usual = profile.flatMap((column, at) => (column.filled < 0.98 ? [] : [at]));
  const filled = usual.filter((at) => (fields[at] ?? "") !== "").length;
  return usual.length === 0 ? 1 : filled / usual.length;
}

function lacksLabels(
  { numeric, profile }: ShapeContext,
  labels: readonly string[],
  fields: readonly string[],
): boolean {
  if (
    (profile[0]?.filled ?? 0) > 0.6 &&
    fields[0] === "" &&
    fields.every((text) => text === "" || periodOf(text, true) !== undefined)
  )
    return true;
  const usual = profile.some((column, at) => numeric[at] === false && column.filled > 0.9);
  return usual && labels.length === 0;
}

/** Years or dates over columns that do not hold years themselves. */
function isYearRow(
  { numeric, records, end, width }: ShapeContext,
  fields: readonly string[],
  values: readonly string[],
): boolean {
  if (values.length === 0 || !values.every((text) => periodOf(text, true) !== undefined)) return false;
  const last = trimmedFields(records, end - 1);
  const below = last.filter((text, at) => numeric[at] === true && text !== "");
  const keyless = fields.every((text, at) => numeric[at] === true || !/^\d{5,}$/.test(text));
  return width > 1 && keyless && !below.every((text) => yearOf(text) !== undefined);
}

/** A line that numbers the columns, or a header of ages: 1;2;3;4. */
function isNumbering(fields: readonly string[], least = 3): boolean {
  const filled = fields.filter((text) => text !== "");
  if (filled.length < least || filled.length < fields.length - 2) return false;
  const first = Number(filled[0]);
  return first >= 0 && first <= 2 && filled.every((text, at) => text === String(first + at));
}
