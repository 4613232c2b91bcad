import { expect, test } from "vitest";
import {
  geometricMean,
  harmonicMean,
  minimumRanks,
  quantile,
  weightedMean,
  zScores,
} from "../../src/statistics/index.ts";
import { misses, readReference, type Pair, type Row } from "./readReference.ts";

const units = readReference("vectors/coinr_input.csv");
const meta = readReference("vectors/coinr_meta.csv");
const normalised = readReference("vectors/coinr_normalised.csv");
const aggregated = readReference("vectors/coinr_aggregated.csv");
const weights = [1, 1, 2, 1, 1, 0.5];

/** COINr's normalised values of a unit in the order of the indicators. */
function values(unit: string, column: string): readonly (number | undefined)[] {
  return meta.map((indicator) =>
    normalised
      .find((row) => row.text("unit") === unit && row.text("indicator") === indicator.text("iCode"))
      ?.maybe(column),
  );
}

test("ranks are COINr's", () => {
  const wrong = meta.flatMap((indicator) => {
    const code = indicator.text("iCode");
    const present = units.filter((unit) => unit.text(code) !== "");
    const ranks = minimumRanks(present.map((unit) => unit.number(code) * indicator.number("Direction")));
    const expected = normalised.filter((row) => row.text("indicator") === code && row.text("rank") !== "");
    return expected.filter(
      (row) =>
        ranks[present.findIndex((unit) => unit.text("unit") === row.text("unit"))] !== row.number("rank"),
    );
  });
  expect(normalised).toHaveLength(306);
  expect(wrong.map((row) => row.text("unit"))).toEqual([]);
});

test("arithmetic, geometric and harmonic means are COINr's, and missing where too many indicators are", () => {
  const disagreements = misses(aggregated, 1e-11, (row): readonly Pair[] => {
    const hundred = values(row.text("unit"), "minmax_0_100");
    const positive = hundred.map((value) => (value === undefined ? undefined : 1 + 0.99 * value));
    const scores = values(row.text("unit"), "zscore");
    return [
      [weightedMean(hundred, weights), row.maybe("amean_weighted")],
      [weightedMean(hundred, weights, 0.66), row.maybe("amean_weighted_thresh_066")],
      [geometricMean(positive, weights), row.maybe("gmean_weighted_1_100")],
      [harmonicMean(positive, weights), row.maybe("hmean_weighted_1_100")],
      [
        weightedMean(
          scores,
          weights.map(() => 1),
        ),
        row.maybe("zmean_equal"),
      ],
    ];
  });
  expect(aggregated).toHaveLength(51);
  expect(disagreements).toEqual([]);
});

test("the arithmetic mean is at least the geometric, and that at least the harmonic", () => {
  for (const row of aggregated) {
    const positive = values(row.text("unit"), "minmax_0_100").map((value) =>
      value === undefined ? undefined : 1 + 0.99 * value,
    );
    const [arithmetic = 0, geometric = 0, harmonic = 0] = [weightedMean, geometricMean, harmonicMean].map(
      (mean) => mean(positive, weights),
    );
    expect(arithmetic).toBeGreaterThanOrEqual(geometric);
    expect(geometric).toBeGreaterThanOrEqual(harmonic);
  }
});

test("means that need logarithms or reciprocals refuse what has none, as COINr does", () => {
  expect(() => geometricMean([0, 4], [1, 1])).toThrow(RangeError);
  expect(() => harmonicMean([-1, 4], [1, 1])).toThrow(RangeError);
  expect(geometricMean([undefined, 4], [1, 0])).toBeUndefined();
  expect(geometricMean([], [])).toBeUndefined();
});

test("fifths and tenths of the deprivation index of 2015 are those of all 400 counties", () => {
  const rows = readReference("vectors/gisd2025_bund_kreis_2015.csv");
  const scores = rows.map((row) => row.number("gisd_score"));
  const group = (count: number) => {
    const bounds = Array.from(
      { length: count - 1 },
      (_, index) => quantile(scores, (index + 1) / count, 9) ?? 0,
    );
    return (row: Row) => 1 + bounds.filter((bound) => row.number("gisd_score") >= bound).length;
  };
  const [fifth, tenth] = [group(5), group(10)];
  const wrong = rows.filter(
    (row) => fifth(row) !== row.number("gisd_5") || tenth(row) !== row.number("gisd_10"),
  );
  expect(rows).toHaveLength(400);
  expect(wrong.map((row) => row.text("kreis_id"))).toEqual([]);
});

test("quantiles are R's of type 7 and 9", () => {
  // R 4.2.2: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(0, 0.1, 0.25, 0.5, 0.9, 1), type = 7), and type = 9
  const given = [3, 1, 4, 1, 5, 9, 2, 6];
  const shares = [0, 0.1, 0.25, 0.5, 0.9, 1];
  const of = (type: 7 | 9) => shares.map((share) => quantile(given, share, type)?.toFixed(6));
  expect(of(7)).toEqual(["1.000000", "1.000000", "1.750000", "3.500000", "6.900000", "9.000000"]);
  expect(of(9)).toEqual(["1.000000", "1.000000", "1.437500", "3.500000", "8.400000", "9.000000"]);
  expect(quantile([], 0.5)).toBeUndefined();
  expect(() => quantile([1], 1.1)).toThrow(RangeError);
  expect(() => quantile([Number.NaN], 0.5)).toThrow(RangeError);
});

test("z-scores of a planning area need the others: one area alone has none", () => {
  expect(zScores([3], "population")).toBeUndefined();
});
