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
import { expectNear, readReference, type Row } from "./readReference.ts";

/** Every row of a table that R computed, with how many of them are expected at least. */
function eachRow(name: string, least: number, check: (row: Row) => void): void {
  const rows = readReference(`statistics/${name}.csv`);
  expect(rows.length).toBeGreaterThanOrEqual(least);
  rows.forEach(check);
}

test("Wilson limits are those of R's prop.test", () => {
  eachRow("wilsonInterval", 200, (row) => {
    const [events, total, level] = [row.number("events"), row.number("total"), row.number("level")];
    const limits = wilsonInterval(events, total, level);
    // R's own lower limit loses digits when events are few: its formula subtracts nearly equal numbers.
    expectNear(limits?.lower, row.number("lower"), 1e-10, [events, total, level]);
    expectNear(limits?.upper, row.number("upper"), 1e-12, [events, total, level]);
  });
});

test("Clopper-Pearson limits are those of R's binom.test", () => {
  eachRow("clopperPearsonInterval", 200, (row) => {
    const [events, total, level] = [row.number("events"), row.number("total"), row.number("level")];
    const limits = clopperPearsonInterval(events, total, level);
    expectNear(limits?.lower, row.number("lower"), 1e-11, [events, total, level]);
    expectNear(limits?.upper, row.number("upper"), 1e-11, [events, total, level]);
  });
});

test("exact Poisson limits are those of R's poisson.test, for counts from 0 to a million", () => {
  eachRow("exactPoissonInterval", 200, (row) => {
    const limits = exactPoissonInterval(row.number("count"), row.number("level"));
    expectNear(limits.lower, row.number("lower"), 1e-12, row.text("count"));
    expectNear(limits.upper, row.number("upper"), 1e-12, row.text("count"));
  });
});

test("the normal distribution is R's, far tails included", () => {
  eachRow("normalQuantile", 20, (row) => {
    const quantile = normalQuantile(row.number("p"));
    if (row.number("quantile") === 0) expect(quantile).toBe(0);
    else expectNear(quantile, row.number("quantile"), 1e-15, row.text("p"));
  });
  eachRow("normalCdf", 20, (row) => {
    expectNear(normalCdf(row.number("z")), row.number("share"), 1e-12, row.text("z"));
  });
});

test("the normal quantile agrees with 20 digits computed by mpmath", () => {
  const rows = readReference("vectors/mp_quantile_truth.csv").filter((row) => row.text("dist") === "normal");
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const [quantile, truth] = [normalQuantile(row.number("p")), row.number("quantile_20_digits")];
    if (truth === 0) expect(quantile).toBe(0);
    else expectNear(quantile, truth, 1e-15, row.text("p"));
  }
});

test("the chi-squared and Student distributions are R's", () => {
  eachRow("chiSquaredCdf", 90, (row) => {
    expectNear(chiSquaredCdf(row.number("x"), row.number("df")), row.number("share"), 1e-12, [
      row.text("x"),
      row.text("df"),
    ]);
  });
  eachRow("studentQuantile", 250, (row) => {
    const [p, df, expected] = [row.number("p"), row.number("df"), row.number("quantile")];
    // R's qt is itself 1e-12 off for large df.
    expectNear(studentQuantile(p, df), expected, 1e-11, [p, df]);
  });
});

test("differences of shares have Newcombe's limits", () => {
  eachRow("newcombeInterval", 30, (row) => {
    const counts = ["events1", "total1", "events2", "total2"].map((column) => row.number(column));
    const [events1 = 0, total1 = 0, events2 = 0, total2 = 0] = counts;
    const limits = newcombeInterval(events1, total1, events2, total2, row.number("level"));
    expectNear(limits?.lower, row.maybe("lower"), 1e-11, counts);
    expectNear(limits?.upper, row.maybe("upper"), 1e-11, counts);
  });
});

