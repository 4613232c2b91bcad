import { expect, test } from "vitest";
import {
  benjaminiHochberg,
  byarInterval,
  chiSquaredCdf,
  clopperPearsonInterval,
  cochranArmitage,
  compareRates,
  countInterval,
  directlyStandardisedRate,
  exactPoissonInterval,
  funnelLimits,
  mannKendall,
  minMax,
  naturalBreaks,
  newcombeInterval,
  normalCdf,
  normalQuantile,
  percentileRanks,
  poissonTrend,
  quantileGroups,
  standardisedRatio,
  studentMeanInterval,
  studentQuantile,
  theilSen,
  weightedMean,
  wilsonInterval,
  zScores,
} from "../../src/statistics/index.ts";

const undefinedCases: readonly (readonly [string, () => unknown])[] = [
  ["a share of nobody", () => wilsonInterval(0, 0, 0.95)],
  ["a share of nobody with a numerator", () => wilsonInterval(80, 0, 0.95)],
  ["an exact share of nobody", () => clopperPearsonInterval(0, 0, 0.95)],
  ["a difference to a share of nobody", () => newcombeInterval(3, 10, 0, 0, 0.95)],
  ["a funnel at size 0", () => funnelLimits(0.09, 0, 0.95)],
  ["two rates without events", () => compareRates(0, 100, 0, 200)],
  ["two rates of which one has no time", () => compareRates(3, 100, 2, 0)],
  ["a trend of nothing", () => mannKendall([])],
  ["a trend of one value", () => mannKendall([9])],
  ["a trend of missing values", () => mannKendall([undefined, null, 9])],
  ["a trend of a constant series", () => mannKendall([4, 4, 4, 4, 4])],
  ["a line through one year", () => theilSen([2015], [9])],
  ["a line through the same year twice", () => theilSen([2015, 2015], [9, 10])],
  ["a line through missing values", () => theilSen([2014, 2015], [9, undefined])],
  ["a trend of shares without events", () => cochranArmitage([2014, 2015, 2016], [0, 0, 0], [50, 50, 50])],
  [
    "a trend of shares with nothing but events",
    () => cochranArmitage([2014, 2015, 2016], [5, 5, 5], [5, 5, 5]),
  ],
  ["a trend of shares in one year", () => cochranArmitage([2014, 2014], [2, 3], [50, 50])],
  ["a trend of no shares", () => cochranArmitage([], [], [])],
  ["a trend of rates without events", () => poissonTrend([2014, 2015, 2016], [0, 0, 0], [50, 50, 50])],
  ["scores of nothing", () => zScores([], "population")],
  ["scores of equal values", () => zScores([0.1, 0.1, 0.1], "sample")],
  ["scores of one value", () => zScores([7], "sample")],
  [
    "a standardised rate resting on nine events",
    () => directlyStandardisedRate([{ events: 9, population: 90, standard: 1 }], 0.95),
  ],
  [
    "a standardised rate with an empty age group",
    () =>
      directlyStandardisedRate(
        [
          { events: 12, population: 90, standard: 1 },
          { events: 0, population: 0, standard: 1 },
        ],
        0.95,
      ),
  ],
  [
    "a ratio to nothing expected",
    () =>
      standardisedRatio([{ events: 2, population: 9, referenceEvents: 0, referencePopulation: 90 }], 0.95),
  ],
  ["a mean of nothing", () => studentMeanInterval([], 0.95)],
  ["an interval around one value", () => studentMeanInterval([46.8], 0.95)],
  ["an interval around equal values", () => studentMeanInterval([46.8, 46.8, 46.8], 0.95)],
  ["the normal quantile of 0", () => normalQuantile(0)],
  ["the Student quantile of 1", () => studentQuantile(1, 5)],
  ["classes of nothing", () => naturalBreaks([], 5)],
  ["equal values stretched to 0…1", () => minMax([3, 3])],
  ["ranks of one value", () => percentileRanks([3])],
  ["a mean with weight 0", () => weightedMean([3, 4], [0, 0])],
  ["a mean of missing values", () => weightedMean([undefined], [1])],
];

test.each(undefinedCases)("%s is undefined", (_, compute) => {
  expect(compute()).toBeUndefined();
});

