import type { Period } from "../model/period.ts";
import { reportingYear } from "../model/period.ts";
import type { Territory, TerritoryChange } from "../model/territory.ts";

/** The year-end whose areas a territory has: that of its date, or the last one before a change that came later. */
export function territoryYear({ date, history }: Territory): number {
  const later = (history?.laterChanges ?? []).map(({ year }) => year - 1);
  return Math.min(Number(date.slice(0, 4)), ...later);
}

/**
 * The year-end whose areas are valid in a period: a date has those in force on it, a year those of its end, a school
 * year those of the autumn in which it begins, pooled years those of the last.
 */
export function periodYear(period: Period, changes: readonly TerritoryChange[]): number {
  const date = period[4] === "/" ? `${period.slice(0, 4)}-10-15` : period;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? yearInForce(date, changes) : reportingYear(period);
}

/** The year-end whose areas are in force on a date: the year before if a change of the date's year came later. */
export function yearInForce(date: string, changes: readonly TerritoryChange[]): number {
  const year = Number(date.slice(0, 4));
  return changes.some((change) => change.year === year && change.effective.slice(-10) > date)
    ? year - 1
    : year;
}
