import { problem, type Problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import { comparable } from "./tableColumns.ts";

type Reason = Extract<Problem, { code: "sources/personal-data" }>["details"]["because"];

/** Words in headers that only lists of persons have. */
const personWords =
  /(?<!\p{L})(?:vor-?(?:, | und | u\. |\/)?(?:nach|zu|familien)?-?name[ns]?|(?:nach|familien|zu|geburts)name[ns]?|geburts(?:datum|tag|dat\.?|ort)|geb\.?[ -]*(?:datum|dat\.?|tag|am)|geboren am|sozialversicherungs-?(?:nummer|nr\.?)|sv-?nr\.?|versicherten-?(?:nummer|nr\.?)|rentenversicherungs-?(?:nummer|nr\.?)|steuer-?id(?:entifikationsnummer)?|iban|kontonummer|(?:personal)?ausweis-?(?:nummer|nr\.?)|handy-?(?:nummer|nr\.?)?|mobil(?:nummer|telefon))(?!\p{L})/u;

/** Whose name a column of names may hold. */
const nameOfPerson =
  /^name (?:des|der|vom)? ?(?:kindes|jugendlichen|hilfeempfänger(?:s|in)|leistungs(?:empfänger(?:s|in)|berechtigten)|antragsteller(?:s|in)|mutter|vaters|person|klienten|klientin|patienten|patientin|schülers|schülerin|bewohners|bewohnerin|fallmanager(?:s|in))$/;

/** Headers of running numbers of single cases. */
const caseWords =
  /(?<!\p{L})(?:aktenzeichen|az\.?|(?:akten|fall|kunden|bg|bedarfsgemeinschafts|klienten|personen|patienten|vorgangs)-?(?:nummer|nr\.?|id|kennziffer))(?!\p{L})/u;

/** Headers that say rows are places people work or learn at: their addresses are no personal data. */
const facilityHeaders =
  /einrichtung|schule|kita|kindergarten|träger|standort|praxis|klinik|wahllokal|wahlbezirk|bezeichnung|betreiber|verein|filiale|bahnhof|haltestelle/;

const streetHeaders =
  /^(?:straße|strasse|str\.?|anschrift|adresse|wohnanschrift|straße (?:und|u\.) (?:haus)?(?:nr\.?|nummer)|straße,? ?(?:haus)?(?:nr\.?|nummer))$/;

/**
 * Refuses a table that looks like data on single persons (names, birth dates, case numbers, home addresses), by header
 * or by content. What is read here is never repeated in the message. Counts by municipality pass, lists of facilities
 * with their addresses pass, columns such as "Name der Gemeinde" pass.
 */
export function refusePersonalData(table: Table): Problem | undefined {
  const headers = table.columns.map(({ path }) => comparable(path.at(-1) ?? ""));
  const isFacilityList = headers.some((header) => facilityHeaders.test(header));
  for (const [position, header] of headers.entries()) {
    const because = headerReason(header, isFacilityList) ?? contentReason(table, position, isFacilityList);
    if (because === undefined) continue;
    const column = table.columns[position];
    const at = { file: table.file, ...(column === undefined ? {} : { column: column.index }) };
    return problem(
      "sources/personal-data",
      "error",
      header === "" ? at : { ...at, header: column?.path.at(-1) ?? "" },
      {
        because,
      },
    );
  }
  return undefined;
}

function headerReason(header: string, isFacilityList: boolean): Reason | undefined {
  if (personWords.test(header) || nameOfPerson.test(header)) return "header";
  if (caseWords.test(header)) return "case-numbers";
  return streetHeaders.test(header) && !isFacilityList ? "addresses" : undefined;
}

/** At most so many rows are looked at: a list of persons shows itself early. */
const sampleSize = 120;

function contentReason(table: Table, position: number, isFacilityList: boolean): Reason | undefined {
  const role = table.columns[position]?.role;
  if (role === "value" || role === "key") return undefined;
  const texts: string[] = [];
  for (let row = 0; row < Math.min(table.rowCount, sampleSize); row++) {
    const { text, value, status, key } = table.cell(row, position);
    if (text !== "" && value === undefined && status === undefined && key === undefined) texts.push(text);
  }
  if (texts.length < 3) return undefined;
  if (areBirthDates(texts)) return "dates";
  if (
    mostly(texts, (text) => caseNumber.test(text) && !dayOfYear.test(text)) &&
    new Set(texts).size > texts.length / 2
  )
    return "case-numbers";
  if (mostly(texts, isPersonName)) return "names";
  return !isFacilityList && mostly(texts, (text) => streetAddress.test(text)) ? "addresses" : undefined;
}

function mostly(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.filter(test).length >= 0.6 * texts.length;
}

const dayOfYear = /^(\d{1,2})\.(\d{1,2})\.(?:19|20)?\d{2}$|^(?:19|20)\d{2}-(\d{2})-(\d{2})$/;

/** Dates all over the calendar. Reference dates repeat the same few days; a list of persons does not. */
function areBirthDates(texts: readonly string[]): boolean {
  const days = texts.flatMap((text) => {
    const [, day, month, isoMonth, isoDay] = dayOfYear.exec(text) ?? [];
    return day === undefined && isoDay === undefined ? [] : [`${month ?? isoMonth}-${day ?? isoDay}`];
  });
  return days.length >= 0.6 * texts.length && new Set(days).size >= Math.max(3, texts.length / 3);
}

/** Letters and digits with separators, as offices number their cases: `51.3-1234/2016`, `09301BG0012345`, `JA-2016-0417`. */
const caseNumber =
  /^(?=.*\d{4})(?:\d{5}BG\d{5,7}|(?=.*[-/.])(?=.*\d.*[-/.].*\d)[A-ZÄÖÜ]{0,4}[-/. ]?\d{1,6}[-/.][\dA-Z]{1,6}(?:[-/.][\dA-Z]{1,8})+)$/;

const surnameFirst = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)?$/u;

/** What stands behind the comma of an area: `Saalfeld/Saale, Stadt`. */
const areaSuffix =
  /, (?:[^,]*(?:stadt|kreis|gemeinde|markt|flecken|verband|region|land|insel|amt)|st\.?|gem\.?|vg|vgem\.?|bad|dorf)$/i;

function isPersonName(text: string): boolean {
  return surnameFirst.test(text) && !areaSuffix.test(text);
}

const streetAddress =
  /^\p{Lu}[\p{L}.\- ]*(?:straße|strasse|str\.|weg|platz|gasse|allee|ring|damm|ufer|berg|steig)\s+\d{1,3}\s?[a-z]?$/u;
