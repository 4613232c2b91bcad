import type { TablePeriod } from "../model/table.ts";

/** A period without the place where it was found. */
export type FoundPeriod = Omit<TablePeriod, "from">;

const months = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"] as const;

const plainYear = /^(?:19|20)\d{2}$/;
const notedYear = /^((?:19|20)\d{2})(?:\.0|\d(?:\))?|\s*\d\)|[¹²³⁴-⁹]+⁾?|\*)$/u;

/** A year from 1900 to 2099; `noted`: a footnote digit may be glued to it. */
export function yearOf(text: string, noted = false): number | undefined {
  if (text.length < 4 || text.length > 8) return undefined;
  if (plainYear.test(text)) return Number(text);
  const found = noted ? notedYear.exec(text)?.[1] : undefined;
  return found === undefined ? undefined : Number(found);
}

/** The period a whole cell names: year, date in German or ISO order, month (its last day is not known: the year), school year. */
export function periodOf(text: string, noted = false): FoundPeriod | undefined {
  const cell = text.trim();
  if (cell.length < 4 || cell.length > 30) return undefined;
  const year = yearOf(cell, noted);
  if (year !== undefined) return { kind: "year", year };
  if (!/\d{2}/.test(cell) || !/[^\d,]/.test(cell)) return undefined;
  return dateIn(wholeDate, inFigures(cell)) ?? schoolYear(cell) ?? monthOf(cell);
}

const germanDate = /(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>(?:19|20)\d{2})/;
const isoDate = /(?<isoYear>(?:19|20)\d{2})-(?<isoMonth>\d{2})-(?<isoDay>\d{2})/;
const wholeDate = new RegExp(
  `^(?:${germanDate.source}|${isoDate.source})(?:[ T]00:00(?::00)?(?:\\.0+)?Z?)?$`,
);
const anyDate = new RegExp(`(?<!\\d)(?:${germanDate.source}|${isoDate.source})(?!\\d)`, "g");

const wordedDate =
  /(?<!\d)(\d{1,2})\.\s?(j[aä]n|feb|m(?:ä|ae?)r|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zä]*\.?\s+(?=(?:19|20)\d{2})/gi;

/** `2. Dezember 1990` as `2.12.1990`. */
function inFigures(text: string): string {
  if (!text.includes(". ") && !text.includes(".\u00a0")) return text;
  return text.replaceAll(wordedDate, (_, day: string, name: string) => {
    const known = name
      .toLowerCase()
      .replace("jän", "jan")
      .replace(/^mae?r/, "mär");
    return `${day}.${months.findIndex((month) => month === known) + 1}.`;
  });
}

function dateIn(pattern: RegExp, text: string): FoundPeriod | undefined {
  const found = pattern.exec(text)?.groups;
  if (found === undefined) return undefined;
  const [year, month, day] = [
    found["year"] ?? found["isoYear"],
    found["month"] ?? found["isoMonth"],
    found["day"] ?? found["isoDay"],
  ].map(Number);
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > 31
  )
    return undefined;
  return {
    kind: "date",
    year,
    date: `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  };
}

function schoolYear(text: string): FoundPeriod | undefined {
  const found =
    /^(?:(?:Schuljahr|SJ|Schulj\.|Wintersemester|WS)\s*)?((?:19|20)\d{2})\s?\/\s?((?:19|20)?\d{2})$/i.exec(
      text,
    );
  if (found === null) return undefined;
  const first = Number(found[1]);
  return Number((found[2] ?? "").slice(-2)) === (first + 1) % 100
    ? { kind: "school-year", year: first }
    : undefined;
}

function monthOf(text: string): FoundPeriod | undefined {
  if (/^\d{1,2}\/(?:19|20)\d{2}$/.test(text)) return { kind: "year", year: Number(text.slice(-4)) };
  const found = /^([A-Za-zä]{3,9})\.?\s+((?:19|20)\d{2})$/.exec(text);
  const known = found !== null && months.some((month) => (found[1] ?? "").toLowerCase().startsWith(month));
  return known ? { kind: "year", year: Number(found[2]) } : undefined;
}

/**
 * Notices of rights, and laws with the day they were passed (`vom`): their years say nothing about the numbers. `am` is a
 * reference date, beside `gesetzlich Versicherte` as well.
 */
const otherDates =
  /^[#*\s]*(?:©|\(c\)|copyright).*$|(?<!\p{L})(?:Gesetz(?!lich)|Verordnung|Änderung|BGBl|Beschluss|Fassung|Bekanntmachung|Erlass)\p{L}*[^;]{0,80}?\bvom\s+(?:\d{1,2}\.\s?\d{1,2}\.\s?)?(?:19|20)\d{2}/giu;

/** All periods named inside a longer text, without those of `ab 2011`, `bis 2010`, `Gebietsstand …`, `Stand: …`. */
export function periodsIn(text: string): readonly FoundPeriod[] {
  const cleaned = inFigures(text)
    .replaceAll(otherDates, " ")
    .replaceAll(
      /(?:\b(?:ab|bis|seit|vor|nach|Gebietsstand|Stand|(?:Basis|Grundlage)(?: des| der)? \w*zensus|Erstellt|generiert|erzeugt|exportiert|gedruckt|aktualisiert|Abruf\w*|abgerufen|Datenstand)\b[:\s]*(?:am |zum |vom )?)(?:\d{1,2}\.\s?\d{1,2}\.\s?)?(?:19|20)\d{2}/gi,
      " ",
    );
  const schools = [
    ...cleaned.matchAll(/(?<![\d/])(?:19|20)\d{2}\s?\/\s?(?:(?:19|20)\d{2}|\d{2})(?![\d/])/g),
  ].flatMap(([part]) => schoolYear(part) ?? []);
  const rest = cleaned.replaceAll(/(?:19|20)\d{2}\s?\/\s?(?:(?:19|20)\d{2}|\d{2})(?![\d/])/g, " ");
  const dates = [...rest.matchAll(anyDate)].flatMap(([part]) => periodOf(part) ?? []);
  const undated = rest.replaceAll(anyDate, " ");
  const years = [...undated.matchAll(/(?<![\d.,-])(?:19|20)\d{2}(?![\d-]|[.,]\d)/g)].map(
    ([part]): FoundPeriod => ({ kind: "year", year: Number(part) }),
  );
  return [...dates, ...schools, ...years];
}

/** Whether two found periods are the same. */
export function samePeriod(a: FoundPeriod, b: FoundPeriod): boolean {
  return a.kind === b.kind && a.year === b.year && a.date === b.date;
}
