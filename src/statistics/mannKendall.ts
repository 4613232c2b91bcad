import { kendallDistribution } from "./kendallDistribution.ts";
import { normalCdf } from "./normalCdf.ts";

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

interface Order {
  readonly count: number;
  readonly s: number;
  /** Sizes of groups of equal values. */
  readonly ties: readonly number[];
}

function order<T>(values: readonly T[], compare: (a: T, b: T) => number): Order {
  let s = 0;
  const ties: number[] = [];
  values.forEach((value, index) => {
    let earlier = 0;
    let later = 0;
    values.forEach((other, position) => {
      const sign = position === index ? 1 : Math.sign(compare(value, other));
      if (Number.isNaN(sign)) throw new RangeError("values of a series must be comparable");
      if (position < index) s += sign;
      if (sign === 0 && position < index) earlier += 1;
      if (sign === 0 && position > index) later += 1;
    });
    if (earlier === 0 && later > 0) ties.push(later + 1);
  });
  return { count: values.length, s, ties };
}

/** Share of all orders of the same values whose S is at least as far from 0. */
function exactP({ count, s, ties }: Order): number {
  const weights = kendallDistribution(count, ties);
  const pairs = weights.length - 1;
  const reach = (pairs - Math.abs(s)) / 2;
  let all = 0;
  let tail = 0;
  weights.forEach((weight, inversions) => {
    all += weight;
    if (inversions <= reach) tail += weight;
  });
  return Math.min(1, (2 * tail) / all);
}

function normalP(s: number, variance: number): number {
  return s === 0 ? 1 : 2 * normalCdf(-(Math.abs(s) - 1) / Math.sqrt(variance));
}

/** Usual order of numbers; NaN and infinity are refused. */
function byValue(a: unknown, b: unknown): number {
  if (typeof a !== "number" || typeof b !== "number") throw new RangeError("no numbers: give a comparison");
  if (!Number.isFinite(a) || !Number.isFinite(b)) throw new RangeError(`not finite: ${a}, ${b}`);
  return a - b;
}

function test(seen: Order): MannKendall | undefined {
  const { count, s, ties } = seen;
  const pairs = (count * (count - 1)) / 2;
  const tied = ties.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  if (pairs === tied) return undefined;
  const spread = (size: number): number => size * (size - 1) * (2 * size + 5);
  const variance = (spread(count) - ties.reduce((sum, size) => sum + spread(size), 0)) / 18;
  const exact = count <= (ties.length > 0 ? longestExact.tied : longestExact.distinct);
  return {
    s,
    variance,
    tau: s / Math.sqrt(pairs * (pairs - tied)),
    pValue: exact ? exactP(seen) : normalP(s, variance),
    method: exact ? "exact" : "normal",
  };
}

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
  compare: (a: T, b: T) => number = byValue,
): MannKendall | undefined {
  const valid = values.flatMap((value) => (value === undefined || value === null ? [] : [value]));
  return test(order<T>(valid, compare));
}
