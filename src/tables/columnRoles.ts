import type { ColumnRole } from "../model/table.ts";
import type { HeaderPath } from "./headerPaths.ts";
import { isDestroyedKey, keyDigits, keyStyle, repairKey } from "./keys.ts";
import { periodOf } from "./periods.ts";
import type { ColumnProfile } from "./profile.ts";
import { qualityHeader } from "./quality.ts";

const keyHeader =
  /(^|[^a-zäöü])(ags|ars|rs|gkz|kkz|agz|kgs)\d*([^a-zäöü]|$)|^ags|schl(ü|ue?)ssel(nummer|nr)?([^a-zäöü]|$)|schl\.|kennziffer|^id_?(bundesland|land|kreis|landkreis|gemeinde|gem)|(gemeinde|kreis|gem|krs)[-_. ]?(nr|nummer|kz|kennz|schl|code|id|key)([^a-zäöü]|$)|regional[-_ ]?(code|id|key|nr|schl)|(^|[^a-zäöü])region[-_ ]?(code|id|key|nr)|(gvb|vbg|lk|county|municipality|land|state|area|geo)[-_]?(id|code|key|nr|kz)([^a-zäöü]|$)|^(gem|krs|gvb|vbg|gkz)\d{2,4}$|attribute_code$|auspraegung_code$/i;
/** Names of areas alone: over keys as often as over counts, so the cells have to prove it. */
const bareAreaHeader = /^((bundes)?land|kreis|landkreis|gemeinde|verband|lkr|lk|gem|krs)$/i;
const areaHeader =
  /(?<![a-zäöüß])(?:(?:bundes|land|stadt|samt|verbands|verwaltungs|orts|wahl|mitglieds)?(?:gemeinde|kreis|region|gebiet|land|area|raum|geo|bezirk|kommune|ort|stadt|amt|verband))/i;
/** What is counted: a column of such numbers holds no keys, however they look. */
const countHeader =
  /insgesamt|gesamt|anzahl|summe|einwohner|bev(?:ö|oe?)lkerung|personen|f(?:ä|ae?)lle|fl(?:ä|ae?)che|total|wert$/i;
const periodHeader =
  /^\W*(?:(?:berichts|erhebungs|kalender|haushalts|schul|wahl|geburts|bezugs|basis)?jahre?|(?:schul|haushalts|berichts)jahres?(?:beginn|ende|anfang)|year|stichtag|\w{0,12}datum|date|zeit(?:raum|punkt|bezug)?|time|(?:berichts)?monat|quartal|periode|semester|woche|kw|kalenderwoche|stand|(?:jahr|stand|g(?:ü|ue)ltig)_(?:von|bis|ab))\W*\d?\W*$/i;
const otherPeriod =
  /^(?:(?:19|20)\d{2}[-/]?(?:W|KW|Q|M)?\d{1,2}|(?:KW|Q)?\s?\d{1,2}[./ -]+(?:Q(?:uartal)?\s*)?(?:19|20)\d{2}|(?:19|20)\d{2}[-/]\d{2}[-/]\d{2}(?:[T ].*)?|(?:I|II|III|IV)\.?[/ ](?:19|20)\d{2})$/i;
const codeHeader =
  /(^|[^a-zäöü])(plz|nr|nummer|id|code|kennung|satzart|satz-art|lfd|pos|position|kapitel|gliederung|produkt|ziffer)([^a-zäöü]|$)|postleitzahl|kenn-?zeichen|_nr$|_id$|_code$|textkenn|satz-?art/i;
const nameHeader =
  /name|gemeinde|stadt|kreis|region|raumeinheit|gebiet|bezeichnung|\bort|\bland|\bamt|verband|area|municipality|county|bezirk|ortsteil|quartier|kommune|attribute_label|auspraegung_label/i;

/** What is known of a column when its role is decided: its header and a sample of its cells. */
export interface RoleColumn {
  readonly header: HeaderPath;
  readonly profile: ColumnProfile;
}

/** Decides what each column holds, from its header, its cells and its neighbours. */
export function columnRoles(columns: readonly RoleColumn[]): readonly ColumnRole[] {
  const split = splitKey(columns.map((column) => headerText(column)));
  const firstValue = columns.findIndex(
    (column, at) => !split.has(at) && column.profile.filled > 0 && isClearlyValue(column),
  );
  const titled = columns.some(({ header }) => header.path.length > 0);
  const first = columns.map((column, at): ColumnRole | undefined => {
    if (split.has(at)) return "key";
    const early = firstValue === -1 || at < firstValue || at === 0;
    if (isPeriod(column, early, titled)) return "period";
    if (isKey(column, at, columns)) return "key";
    return isValue(column) ? "value" : undefined;
  });
  return nameColumns(columns, first);
}

function headerText({ header }: RoleColumn): string {
  return header.path.join(" ");
}

/** The parts of a split key, all of them perhaps with the same word before them. */
const keyParts = [
  "land(esschl.*)?",
  "(rb|reg\\.?-?bez\\.?|regierungsbezirk|bezirk)",
  "(kreis|krs|landkreis)",
  "(vb|verband|gem(einde)?verband|vg)",
  "(gem|gemeinde)",
].map((part) => new RegExp(`^(?:(?:ags|ars|rs|rgs|gs)[-_. ]?|u(?=land$|reg|kreis$|gem))?${part}$`, "i"));

