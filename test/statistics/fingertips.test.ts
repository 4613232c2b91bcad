import { expect, test } from "vitest";
import { weightedTrend } from "../../src/statistics/index.ts";
import { misses, readReference, type Row } from "./readReference.ts";

const series = readReference("vectors/fingertips_trend_series.csv");
const expected = readReference("vectors/fingertips_trend_expected.csv");

/** 99.8 % of the chi-squared distribution with one degree of freedom. */
const limit = 9.549536;

function points(name: string): readonly Row[] {
  return series.filter((row) => row.text("series") === name).slice(-5);
}

/** The trend of the five latest points with the places 1 to 5 as times. */
function trendOf(name: string) {
  const rows = points(name);
  const errors = rows.map(
    (row) => (row.maybe("upper95") ?? Number.NaN) - (row.maybe("lower95") ?? Number.NaN),
  );
  if (rows.length < 5 || errors.some(Number.isNaN)) return undefined;
  return weightedTrend(
    rows.map((_, index) => index + 1),
    rows.map((row) => row.number("value")),
    errors.map((error) => error / 3.92),
  );
}

/** Fingertips' marker: a trend beyond 99.8 % whose direction no single year decides. */
function marker(name: string): string {
  const rows = points(name);
  if (rows.length < 5 || rows.some((row) => row.text("count") === row.text("denominator")))
    return "cannot_be_calculated";
  const trend = trendOf(name);
  if (trend === undefined || trend.statistic <= limit || !trend.steady) return "no_change";
  return trend.slope > 0 ? "increasing" : "decreasing";
}

test("series have Fingertips' weighted regression", () => {
  const tested = expected.filter((row) => row.text("chi2_weighted_regression") !== "");
  const disagreements = misses(tested, 1e-9, (row) => {
    const trend = trendOf(row.text("series"));
    return [
      [trend?.statistic, row.number("chi2_weighted_regression")],
      [trend?.slope, row.number("slope_per_year")],
      [trend === undefined ? undefined : Number(trend.steady), row.number("jackknife_all_same_sign")],
    ];
  });
  expect(tested).toHaveLength(6);
  expect(disagreements).toEqual([]);
});

test("all nine series get Fingertips' marker", () => {
  expect(expected.map((row) => marker(row.text("series")))).toEqual(
    expected.map((row) => row.text("marker_recomputed")),
  );
  expect(expected).toHaveLength(9);
});

test("the regression is R's", () => {
  // R 4.2.2: summary(lm(c(5, 6, 8, 7) ~ c(2011, 2012, 2014, 2015), weights = 1 / c(.5, .4, .6, .3)^2)), coefficient and
  // its standard error with sigma 1 (divided by $sigma): 0.465902352243509, 0.124336547287988
  const trend = weightedTrend([2011, 2012, 2014, 2015], [5, 6, 8, 7], [0.5, 0.4, 0.6, 0.3]);
  expect(trend?.slope).toBeCloseTo(0.465902352243509, 11);
  expect(trend?.statistic).toBeCloseTo((0.465902352243509 / 0.124336547287988) ** 2, 9);
});

test("fewer than three points or one time have no trend; a point without precision is refused", () => {
  expect(weightedTrend([1, 2], [3, 4], [1, 1])).toBeUndefined();
  expect(weightedTrend([1, 1, 1], [3, 4, 5], [1, 1, 1])).toBeUndefined();
  expect(() => weightedTrend([1, 2, 3], [3, 4, 5], [1, 0, 1])).toThrow(RangeError);
  expect(() => weightedTrend([1, 2, 3], [3, 4], [1, 1, 1])).toThrow(RangeError);
});

test("two intervals that do not overlap are Fingertips' difference", () => {
  const rows = readReference("vectors/fingertips_compare.csv").filter(
    (row) => row.text("method") === "double_ci",
  );
  const verdicts = rows.map((row) => {
    if (row.number("lower") > row.number("b_upper")) return "worse";
    return row.number("upper") < row.number("b_lower") ? "better" : "same";
  });
  expect(rows).toHaveLength(6);
  expect(verdicts).toEqual(rows.map((row) => row.text("expected")));
});
