import { isDestroyedKey, keyDigits, keyStyle, repairKey } from "./keys.ts";
import { exceeds, headerText, reaches, type RoleColumn } from "./roleColumn.ts";

const keyHeader =
  /(^|[^a-zäöü])(ags|ars|rs|gkz|kkz|agz|kgs)\d*([^a-zäöü]|$)|^ags|schl(ü|ue?)ssel(nummer|nr)?([^a-zäöü]|$)|schl\.|kennziffer|^id_?(bundesland|land|kreis|landkreis|gemeinde|gem)|(gemeinde|kreis|gem|krs)[-_. ]?(nr|nummer|kz|kennz|schl|code|id|key)([^a-zäöü]|$)|regional[-_ ]?(code|id|key|nr|schl)|(^|[^a-zäöü])region[-_ ]?(code|id|key|nr)|(gvb|vbg|lk|county|municipality|land|state|area|geo)[-_]?(id|code|key|nr|kz)([^a-zäöü]|$)|^(gem|krs|gvb|vbg|gkz)\d{2,4}$|attribute_code$|auspraegung_code$/i;
/** Names of areas alone: over keys as often as over counts, so the cells have to prove it. */
const bareAreaHeader = /^((bundes)?land|kreis|landkreis|gemeinde|verband|lkr|lk|gem|krs)$/i;
const areaHeader =
  /(?<![a-zäöüß])(?:(?:bundes|land|stadt|samt|verbands|verwaltungs|orts|wahl|mitglieds)?(?:gemeinde|kreis|region|gebiet|land|area|raum|geo|bezirk|kommune|ort|stadt|amt|verband))/i;
/** What is counted: a column of such numbers holds no keys, however they look. */
const countHeader =
  /insgesamt|gesamt|anzahl|summe|einwohner|bev(?:ö|oe?)lkerung|personen|f(?:ä|ae?)lle|fl(?:ä|ae?)che|total|wert$/i;

/** The parts of a split key, all of them perhaps with the same word before them. */
const keyParts = [
  "land(esschl.*)?",
  "(rb|reg\\.?-?bez\\.?|regierungsbezirk|bezirk)([-_ ]?nuts2)?",
  "(kreis|krs|landkreis)",
  "(vb|verband|gem(einde)?verband|vg)",
  "(gem|gemeinde)",
].map((part) => new RegExp(`^(?:(?:ags|ars|rs|rgs|gs)[-_. ]?|u(?=land$|reg|kreis$|gem))?${part}$`, "i"));

/**
 * Positions of keys split over columns: land, region, county, association, municipality, all of them perhaps with the
 * same word before them; -1 for a part that has no column. Empty if no keys are split.
 */
export function splitKey(paths: readonly (readonly string[])[]): readonly number[] {
  const headers = paths.map((path) => (isKeyGroup(path) ? (path.at(-1) ?? "") : path.join(" ")));
  const found = keyParts.map((part) => headers.findIndex((header) => part.test(header.trim())));
  const [land = -1, , county = -1, , municipality = -1] = found;
  const adjoining = land !== -1 && county > land && municipality > county && municipality - land < 6;
  return adjoining ? found : [];
}

/** Whether the group a column stands under is a key: `Amtlicher Regionalschlüssel (ARS)` over `Land`, `RB`, `Kreis`. */
function isKeyGroup(path: readonly string[]): boolean {
  return path.slice(0, -1).some((level) => keyHeader.test(level));
}

/** Whether a column holds area keys: its cells have to be able to, its header or its neighbours have to say so. */
export function isKeyColumn(column: RoleColumn, at: number, columns: readonly RoleColumn[]): boolean {
  if (!mayHoldKeys(headerText(column), at)) return false;
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
    return (
      keyHeader.test(headerText(column)) &&
      exceeds(column.profile.cells, 0.9, style.withoutLand === true ? isLongWithoutLand : isWithoutLand)
    );
  const long = digits.filter((text) => text.length >= 4).length / digits.length;
  const text = headerText(column);
  const states = digits.every(isStateKey);
  if (bareAreaHeader.test(text) && states && at === 0 && nextIsName(columns, at)) return true;
  if (/(attribute|auspraegung)_code$/i.test(text) && states) return digits.some((key) => key.startsWith("0"));
  if (keyHeader.test(text)) return long > 0.5 || (at === 0 && digits.some(isStateKey));
  const nested = areNested(digits);
  if (at > 7 || !(nested || looksLikeKeys(digits, long))) return false;
  const unmistakable =
    digits.some((key) => key === "DG" || key.startsWith("0")) ||
    digits.every((key) => key.length > 6) ||
    nested ||
    (at === 0 && nextIsName(columns, at) && new Set(digits).size > digits.length * 0.9);
  if (text === "") return true;
  return (
    unmistakable && areaHeader.test(text) && !countHeader.test(text) && (at === 0 || nextIsName(columns, at))
  );
}

/** Whether a column could be one of keys for all its header and its place say: the cells of most need not be tried. */
function mayHoldKeys(header: string, at: number): boolean {
  if (at === 0 || keyHeader.test(header)) return true;
  return at <= 7 && (header === "" || areaHeader.test(header));
}

/** Keys of several levels: most of the longer ones begin with a shorter one that is there too. */
function areNested(digits: readonly string[]): boolean {
  const known = new Set(digits);
  const longer = digits.filter((key) => key.length > 4);
  const within = longer.filter((key) =>
    [2, 5].some((length) => length < key.length && known.has(key.slice(0, length))),
  );
  return longer.length > 1 && within.length > longer.length * 0.8;
}

/** Land or Germany. */
function isStateKey(key: string): boolean {
  return key === "DG" || (key.length === 2 && Number(key) <= 16);
}

/** County and municipality (73077): a key once the Land is known, which this file does not say. */
function isWithoutLand(text: string): boolean {
  return /^\d{5}$/.test(text) && Number(text.slice(0, 2)) > 0;
}

/** The same with a county of three digits: 151 and 151001. */
function isLongWithoutLand(text: string): boolean {
  return /^[1-9]\d{2}(?:\d{3})?$/.test(text);
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
