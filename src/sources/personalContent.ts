import { holdsFirstName } from "./firstNames.ts";

/** Whether at least six of ten texts pass a test. */
function mostly(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.filter(test).length >= 0.6 * texts.length;
}

const day = /^(?:(\d{1,2})\.(\d{1,2})\.((?:19|20)?\d{2})|((?:19|20)\d{2})-(\d{2})-(\d{2}))(?:[T ].*)?$/;

/** Days as `YYYYMMDD`; two-digit years are of this century up to 30. */
function daysIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const [, date, month, year = "", isoYear, isoMonth, isoDate] = day.exec(text) ?? [];
    if (isoYear !== undefined) return [`${isoYear}${isoMonth ?? ""}${isoDate ?? ""}`];
    if (date === undefined || month === undefined) return [];
    const century = year.length === 4 ? "" : Number(year) > 30 ? "19" : "20";
    return [`${century}${year}${month.padStart(2, "0")}${date.padStart(2, "0")}`];
  });
}

/**
 * Dates all over the calendar and over several years, in no order: birth dates. Reference dates repeat the same few
 * days, a series of days is in order.
 */
export function areBirthDates(texts: readonly string[]): boolean {
  const days = daysIn(texts);
  if (days.length < 0.6 * texts.length || isOrdered(days)) return false;
  const ofYear = new Set(days.map((text) => text.slice(4)));
  const years = new Set(days.map((text) => text.slice(0, 4)));
  return ofYear.size >= Math.max(3, texts.length / 3) && years.size >= 3;
}

/** Whether most texts are days, nearly each another one. */
export function areSingleDays(texts: readonly string[]): boolean {
  const days = daysIn(texts);
  return days.length >= 0.6 * texts.length && new Set(days).size >= days.length / 2;
}

function isOrdered(days: readonly string[]): boolean {
  if (days.length < 5) return false;
  const up = days.filter((text, at) => at === 0 || text >= (days[at - 1] ?? "")).length;
  const down = days.filter((text, at) => at === 0 || text <= (days[at - 1] ?? "")).length;
  return Math.max(up, down) >= days.length * 0.9;
}

/** Letters and digits with separators, as offices number their cases: `51.3-1234/2016`, `09301BG0012345`, `JA-2016-0417`. */
const caseNumber =
  /^(?=.*\d{4})(?:\d{5}BG\d{5,7}|(?=.*[-/.])(?=.*\d.*[-/.].*\d)[A-ZÄÖÜ]{0,4}[-/. ]?\d{1,6}[-/.][\dA-Z]{1,6}(?:[-/.][\dA-Z]{1,8})+)$/;

const slashedDay = /^\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}/;

/** Whether most texts are numbers of cases, most of them different. */
export function areCaseNumbers(texts: readonly string[]): boolean {
  return (
    mostly(texts, (text) => caseNumber.test(text) && !day.test(text) && !slashedDay.test(text)) &&
    new Set(texts).size > texts.length / 2
  );
}

const surnameFirst = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)?$/u;

/** What stands behind the comma of an area: `Saalfeld/Saale, Stadt`. */
const areaSuffix =
  /, (?:[^,]*(?:stadt|kreis|gemeinde|markt|flecken|verband|region|land|insel|amt)|st\.?|gem\.?|vg|vgem\.?|bad|dorf)$/i;

/**
 * Whether most texts are names of persons: surname, comma, first name, or a frequent first name and a surname. The same
 * few again and again are the names of whoever is in charge.
 */
export function areNames(texts: readonly string[]): boolean {
  if (new Set(texts).size < texts.length / 2) return false;
  const surnames = mostly(texts, (text) => surnameFirst.test(text) && !areaSuffix.test(text));
  return surnames || texts.filter(holdsFirstName).length >= 0.4 * texts.length;
}

/** One or two words with capitals, nearly each another one: names, where the header says that it is about persons. */
export function mayBeNames(texts: readonly string[]): boolean {
  const words = texts.filter((text) => /^\p{Lu}[\p{L}'’.-]+(?:,? \p{Lu}[\p{L}'’.-]*){0,2}$/u.test(text));
  return words.length >= 0.8 * texts.length && new Set(words).size >= words.length * 0.8;
}

const streetAddress =
  /^\p{Lu}[\p{L}.\- ]*(?:straße|strasse|str\.|weg|platz|gasse|allee|ring|damm|ufer|berg|steig)\s+\d{1,3}\s?[a-z]?(?:, \d{5} \p{Lu}.*)?$/u;

/** Whether most texts are streets with house numbers. */
export function areAddresses(texts: readonly string[]): boolean {
  return mostly(texts, (text) => streetAddress.test(text));
}

const facility =
  /schule|kita\b|kindergarten|kindertages|hort\b|zentrum|heim\b|praxis|klinik|krankenhaus|e\.\s?v\.|gmbh|haus\b|hof\b|stiftung|verein|apotheke|gymnasium|kirche|bibliothek/i;

/** Whether texts name institutions, nearly each another one: a list of facilities. */
export function areFacilities(texts: readonly string[]): boolean {
  return (
    texts.length > 0 &&
    texts.filter((text) => facility.test(text)).length >= texts.length / 2 &&
    areDistinct(texts)
  );
}

/** Whether nearly every text is another one. */
export function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size >= texts.length * 0.8;
}
