import { reportingYear, type Period } from "../model/period.ts";
import type { Need } from "./estimate.ts";
import type { Place, Sides } from "./estimateYear.ts";
import { joined, type Side } from "./side.ts";

/**
 * Several years as one. Events (births, decisions of an office) are added, and so are their denominators. Stocks on a
 * date are averaged: the same people are counted again each year, so the interval must be that of one year's size.
 *
 * @param years sides of successive years, oldest first; at least one
 */
export function pool(years: readonly Sides[], kind: "events" | "stock"): Sides {
  const weight = kind === "events" ? 1 : 1 / years.length;
  const numerator = join(
    years.map((one) => one.numerator),
    weight,
  );
  const denominators = years.flatMap((one) => (one.denominator === undefined ? [] : [one.denominator]));
  return { numerator, denominator: denominators.length === 0 ? undefined : join(denominators, weight) };
}

/** The years that a pooled value of this place would rest on, oldest first; empty where a break of the series lies between. */
export function poolYears({ definition, year }: Place): readonly number[] {
  if (definition.pooling === undefined) return [];
  const first = year - definition.pooling.years + 1;
  if (definition.breaks.some((one) => one.year > first && one.year <= year)) return [];
  return Array.from({ length: definition.pooling.years }, (_, index) => first + index);
}

function join(sides: readonly Side[], weight: number): Side {
  return {
    total: weight * sides.reduce((total, side) => total + side.total, 0),
    gross: weight * sides.reduce((total, side) => total + side.gross, 0),
    period: spanOf(sides),
    needs: mergeNeeds(
      sides.flatMap(({ needs }) => needs.map((need) => ({ ...need, weight: need.weight * weight }))),
    ),
    flags: joined(sides.map(({ flags }) => flags)),
    origins: joined(sides.map(({ origins }) => origins)),
  };
}

/** `2014..2016` in reporting years, or the period itself where every year has the same (a fixed base year). */
function spanOf(sides: readonly Side[]): string {
  const first = sides.at(0)?.period ?? "";
  const last = sides.at(-1)?.period ?? "";
  return first === last ? first : `${firstYear(first)}..${reportingYear(last)}`;
}

/** The first reporting year of a period: of a mean of two years the earlier one. */
function firstYear(period: Period): number {
  return period.startsWith("..", 4) ? Number(period.slice(0, 4)) : reportingYear(period);
}

/** A count used in several years (a fixed base year) once, with the sum of its weights. */
function mergeNeeds(needs: readonly Need[]): readonly Need[] {
  const merged = new Map<string, Need>();
  for (const need of needs) {
    const key = `${need.measure}|${need.period}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? need : { ...known, weight: known.weight + need.weight });
  }
  return [...merged.values()];
}
