/** A repaired key with the level it belongs to. */
export interface RepairedKey {
  readonly key: string;
  readonly level: "country" | "state" | "region" | "county" | "association" | "municipality";
}

/** How the keys of one column are written, judged from all of them. */
export interface KeyStyle {
  /** `ars`: 9 or 12 digits occur (or 8 and 11, their zero lost). `ags`: 2, 3, 5, 8 and longer forms that begin with 0. */
  readonly family: "ags" | "ars";
  /** Every key of 8 digits ends in 000, of 12 in 0000000: they are counties. */
  readonly countiesOnly: boolean;
  /** Counties (5 digits) that have municipalities of their own in the column. */
  readonly divided: ReadonlySet<string>;
  /** County and municipality in six digits, counties in three: the Land is left out, and the file does not say which. */
  readonly withoutLand?: boolean;
}

/** Digits of a key cell: without quotes, formula marks, blanks, separators, `.0`; `DG` as it is; undefined if it is none. */
export function keyDigits(text: string): string | undefined {
  const known = plainDigits(text);
  if (known !== "other") return known === "zeros" ? undefined : text;
  if (text === "DG") return "DG";
  if (!/\d/.test(text) || text.length > 20) return undefined;
  const bare = text
    .replace(/^="?(.*?)"?$/, "$1")
    .replace(/^['"]|['"]$/g, "")
    .trim();
  const whole = bare.replace(/[.,]0+$/, "");
  if (/^\d{1,12}$/.test(whole) && !/^0+$/.test(whole)) return whole;
  const joined = /^\d{1,3}(?:[ .\u00a0/-]\d{1,4}){1,4}$/.test(bare) ? bare.replaceAll(/\D/g, "") : "";
  return [5, 8, 9, 12].includes(joined.length) ? joined : undefined;
}

/** Whether a text is nothing but 1 to 12 digits, or nothing but zeros. */
function plainDigits(text: string): "digits" | "zeros" | "other" {
  if (text.length === 0 || text.length > 12) return "other";
  let zeros = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return "other";
    zeros &&= code === 48;
  }
  return zeros ? "zeros" : "digits";
}

/** A key that a spreadsheet has turned into 1,60731E+11: its last digits are gone. */
export function isDestroyedKey(text: string): boolean {
  return /^\d[.,]\d+E\+\d+$/i.test(text.trim());
}

/** Judges the keys of a column, which may be as many as it has rows. */
export function keyStyle(keys: Iterable<string>): KeyStyle {
  const [ags, ars] = [
    { isMet: false, divided: new Set<string>() },
    { isMet: false, divided: new Set<string>() },
  ];
  let regional = false;
  let [six, whole] = [0, 0];
  for (const key of keys) {
    regional ||= provesRegional(key);
    if (key.length === 6) six += 1;
    if (key.length > 6 || key.length === 5) whole += 1;
    if (key.length === 12 || key.length === 11) noteWhole(ars, key.padStart(12, "0"), "0000000");
    if (key.length === 8 || (key.length === 7 && !key.startsWith("0")))
      noteWhole(ags, key.padStart(8, "0"), "000");
  }
  const { isMet, divided } = regional ? ars : ags;
  const family = regional ? "ars" : "ags";
  return { family, countiesOnly: isMet && divided.size === 0, divided, withoutLand: six > whole };
}

/** A length that only keys with an association have. */
function provesRegional(key: string): boolean {
  return (
    (key.length === 12 && isRegionalKey(key)) ||
    (key.length === 9 && isState(key)) ||
    (key.length === 11 && !key.startsWith("0") && isRegionalKey(`0${key}`))
  );
}

/** Notes a key that may be a municipality's: unless it ends like a county's, its county is divided. */
function noteWhole(
  noted: { isMet: boolean; readonly divided: Set<string> },
  key: string,
  county: string,
): void {
  noted.isMet = true;
  if (!key.endsWith(county)) noted.divided.add(key.slice(0, 5));
}

/**
 * Restores a key: lost zeros in front, 10 to 12 digits to the 8 of the municipality, associations to 9, a county
 * written as 8 digits to 5. Undefined where the digits cannot be a key of that style.
 */
export function repairKey(digits: string, style: KeyStyle): RepairedKey | undefined {
  if (digits === "DG") return { key: "DG", level: "country" };
  if (digits.length === 6 || style.withoutLand === true) return undefined;
  const padded = paddedKey(digits, style.family);
  if (!isState(padded)) return undefined;
  const county = padded.slice(0, 5);
  if (padded.length === 12) return isRegionalKey(padded) ? fromRegionalKey(padded, style) : undefined;
  if (padded.length === 11 || padded.length === 10)
    return { key: county + padded.slice(-3), level: "municipality" };
  if (padded.length === 8) return fromMunicipalKey(padded, style);
  if (padded.length === 7) return { key: `${county}50${padded.slice(5)}`, level: "association" };
  const level = levelOfLength[padded.length];
  return level === undefined ? undefined : { key: padded, level };
}

const levelOfLength: Readonly<Record<number, RepairedKey["level"]>> = {
  2: "state",
  3: "region",
  5: "county",
  9: "association",
};

/** Lengths that a lost zero leads to, per family; a key that still has its zero is left alone. */
const repairedLength = {
  ags: { 1: 2, 4: 5, 7: 8 },
  ars: { 1: 2, 4: 5, 8: 9, 11: 12 },
} as const satisfies Readonly<Record<KeyStyle["family"], Readonly<Record<number, number>>>>;

function paddedKey(digits: string, family: KeyStyle["family"]): string {
  if (digits.startsWith("0")) return digits;
  const lengths: Readonly<Record<number, number>> = repairedLength[family];
  const length = lengths[digits.length] ?? (isState(digits) ? digits.length : digits.length + 1);
  return digits.padStart(length, "0");
}

/**
 * Whether twelve digits are a Regionalschlüssel: the association is numbered from 5000 or 9000, or the municipality has
 * none and repeats its own number. A polling district (municipality and four digits) is as long and is none.
 */
function isRegionalKey(key: string): boolean {
  return /^\d{5}[59]/.test(key) || key.slice(5, 9) === `0${key.slice(9)}`;
}

/** Whether the first two digits are those of a Land. */
function isState(digits: string): boolean {
  const land = (digits.charCodeAt(0) - 48) * 10 + digits.charCodeAt(1) - 48;
  return land >= 1 && land <= 16 && digits.length > 1;
}

/** Regionalschlüssel: state 2, region 1, county 2, association 4, municipality 3; zeros fill up larger areas. */
function fromRegionalKey(key: string, style: KeyStyle): RepairedKey {
  const county = key.slice(0, 5);
  if (/^\d{2}0{10}$/.test(key)) return { key: key.slice(0, 2), level: "state" };
  if (/^\d{3}0{9}$/.test(key)) return { key: key.slice(0, 3), level: "region" };
  if (key.endsWith("0000000") && (style.countiesOnly || style.divided.has(county)))
    return { key: county, level: "county" };
  if (key.endsWith("000") && !key.endsWith("0000000")) return { key: key.slice(0, 9), level: "association" };
  return { key: county + key.slice(9), level: "municipality" };
}

/**
 * Eight digits that are no municipality: counties with 000, Samtgemeinden (03, numbers from 400) and the pseudo keys of
 * the BBSR (numbers from 900), whose number stands in the Regionalschlüssel behind 5 or 50.
 */
function fromMunicipalKey(key: string, style: KeyStyle): RepairedKey {
  const county = key.slice(0, 5);
  if (key.endsWith("000000")) return { key: key.slice(0, 2), level: "state" };
  if (key.endsWith("000") && (style.countiesOnly || style.divided.has(county)))
    return { key: county, level: "county" };
  if (key.startsWith("03") && key[5] === "4")
    return { key: `${county}5${key.slice(5)}`, level: "association" };
  return key[5] === "9"
    ? { key: `${county}50${key.slice(6)}`, level: "association" }
    : { key, level: "municipality" };
}
