/**
 * What a number counts over or on: `2016` (year), `2016-12-31` (date), `2015/16` (school year), `2014..2016` (pooled years).
 */
export type Period = string;

/** Whether the text is a period as written in the contract. */
export function isPeriod(text: string): text is Period {
  return /^\d{4}(-\d{2}-\d{2}|\/\d{2}|\.\.\d{4})?$/.test(text);
}

/**
 * The reporting year of a period: the year itself, the year of the date, the year in which a school year ends,
 * the last of pooled years.
 */
export function reportingYear(period: Period): number {
  const first = Number(period.slice(0, 4));
  if (period[4] === "/") return first + 1;
  return period.startsWith("..", 4) ? Number(period.slice(6)) : first;
}

/** The same kind of period, `years` later (negative: earlier). */
export function shiftPeriod(period: Period, years: number): Period {
  const first = Number(period.slice(0, 4)) + years;
  if (period[4] === "/") return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
  if (period.startsWith("..", 4)) return `${first}..${Number(period.slice(6)) + years}`;
  return `${first}${period.slice(4)}`;
}