test("two rates have the exact p value of R's poisson.test", () => {
  eachRow("compareRates", 130, (row) => {
    const numbers = ["count1", "time1", "count2", "time2"].map((column) => row.number(column));
    const [count1 = 0, time1 = 0, count2 = 0, time2 = 0] = numbers;
    const comparison = compareRates(count1, time1, count2, time2);
    expectNear(comparison?.ratio, row.maybe("ratio"), 1e-12, numbers);
    expectNear(comparison?.pValue, row.maybe("pValue"), 1e-11, numbers);
  });
});

test("Mann-Kendall is Kendall's test of R, exact where the atlas needs it", () => {
  eachRow("mannKendall", 35, (row) => {
    const result = mannKendall(row.list("values"));
    expect(result?.s, row.text("values")).toBe(row.maybe("s"));
    expectNear(result?.variance, row.maybe("variance"), 1e-13, row.text("values"));
    expect(result?.tau ?? 9).toBeCloseTo(row.maybe("tau") ?? 9, 12);
    // R takes the difference of two numbers near 1: its p is 1e-15 off, absolutely.
    expect(result?.pValue ?? 9).toBeCloseTo(row.maybe("pValue") ?? 9, 14);
  });
});

test("Theil-Sen lines have the median slope over true years", () => {
  eachRow("theilSen", 35, (row) => {
    const line = theilSen(row.numbers("years"), row.list("values"));
    expect(line?.slope).toBeCloseTo(row.number("slope"), 12);
    expectNear(line?.intercept, row.number("intercept"), 1e-12, row.text("values"));
  });
});

test("trend tests of counts are R's prop.trend.test and the Rao score of a Poisson regression", () => {
  const check = (name: string, method: typeof cochranArmitage, tolerance: number): void =>
    eachRow(name, 14, (row) => {
      if (row.text("statistic") === "") return;
      const result = method(row.numbers("years"), row.numbers("counts"), row.numbers("bases"));
      expectNear(result?.statistic, row.number("statistic"), tolerance, [name, row.text("counts")]);
      expectNear(result?.pValue, row.number("pValue"), tolerance, [name, row.text("counts")]);
    });
  check("cochranArmitage", cochranArmitage, 1e-10);
  // R iterates; its own score is up to 1.2e-9 away from the closed form in fractions (next test).
  check("poissonTrend", poissonTrend, 5e-9);
});

test("the Poisson trend score is the closed form computed in fractions", () => {
  // Python 3.11, fractions.Fraction: (Σ (x − λt)(s − s̄))² / (λ Σ t (s − s̄)²)
  const result = poissonTrend([2010, 2011, 2013, 2016], [0, 0, 1, 3], [40, 41, 39, 44]);
  expectNear(result?.statistic, 5.280750787779148, 1e-14, "0 0 1 3");
});

test("p values are adjusted as by R's p.adjust", () => {
  eachRow("benjaminiHochberg", 8, (row) => {
    const adjusted = benjaminiHochberg(row.numbers("p"));
    row
      .numbers("adjusted")
      .forEach((expected, index) => expectNear(adjusted[index], expected, 1e-14, row.text("p")));
  });
});

test("means and z-scores are R's", () => {
  eachRow("studentMeanInterval", 10, (row) => {
    const interval = studentMeanInterval(row.numbers("values"), row.number("level"));
    for (const column of ["mean", "lower", "upper"] as const) {
      expectNear(interval?.[column], row.number(column), 1e-12, row.text("values"));
    }
  });
  eachRow("zScores", 5, (row) => {
    for (const spread of ["sample", "population"] as const) {
      const scores = zScores(row.numbers("values"), spread);
      row.numbers(spread).forEach((expected, index) => expect(scores?.[index]).toBeCloseTo(expected, 12));
    }
  });
});

test("natural breaks are Fisher's classes of classInt", () => {
  eachRow("naturalBreaks", 15, (row) => {
    expect(naturalBreaks(row.numbers("values"), row.number("classes"))).toEqual(row.numbers("upper"));
  });
});
