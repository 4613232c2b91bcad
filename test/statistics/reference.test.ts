import { expect, test } from "vitest";
import {
  benjaminiHochberg,
  chiSquaredCdf,
  clopperPearsonInterval,
  cochranArmitage,
  compareRates,
  exactPoissonInterval,
  mannKendall,
  naturalBreaks,
  newcombeInterval,
  normalCdf,
  normalQuantile,
  poissonTrend,
  studentMeanInterval,
  studentQuantile,
  theilSen,
  wilsonInterval,
  zScores,
} from "../../src/statistics/index.ts";
import { misses, near, readReference, type Pair, type Row } from "./readReference.ts";

/** Disagreements with a table that R computed (`test/reference/statistics`). */
function missesR(name: string, tolerance: number, pairs: (row: Row) => readonly Pair[]): readonly string[] {
  return misses(readReference(`statistics/${name}.csv`), tolerance, pairs);
}

/** Pairs of two lists by position. */
function beside(actual: readonly number[] | undefined, expected: readonly number[]): readonly Pair[] {
  return expected.map((value, index) => [actual?.[index], value]);
}

test("Wilson limits are those of R's prop.test", () => {
  // R's own lower limit loses digits when events are few: its formula subtracts nearly equal numbers.
  const disagreements = missesR("wilsonInterval", 1e-10, (row) => {
    const limits = wilsonInterval(row.number("events"), row.number("total"), row.number("level"));
    return [
      [limits?.lower, row.number("lower")],
      [limits?.upper, row.number("upper")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("Clopper-Pearson limits are those of R's binom.test", () => {
  const disagreements = missesR("clopperPearsonInterval", 1e-11, (row) => {
    const limits = clopperPearsonInterval(row.number("events"), row.number("total"), row.number("level"));
    return [
      [limits?.lower, row.number("lower")],
      [limits?.upper, row.number("upper")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("exact Poisson limits are those of R's poisson.test, for counts from 0 to a million", () => {
  const disagreements = missesR("exactPoissonInterval", 1e-12, (row) => {
    const limits = exactPoissonInterval(row.number("count"), row.number("level"));
    return [
      [limits.lower, row.number("lower")],
      [limits.upper, row.number("upper")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("the normal distribution is R's, far tails included", () => {
  expect(
    missesR("normalQuantile", 1e-15, (row) => [[normalQuantile(row.number("p")), row.number("quantile")]]),
  ).toEqual([]);
  expect(missesR("normalCdf", 1e-12, (row) => [[normalCdf(row.number("z")), row.number("share")]])).toEqual(
    [],
  );
});

test("the normal quantile agrees with 20 digits computed by mpmath", () => {
  const rows = readReference("vectors/mp_quantile_truth.csv").filter((row) => row.text("dist") === "normal");
  const pairs = (row: Row): readonly Pair[] => [
    [normalQuantile(row.number("p")), row.number("quantile_20_digits")],
  ];
  expect(misses(rows, 1e-15, pairs)).toEqual([]);
});

test("the chi-squared and Student distributions are R's", () => {
  const share = (row: Row): readonly Pair[] => [
    [chiSquaredCdf(row.number("x"), row.number("df")), row.number("share")],
  ];
  expect(missesR("chiSquaredCdf", 1e-12, share)).toEqual([]);
  const quantile = (row: Row): readonly Pair[] => [
    [studentQuantile(row.number("p"), row.number("df")), row.number("quantile")],
  ];
  // R's qt is itself 1e-12 off for large df.
  expect(missesR("studentQuantile", 1e-11, quantile)).toEqual([]);
});

test("differences of shares have Newcombe's limits", () => {
  const disagreements = missesR("newcombeInterval", 1e-11, (row) => {
    const [events1, total1] = [row.number("events1"), row.number("total1")];
    const limits = newcombeInterval(
      events1,
      total1,
      row.number("events2"),
      row.number("total2"),
      row.number("level"),
    );
    return [
      [limits?.lower, row.number("lower")],
      [limits?.upper, row.number("upper")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("two rates have the exact p value of R's poisson.test", () => {
  const disagreements = missesR("compareRates", 1e-11, (row) => {
    const [count1, time1] = [row.number("count1"), row.number("time1")];
    const comparison = compareRates(count1, time1, row.number("count2"), row.number("time2"));
    return [
      [comparison?.ratio, row.maybe("ratio")],
      [comparison?.pValue, row.number("pValue")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("Mann-Kendall is Kendall's test of R, exact where the atlas needs it", () => {
  // For a tiny p R takes the difference of two numbers near 1 and is 1e-15 off, absolutely.
  const disagreements = missesR("mannKendall", 2e-15, (row) => {
    const result = mannKendall(row.list("values"));
    return [
      [result?.s, row.maybe("s")],
      [result?.variance, row.maybe("variance")],
      [result?.tau, row.maybe("tau")],
      [1 + (result?.pValue ?? 0), 1 + (row.maybe("pValue") ?? 0)],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("Theil-Sen lines have the median slope over true years", () => {
  const disagreements = missesR("theilSen", 1e-11, (row) => {
    const line = theilSen(row.numbers("years"), row.list("values"));
    return [
      [line?.slope, row.number("slope")],
      [line?.intercept, row.number("intercept")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("trend tests of counts are R's prop.trend.test and the Rao score of a Poisson regression", () => {
  const trend =
    (method: typeof cochranArmitage) =>
    (row: Row): readonly Pair[] => {
      if (row.text("statistic") === "") return [];
      const result = method(row.numbers("years"), row.numbers("counts"), row.numbers("bases"));
      return [
        [result?.statistic, row.number("statistic")],
        [result?.pValue, row.number("pValue")],
      ];
    };
  expect(missesR("cochranArmitage", 1e-10, trend(cochranArmitage))).toEqual([]);
  // R iterates; its score is up to 1.2e-9 away from the closed form in fractions (next test).
  expect(missesR("poissonTrend", 5e-9, trend(poissonTrend))).toEqual([]);
});

test("the Poisson trend score is the closed form computed in fractions", () => {
  // Python 3.11, fractions.Fraction: (Σ (x − λt)(s − s̄))² / (λ Σ t (s − s̄)²)
  const result = poissonTrend([2010, 2011, 2013, 2016], [0, 0, 1, 3], [40, 41, 39, 44]);
  expect(near([result?.statistic, 5.280750787779148], 1e-14)).toBe(true);
});

test("p values are adjusted as by R's p.adjust", () => {
  const pairs = (row: Row): readonly Pair[] =>
    beside(benjaminiHochberg(row.numbers("p")), row.numbers("adjusted"));
  expect(missesR("benjaminiHochberg", 1e-14, pairs)).toEqual([]);
});

test("means and z-scores are R's", () => {
  const mean = (row: Row): readonly Pair[] => {
    const interval = studentMeanInterval(row.numbers("values"), row.number("level"));
    return (["mean", "lower", "upper"] as const).map((column) => [interval?.[column], row.number(column)]);
  };
  expect(missesR("studentMeanInterval", 1e-12, mean)).toEqual([]);
  const scores = (row: Row): readonly Pair[] =>
    (["sample", "population"] as const).flatMap((spread) =>
      beside(zScores(row.numbers("values"), spread), row.numbers(spread)),
    );
  expect(missesR("zScores", 1e-8, scores)).toEqual([]);
});

test("natural breaks are Fisher's classes of classInt", () => {
  const pairs = (row: Row): readonly Pair[] =>
    beside(naturalBreaks(row.numbers("values"), row.number("classes")), row.numbers("upper"));
  expect(missesR("naturalBreaks", 0, pairs)).toEqual([]);
});
