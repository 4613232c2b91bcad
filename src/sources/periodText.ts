import type { Period } from "../model/period.ts";

/** How a table's period becomes the period of its numbers. */
interface PeriodRule {
  readonly kind?: "year" | "date" | "school-year" | undefined;
  /** `MM-TT` for tables that only name the year. */
  readonly date?: string | undefined;
}

const months = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

/** A cell or header that is nothing but a period: `31.12.2015`, `2015`, `2015/16`, `Jahr: 2016`, `Dez 2013`; else `undefined`. */
export function periodOfText(text: string): Period | undefined {
  if (text.length > 40 || !/(?:19|20)\d{2}/.test(text)) return undefined;
  const words = text
    .trim()
    .replace(/^(?:(?:berichts|schul)?jahr|stichtag|ergebnis|stand|zum|am):?\s+/i, "")
    .replace(/^am\s+/i, "");
  if (/^(19|20)\d{2}$/.test(words) || /^(19|20)\d{2}-\d{2}-\d{2}$/.test(words)) return words;
  const date = /^(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})$/.exec(words);
  if (date !== null) return `${date[3]}-${twoDigits(date[2])}-${twoDigits(date[1])}`;
  const school = /^((?:19|20)\d{2})\s?\/\s?(?:(?:19|20))?(\d{2})$/.exec(words);
  if (school !== null) return `${school[1]}/${school[2]}`;
  return periodOfMonth(words);
}

/** The last day of a month named in words: `Dez 2013` → `2013-12-31`. */
function periodOfMonth(words: string): Period | undefined {
  const [, name = "", year = ""] = /^([a-zäöü]+)\.?\s((?:19|20)\d{2})$/i.exec(words) ?? [];
  const month = months.indexOf(name.toLowerCase().slice(0, 3)) + 1;
  if (month === 0) return undefined;
  return `${year}-${twoDigits(String(month))}-${lastDay(Number(year), month)}`;
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A period in the kind the mapping asks for: `2015` with date `12-31` → `2015-12-31`, `2015-12-31` as year → `2015`. */
export function adjustPeriod(period: Period, { kind, date }: PeriodRule): Period {
  const year = period.slice(0, 4);
  if (date !== undefined && period.length === 4) return `${year}-${date}`;
  if (kind === "year") return year;
  if (kind === "school-year" && period.length === 4)
    return `${year}/${String((Number(year) + 1) % 100).padStart(2, "0")}`;
  return period;
}

function twoDigits(text: string | undefined): string {
  return (text ?? "").padStart(2, "0");
}
