import type { ColumnRole } from "../model/table.ts";
import { isKeyColumn, splitKey } from "./keyColumn.ts";
import { periodOf } from "./periods.ts";
import { qualityHeader } from "./quality.ts";
import { exceeds, headerText, reaches, type RoleColumn } from "./roleColumn.ts";

const periodHeader =
  /^\W*(?:(?:berichts|erhebungs|kalender|haushalts|schul|wahl|geburts|bezugs|basis|u)?jahre?|ref_?year|(?:schul|haushalts|berichts)jahres?(?:beginn|ende|anfang)|year|stichtag|\w{0,12}datum|date|zeit(?:raum|punkt|bezug)?|time|(?:berichts)?monat|quartal|periode|semester|woche|kw|kalenderwoche|stand|(?:jahr|stand|g(?:ü|ue)ltig)_(?:von|bis|ab))\W*\d?\W*$/i;
const otherPeriod =
  /^(?:1[6-9]\d{2}|20\d{2}|(?:19|20)\d{2}[-/]?(?:W|KW|Q|M)?\d{1,2}|(?:KW|Q)?\s?\d{1,2}[./ -]+(?:Q(?:uartal)?\s*)?(?:19|20)\d{2}|(?:19|20)\d{2}[-/]\d{2}[-/]\d{2}(?:[T ].*)?|(?:I|II|III|IV)\.?[/ ](?:19|20)\d{2}|\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}(?: .*)?)$/i;
const timestamp = /^(?:19|20)\d{2}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const codeHeader =
  /(^|[^a-zäöü])(plz|nr|nummer|id|code|kennung|satzart|satz-art|lfd|pos|position|kapitel|gliederung|produkt|ziffer|telefon|tel|fax)([^a-zäöü]|$)|postleitzahl|kenn-?zeichen|^(?:stadtbezirk|wahlkreis|stadtteil|monat)$|_nr$|_id$|_code$|textkenn|satz-?art/i;
const nameHeader =
  /name|gemeinde|stadt|kreis|region|raumeinheit|gebiet|bezeichnung|\bort|\bland|\bamt|verband|area|municipality|county|bezirk|ortsteil|quartier|kommune|attribute_label|auspraegung_label/i;

/** Decides what each column holds, from its header, its cells and its neighbours. */
export function columnRoles(columns: readonly RoleColumn[]): readonly ColumnRole[] {
  const split = new Set(splitKey(columns.map(({ header }) => header.path)));
  const firstValue = columns.findIndex(
    (column, at) => !split.has(at) && column.profile.filled > 0 && isClearlyValue(column),
  );
  const firstTitled = columns.findIndex(({ header }) => header.path.length > 0);
  const titled = firstTitled !== -1;
  const first = columns.map((column, at): ColumnRole | undefined => {
    if (split.has(at)) return "key";
    const early = firstValue === -1 || at < firstValue || at === 0;
    if (isPeriod(column, early, titled)) return "period";
    if (isKeyColumn(column, at, columns)) return "key";
    return at >= firstTitled && isValue(column) ? "value" : undefined;
  });
  return nameColumns(columns, first);
}

function isClearlyValue({ profile }: RoleColumn): boolean {
  return profile.numeric > 0.9 && profile.cells.some((text) => /[,.]\d/.test(text) || /^[-–./x]$/.test(text));
}

/**
 * Dates under any header; years and weeks, which could be numbers, only where the header says so or at the left edge:
 * there under no header where other columns have one (`titled`), or the same few again and again.
 */
function isPeriod(column: RoleColumn, early: boolean, titled: boolean): boolean {
  const { cells } = column.profile;
  const last = column.header.path.at(-1) ?? "";
  const named = periodHeader.test(last);
  if (named && exceeds(cells, 0.95, (cell) => otherPeriod.test(cell))) return true;
  if (exceeds(cells, 0.95, (cell) => timestamp.test(cell))) return true;
  if (!reaches(cells, 0.95, (cell) => periodOf(cell, true) !== undefined)) return false;
  if (!reaches(cells, 0.5, (cell) => periodOf(cell) !== undefined)) return false;
  if (named || exceeds(cells, 0.9, (cell) => /\D/.test(cell))) return true;
  return early && last === "" && (titled || new Set(cells).size <= Math.max(30, cells.length / 3));
}

/** Numbers and signs; codes with zeros in front, and numbers that a header calls a code, are labels. */
function isValue(column: RoleColumn): boolean {
  const { profile } = column;
  const { cells } = profile;
  if (qualityHeader.test(headerText(column))) return false;
  if (profile.filled === 0) return column.header.path.length > 0;
  if (profile.numeric < 0.5) return false;
  const numbers = cells.filter((text) => /\d/.test(text));
  if (numbers.some((text) => /^0\d+$/.test(text))) return false;
  return !(
    codeHeader.test(headerText(column)) &&
    numbers.length > 0 &&
    numbers.every((text) => /^\d+(\.\d{1,2}){0,3}$/.test(text))
  );
}

/** One column of names: behind the key, or the first text whose header says so; other texts are labels. */
function nameColumns(
  columns: readonly RoleColumn[],
  roles: readonly (ColumnRole | undefined)[],
): readonly ColumnRole[] {
  const texts = roles.flatMap((role, at) => (role === undefined ? [at] : []));
  const byHeader = texts.filter(
    (at) => columns[at] !== undefined && nameHeader.test(headerText(columns[at])) && isWordy(columns[at]),
  );
  const behindKey = texts.find(
    (at) =>
      roles[at - 1] === "key" &&
      columns[at] !== undefined &&
      isWordy(columns[at]) &&
      headerText(columns[at]) === "",
  );
  const distinct = texts.find(
    (at) =>
      columns[at] !== undefined &&
      isWordy(columns[at]) &&
      new Set(columns[at].profile.cells).size > columns[at].profile.cells.length * 0.5,
  );
  const telling = byHeader.find(
    (at) => columns[at] !== undefined && /name|bez(?:eichnung|\.|$)|label/i.test(headerText(columns[at])),
  );
  const names = new Set([behindKey ?? telling ?? byHeader[0] ?? distinct]);
  return roles.map((role, at) => role ?? (names.has(at) ? "name" : "label"));
}

function isWordy({ profile: { cells } }: RoleColumn): boolean {
  return exceeds(cells, 0.6, (text) => /\p{L}{2}/u.test(text) && !/^https?:/i.test(text));
}
