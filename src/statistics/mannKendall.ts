import { kendallPValues } from "./kendallPValues.ts";
import { normalCdf } from "./normalCdf.ts";
import { tieSizes } from "./tieSizes.ts";

/** Result of a Mann-Kendall test. */
export interface MannKendall {
  /** Pairs that rise minus pairs that fall. */
  readonly s: number;
  /** Variance of S if there is no trend, ties considered. */
  readonly variance: number;
  /** Kendall's tau-b, −1 to 1. */
  readonly tau: number;
  /** Two-sided. */
  readonly pValue: number;
  readonly method: "exact" | "normal";
}

/** Longest series with ties, and without, whose distribution is counted out. */
const longestExact = { tied: 8, distinct: 170 };

const noTies: readonly number[] = [];

/**
 * Mann-Kendall test: does a series rise or fall throughout, whatever its shape? Values in time order; `undefined` and
 * `null` are missing years and left out. `compare` (negative, 0, positive) replaces the comparison of numbers, so that
 * fractions can be compared exactly.
 *
 * Up to 8 values the p value is counted over all orders, ties included; without ties also beyond; else normal with
 * continuity and tie correction. Four values can never reach 5 %, five only if strictly monotone. Fewer than two
 * values or a constant series: `undefined`.
 *
 * @throws RangeError for numbers that are not finite
 * @see Mann HB (1945), Nonparametric tests against trend. Econometrica 13: 245–259. Kendall MG (1975), Rank Correlation Methods.
 * @example mannKendall([8.6, 9, 9.1, 9.4, 9.9]) // { s: 10, tau: 1, pValue: 0.0167, … }
 */
export function mannKendall<T>(
  values: readonly (T | undefined | null)[],
  compare?: (a: T, b: T) => number,
): MannKendall | undefined {
  return test(compare === undefined ? finite(values) : ranks(values, compare));
}

/** The numbers of a series; NaN and infinity are refused, and what is no number. */
function finite(values: readonly unknown[]): Float64Array {
  const numbers = new Float64Array(values.length);
  let count = 0;
  for (const value of values) {
    if (value === undefined || value === null) continue;
    if (typeof value !== "number") throw new RangeError("no numbers: give a comparison");
    if (!Number.isFinite(value)) throw new RangeError(`not finite: ${value}`);
    numbers[count] = value;
    count += 1;
  }
  return count === numbers.length ? numbers : numbers.subarray(0, count);
}

/** Places of values in their own order; equal ones share a place. */
function ranks<T>(values: readonly (T | undefined | null)[], compare: (a: T, b: T) => number): Float64Array {
  const valid = values.flatMap((value, year) =>
    value === undefined || value === null ? [] : [{ value, year }],
  );
  const sign = (a: T, b: T): number => {
    const order = compare(a, b);
    if (Number.isNaN(order)) throw new RangeError("values of a series must be comparable");
    return order;
  };
  const places = new Float64Array(values.length).fill(Number.NaN);
  let place = 0;
  valid
    .toSorted((a, b) => sign(a.value, b.value))
    .forEach(({ value, year }, index, sorted) => {
      const before = sorted[index - 1];
      if (before !== undefined && sign(value, before.value) !== 0) place += 1;
      places[year] = place;
    });
  return places.filter((one) => one >= 0);
}

function test(values: Float64Array): MannKendall | undefined {
  const count = values.length;
  let [s, equal] = [0, 0];
  for (let later = 1; later < count; later += 1) {
    const value = values[later] ?? 0;
    for (let earlier = 0; earlier < later; earlier += 1) {
      const other = values[earlier] ?? 0;
      if (value > other) s += 1;
      else if (value < other) s -= 1;
      else equal += 1;
    }
  }
  const pairs = (count * (count - 1)) / 2;
  if (pairs === equal) return undefined;
  const ties = equal === 0 ? noTies : tieSizes(values);
  const variance = (spread(count) - ties.reduce((sum, size) => sum + spread(size), 0)) / 18;
  const exact = count <= (equal > 0 ? longestExact.tied : longestExact.distinct);
  return {
    s,
    variance,
    tau: s / Math.sqrt(pairs * (pairs - equal)),
    pValue: exact
      ? (kendallPValues(count, ties)[(pairs - equal - Math.abs(s)) / 2] ?? 1)
      : normalP(s, variance),
    method: exact ? "exact" : "normal",
  };
}

function spread(size: number): number {
  return size * (size - 1) * (2 * size + 5);
}

function normalP(s: number, variance: number): number {
  return s === 0 ? 1 : 2 * normalCdf(-(Math.abs(s) - 1) / Math.sqrt(variance));
}