const wrongInputs: readonly (readonly [string, () => unknown])[] = [
  ["negative events", () => wilsonInterval(-80, 100, 0.95)],
  ["a negative total", () => wilsonInterval(30, -100, 0.95)],
  ["more events than cases", () => wilsonInterval(101, 100, 0.95)],
  ["NaN", () => wilsonInterval(Number.NaN, 100, 0.95)],
  ["infinity", () => wilsonInterval(1, Number.POSITIVE_INFINITY, 0.95)],
  ["a level of 1", () => wilsonInterval(65, 100, 1)],
  ["a level of 0.8", () => wilsonInterval(65, 100, 0.8)],
  ["a level of 95", () => wilsonInterval(65, 100, 95)],
  ["a level that is no number", () => wilsonInterval(65, 100, Number.NaN)],
  ["more events than cases in an exact interval", () => clopperPearsonInterval(3, 2, 0.95)],
  ["more events than cases in a difference", () => newcombeInterval(3, 10, 8, 7, 0.95)],
  ["a negative count", () => exactPoissonInterval(-1, 0.95)],
  ["a count that is no number", () => countInterval(Number.NaN, 0.95)],
  ["a negative count for Byar", () => byarInterval(-1, 0.95)],
  ["a fractional count in an exact test", () => compareRates(1.5, 100, 2, 100)],
  ["negative time", () => compareRates(1, -100, 2, 100)],
  ["a series with NaN", () => mannKendall([1, Number.NaN, 3])],
  ["a series of nothing but NaN", () => mannKendall([Number.NaN])],
  ["a comparison that gives NaN", () => mannKendall([1, 2], () => Number.NaN)],
  [
    "fractions without a comparison",
    () =>
      mannKendall([
        [1, 2],
        [1, 3],
      ]),
  ],
  ["values without years", () => theilSen([2015], [1, 2])],
  ["a line through infinity", () => theilSen([2014, 2015], [1, Number.POSITIVE_INFINITY])],
  ["more events than cases in a trend", () => cochranArmitage([2014, 2015], [5, 6], [5, 5])],
  ["totals of another length", () => cochranArmitage([2014, 2015], [5, 6], [5])],
  ["negative counts in a trend", () => poissonTrend([2014, 2015], [5, -6], [5, 5])],
  ["a p value above 1", () => benjaminiHochberg([0.2, 1.2])],
  ["a p value that is no number", () => benjaminiHochberg([0.2, Number.NaN])],
  ["scores of NaN", () => zScores([1, Number.NaN], "sample")],
  ["a reference above 1", () => funnelLimits(9, 100, 0.95)],
  [
    "negative events in an age group",
    () => directlyStandardisedRate([{ events: -9, population: 90, standard: 1 }], 0.95),
  ],
  [
    "a negative reference population",
    () =>
      standardisedRatio([{ events: 9, population: 90, referenceEvents: 1, referencePopulation: -1 }], 0.95),
  ],
  ["a mean of NaN", () => studentMeanInterval([1, Number.NaN], 0.95)],
  ["a probability of 1.1", () => normalQuantile(1.1)],
  ["z that is no number", () => normalCdf(Number.NaN)],
  ["negative x", () => chiSquaredCdf(-1, 1)],
  ["no degrees of freedom", () => chiSquaredCdf(1, 0)],
  ["negative degrees of freedom", () => studentQuantile(0.9, -1)],
  ["half a class", () => naturalBreaks([1, 2], 0.5)],
  ["classes of NaN", () => naturalBreaks([1, Number.NaN], 2)],
  ["no groups", () => quantileGroups([1, 2], 0, "lowest")],
  ["a negative weight", () => weightedMean([1], [-1])],
  ["weights of another length", () => weightedMean([1], [])],
  ["a span of NaN", () => minMax([Number.NaN])],
  ["ranks of infinity", () => percentileRanks([1, Number.POSITIVE_INFINITY])],
];

test.each(wrongInputs)("%s is refused", (_, compute) => {
  expect(compute).toThrow(RangeError);
});

test("no case and nothing but cases reach the ends exactly", () => {
  expect(wilsonInterval(0, 60, 0.95)?.lower).toBe(0);
  expect(wilsonInterval(60, 60, 0.998)?.upper).toBe(1);
  expect(clopperPearsonInterval(0, 60, 0.95)?.lower).toBe(0);
  expect(clopperPearsonInterval(60, 60, 0.95)?.upper).toBe(1);
  expect(exactPoissonInterval(0, 0.95).lower).toBe(0);
});

test("Byar has no lower limit where it would be negative, and the count's interval then is exact", () => {
  expect(byarInterval(1, 0.998).lower).toBeUndefined();
  expect(byarInterval(0, 0.95).lower).toBeUndefined();
  expect(countInterval(10, 0.95).method).toBe("byar");
  expect(countInterval(9, 0.95).method).toBe("exact");
});

test("a rate against a rate of 0 has a p value but no ratio", () => {
  const comparison = compareRates(4, 100, 0, 100);
  expect(comparison?.ratio).toBeUndefined();
  expect(comparison?.pValue).toBeCloseTo(2 * 0.5 ** 4, 12);
});

test("fractions that are equal are equal, whatever their quotients in floating point", () => {
  const series = [
    [1, 10],
    [3, 30],
    [2, 20],
    [4, 30],
    [5, 30],
  ] as const;
  const result = mannKendall(series, ([a, b], [c, d]) => a * d - c * b);
  expect(result?.s).toBe(7);
  expect(result?.variance).toBeCloseTo((5 * 4 * 15 - 3 * 2 * 11) / 18, 12);
});

test("missing years are left out of a trend and keep their distance in the slope", () => {
  expect(mannKendall([1, undefined, 2, null, 3])?.s).toBe(3);
  expect(theilSen([2010, 2011, 2014], [1, undefined, 5])?.slope).toBe(1);
});

test("values with fewer kinds than classes get fewer classes", () => {
  expect(naturalBreaks([3, 3, 9], 5)).toEqual([3, 9]);
});

test("fewer values than groups have no group", () => {
  expect(quantileGroups([4, undefined, 2], 5, "lowest")).toEqual([undefined, undefined, undefined]);
});