/** Positions of keys split over columns: Land, RB, Kreis, VB, Gem, all of them perhaps with the same word before them. */
export function splitKey(headers: readonly string[]): ReadonlySet<number> {
  const found = keyParts.map((part) => headers.findIndex((header) => part.test(header.trim())));
  const land = found[0] ?? -1;
  const gem = found[4] ?? -1;
  const kreis = found[2] ?? -1;
  const adjoining = land !== -1 && kreis > land && gem > kreis && gem - land < 6;
  return new Set(adjoining ? found.filter((at) => at !== -1) : []);
}

function isClearlyValue({ profile }: RoleColumn): boolean {
  return profile.numeric > 0.9 && profile.cells.some((text) => /[,.]\d/.test(text) || /^[-–./x]$/.test(text));
}

/** Whether more than a share of the filled cells pass a test; stops as soon as too many have failed. */
function exceeds(cells: readonly string[], share: number, test: (text: string) => boolean): boolean {
  return passes(cells, (passed) => passed > share, test);
}

/** Whether at least a share of the filled cells pass a test; stops as soon as too many have failed. */
function reaches(cells: readonly string[], share: number, test: (text: string) => boolean): boolean {
  return passes(cells, (passed) => passed >= share, test);
}

function passes(
  cells: readonly string[],
  enough: (share: number) => boolean,
  test: (text: string) => boolean,
): boolean {
  const filled = cells.filter((text) => text !== "");
  if (filled.length === 0) return enough(0);
  let failed = 0;
  for (const text of filled) {
    if (test(text)) continue;
    failed += 1;
    if (!enough((filled.length - failed) / filled.length)) return false;
  }
  return true;
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
  if (!reaches(cells, 0.95, (cell) => periodOf(cell, true) !== undefined)) return false;
  if (!reaches(cells, 0.5, (cell) => periodOf(cell) !== undefined)) return false;
  if (named || exceeds(cells, 0.9, (cell) => /\D/.test(cell))) return true;
  return early && last === "" && (titled || new Set(cells).size <= Math.max(30, cells.length / 3));
}

function isKey(column: RoleColumn, at: number, columns: readonly RoleColumn[]): boolean {
  if (!reaches(column.profile.cells, 0.6, (text) => keyDigits(text) !== undefined)) return false;
  const digits = column.profile.cells.flatMap((text) => keyDigits(text) ?? []);
  if (
    column.profile.cells.some(
      (text) => /[.,]\d*[1-9]/.test(text) && !/^\d{1,3}([. ]\d+)+$/.test(text) && !isDestroyedKey(text),
    )
  )
    return false;
  const style = keyStyle(digits);
  if (!reaches(digits, 0.9, (text) => repairKey(text, style) !== undefined))
    return keyHeader.test(headerText(column)) && exceeds(column.profile.cells, 0.9, isWithoutLand);
  const long = digits.filter((text) => text.length >= 4).length / digits.length;
  const text = headerText(column);
  const states = digits.every(isStateKey);
  if (bareAreaHeader.test(text) && states && at === 0 && nextIsName(columns, at)) return true;
  if (/(attribute|auspraegung)_code$/i.test(text) && states) return digits.some((key) => key.startsWith("0"));
  if (keyHeader.test(text)) return long > 0.5 || (at === 0 && digits.some(isStateKey));
  if (at > 7 || !looksLikeKeys(digits, long)) return false;
  const unmistakable =
    digits.some((key) => key === "DG" || key.startsWith("0")) || digits.every((key) => key.length > 6);
  if (text === "") return true;
  return (
    unmistakable && areaHeader.test(text) && !countHeader.test(text) && (at === 0 || nextIsName(columns, at))
  );
}

/** Land or Germany. */
function isStateKey(key: string): boolean {
  return key === "DG" || (key.length === 2 && Number(key) <= 16);
}

/** County and municipality (73077): a key once the Land is known, which this file does not say. */
function isWithoutLand(text: string): boolean {
  return /^\d{5}$/.test(text) && Number(text.slice(0, 2)) > 0;
}

/** Without help from the header: only the lengths of keys, zeros kept or not, and no number twice as often as a name would be. */
function looksLikeKeys(digits: readonly string[], long: number): boolean {
  const even = digits.every(
    (text) => text === "DG" || [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12].includes(text.length),
  );
  const eight = digits.filter((text) => text.length >= 7).length / digits.length;
  const zeros = digits.some((text) => text.startsWith("0") && text.length > 1);
  const five = digits.filter((text) => text.length === 5).length / digits.length;
  if (digits.includes("DG") || (zeros && long > 0.2)) return even;
  return even && long > 0.7 && (eight > 0.5 || five > 0.8);
}

function nextIsName(columns: readonly RoleColumn[], at: number): boolean {
  return [columns[at + 1], columns[at - 1]].some(
    (column) => column !== undefined && column.profile.numeric < 0.2 && column.profile.filled > 0.5,
  );
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
    (at) => columns[at] !== undefined && /name|bez|label/i.test(headerText(columns[at])),
  );
  const names = new Set([behindKey ?? telling ?? byHeader[0] ?? distinct]);
  return roles.map((role, at) => role ?? (names.has(at) ? "name" : "label"));
}

function isWordy({ profile: { cells } }: RoleColumn): boolean {
  return exceeds(cells, 0.6, (text) => /\p{L}{2}/u.test(text) && !/^https?:/i.test(text));
}
