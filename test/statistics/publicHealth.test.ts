import { expect, test } from "vitest";
import {
  byarInterval,
  cochranArmitage,
  countInterval,
  directlyStandardisedRate,
  exactPoissonInterval,
  funnelLimits,
  minMax,
  percentileRanks,
  quantileGroups,
  standardisedRatio,
  studentMeanInterval,
  weightedMean,
  wilsonInterval,
  zScores,
} from "../../src/statistics/index.ts";
import { poissonFunnelLimits } from "../../src/statistics/poissonFunnelLimits.ts";
import { misses, readReference, type Pair, type Row } from "./readReference.ts";

const vectors = (name: string): readonly Row[] => readReference(`vectors/${name}.csv`);

/** Rows by the text of a column. */
function groups(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const names = [...new Set(rows.map((row) => row.text(column)))];
  return new Map(names.map((name) => [name, rows.filter((row) => row.text(column) === name)]));
}

test("shares have the Wilson limits of PHEindicatormethods", () => {
  const rows = vectors("wilson_proportion").filter((row) => row.text("expect") === "ok");
  const disagreements = misses(rows, 1e-12, (row) => {
    const limits = wilsonInterval(
      row.number("numerator"),
      row.number("denominator"),
      row.number("confidence"),
    );
    const multiplier = row.number("multiplier");
    return [
      [multiplier * (limits?.lower ?? 9), row.number("lower")],
      [multiplier * (limits?.upper ?? 9), row.number("upper")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("counts have Byar's limits, and no lower one where it would be negative", () => {
  const disagreements = misses(vectors("byars_count"), 1e-12, (row) => {
    const limits = byarInterval(row.number("count"), row.number("confidence"));
    return [
      [limits.lower, row.maybe("lower")],
      [limits.upper, row.number("upper")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("rates switch from exact limits to Byar's at ten events", () => {
  const rows = vectors("byars_rate").filter((row) => row.text("expect") === "ok");
  const disagreements = misses(rows, 1e-12, (row) => {
    const limits = countInterval(row.number("numerator"), row.number("confidence"));
    const scale = row.number("multiplier") / row.number("denominator");
    return [
      [scale * limits.lower, row.number("lower")],
      [scale * limits.upper, row.number("upper")],
    ];
  });
  expect(disagreements).toEqual([]);
  const methods = rows.map((row) => countInterval(row.number("numerator"), 0.95).method);
  expect(methods).toEqual(rows.map((row) => (row.text("method") === "Exact" ? "exact" : "byar")));
});

test("means have Student's limits", () => {
  const values = groups(vectors("mean_input"), "area");
  const disagreements = misses(vectors("mean_expected"), 1e-12, (row) => {
    const rows = values.get(row.text("area")) ?? [...values.values()].flat();
    const numbers = rows.map((one) => one.number("value"));
    const [wide, usual] = [studentMeanInterval(numbers, 0.998), studentMeanInterval(numbers, 0.95)];
    return [
      [usual?.mean, row.number("value")],
      [usual?.lower, row.number("lower95_0cl")],
      [usual?.upper, row.number("upper95_0cl")],
      [wide?.lower, row.number("lower99_8cl")],
      [wide?.upper, row.number("upper99_8cl")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("directly standardised rates have Dobson's limits, and none below ten events", () => {
  const strata = groups(vectors("dsr_input"), "area");
  const disagreements = misses(vectors("dsr_expected"), 1e-12, (row) => {
    const rate = directlyStandardisedRate(
      (strata.get(row.text("area")) ?? []).map((one) => ({
        events: one.number("count"),
        population: one.number("pop"),
        standard: one.number("stdpop"),
      })),
      row.number("confidence"),
    );
    const scaled = (value: number | undefined): number | undefined =>
      value === undefined ? undefined : value * row.number("multiplier");
    return [
      [scaled(rate?.value), row.maybe("value")],
      [scaled(rate?.lower), row.maybe("lower")],
      [scaled(rate?.upper), row.maybe("upper")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("indirectly standardised ratios and rates have the limits of the observed count", () => {
  const strata = groups(vectors("isr_input"), "area");
  const disagreements = misses(vectors("isr_expected"), 1e-12, (row) => {
    const ratio = standardisedRatio(
      (strata.get(row.text("area")) ?? []).map((one) => ({
        events: one.maybe("count") ?? 0,
        population: one.number("pop"),
        referenceEvents: one.number("refcount"),
        referencePopulation: one.number("refpop"),
      })),
      row.number("confidence"),
    );
    const scale = row.text("kind") === "rate" ? row.number("ref_rate") : row.number("multiplier");
    return [
      [ratio?.observed, row.number("observed")],
      [ratio?.expected, row.number("expected")],
      [scale * (ratio?.value ?? 0), row.number("value")],
      [scale * (ratio?.lower ?? 0), row.number("lower")],
      [scale * (ratio?.upper ?? 0), row.number("upper")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("quantile groups follow phe_quantile in all 982 areas", () => {
  const rows = vectors("quantile_groups");
  const sets = groups(rows, "set");
  const given = [...sets.values()].flatMap((set) =>
    [...groups(set, "group").values()].flatMap((members) => {
      const [first] = members;
      const side = first?.text("invert") === "true" ? "highest" : "lowest";
      return quantileGroups(
        members.map((row) => row.maybe("value")),
        first?.number("nquantiles") ?? 0,
        side,
      );
    }),
  );
  const expected = [...sets.values()].flatMap((set) =>
    [...groups(set, "group").values()].flatMap((members) => members.map((row) => row.maybe("quantile"))),
  );
  expect(rows).toHaveLength(982);
  expect(given).toEqual(expected);
});

/** Position of a value against inner and outer limits in the words of PHE. */
function label(value: number, inner: Limits, outer: Limits): string {
  if (value > outer.upper) return "High (0.001)";
  if (value < outer.lower) return "Low (0.001)";
  if (value > inner.upper) return "High (0.025)";
  return value < inner.lower ? "Low (0.025)" : "Not significant";
}

interface Limits {
  readonly lower: number;
  readonly upper: number;
}

test("funnel limits of shares are PHE's, and so are the 303 labels", () => {
  const disagreements = misses(vectors("funnel_prop_limits"), 1e-5, (row) => {
    const [baseline, population] = [row.number("baseline") / 100, row.number("population")];
    const [inner, outer] = [
      funnelLimits(baseline, population, 0.95),
      funnelLimits(baseline, population, 0.998),
    ];
    return [
      [100 * (inner?.lower ?? 9), row.number("lower95")],
      [100 * (inner?.upper ?? 9), row.number("upper95")],
      [100 * (outer?.lower ?? 9), row.number("lower998")],
      [100 * (outer?.upper ?? 9), row.number("upper998")],
    ];
  });
  expect(disagreements).toEqual([]);
  const areas = vectors("funnel_prop_significance");
  const sum = (column: string): number => areas.reduce((all, row) => all + row.number(column), 0);
  const reference = sum("numerator") / sum("denominator");
  const wrong = areas.filter((row) => {
    const [events, total] = [row.number("numerator"), row.number("denominator")];
    const at = (level: number): Limits => funnelLimits(reference, total, level) ?? { lower: 9, upper: -9 };
    const byWilson = (level: number): Limits =>
      wilsonInterval(events, total, level) ?? { lower: 9, upper: -9 };
    const agrees = [0.95, 0.998].every((level) => {
      const outside = events / total < at(level).lower || events / total > at(level).upper;
      return outside === (byWilson(level).lower > reference || byWilson(level).upper < reference);
    });
    return label(events / total, at(0.95), at(0.998)) !== row.text("significance") || !agrees;
  });
  expect(areas).toHaveLength(303);
  expect(wrong.map((row) => row.text("area"))).toEqual([]);
});

test("observed against expected counts get PHE's 300 labels, by interval and by funnel", () => {
  const areas = vectors("funnel_ratio_significance");
  const wrong = areas.filter((row) => {
    const [observed, expected] = [row.number("observed"), row.number("expected")];
    const byFunnel = label(
      observed,
      poissonFunnelLimits(expected, 0.95),
      poissonFunnelLimits(expected, 0.998),
    );
    const [inner, outer] = [countInterval(observed, 0.95), countInterval(observed, 0.998)];
    // The interval holds the expectation: turned around, limits and value change places.
    const turned = label(
      -expected,
      { lower: -inner.upper, upper: -inner.lower },
      { lower: -outer.upper, upper: -outer.lower },
    );
    return byFunnel !== row.text("significance") || turned !== row.text("significance");
  });
  expect(areas).toHaveLength(300);
  expect(wrong.map((row) => row.text("observed"))).toEqual([]);
});

test("funnels of observed against expected counts have PHE's exact limits", () => {
  // The source's smallest limits are themselves 5e-8 off, so 1 is added to both sides.
  const disagreements = misses(vectors("funnel_ratio_limits"), 1e-5, (row) => {
    const observed = row.number("observed");
    const [inner, outer] = [exactPoissonInterval(observed, 0.95), exactPoissonInterval(observed, 0.998)];
    return [
      [1 + inner.upper, 1 + row.number("lower_2s_exp_events")],
      [1 + inner.lower, 1 + row.number("upper_2s_exp_events")],
      [1 + outer.upper, 1 + row.number("lower_3s_exp_events")],
      [1 + outer.lower, 1 + row.number("upper_3s_exp_events")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("funnels of rates over three years have PHE's exact limits", () => {
  const disagreements = misses(vectors("funnel_rate_limits"), 2e-5, (row) => {
    const [events, perPerson] = [row.number("Events"), row.number("baseline") / 100_000];
    const population = (limit: number): number => limit / perPerson / 3;
    const [inner, outer] = [exactPoissonInterval(events, 0.95), exactPoissonInterval(events, 0.998)];
    return [
      [1 + population(inner.upper), 1 + row.number("lower_2s_population_1_year")],
      [1 + population(inner.lower), 1 + row.number("upper_2s_population_1_year")],
      [1 + population(outer.upper), 1 + row.number("lower_3s_population_1_year")],
      [1 + population(outer.lower), 1 + row.number("upper_3s_population_1_year")],
    ];
  });
  expect(disagreements).toEqual([]);
});

test("crude rates get PHE's 40 labels", () => {
  const areas = vectors("funnel_rate_significance");
  const sum = (column: string): number => areas.reduce((all, row) => all + row.number(column), 0);
  const reference = sum("count") / sum("pop");
  const wrong = areas.filter((row) => {
    const expected = reference * row.number("pop");
    const [inner, outer] = [poissonFunnelLimits(expected, 0.95), poissonFunnelLimits(expected, 0.998)];
    return label(row.number("count"), inner, outer) !== row.text("significance_crude");
  });
  expect(areas).toHaveLength(40);
  expect(wrong.map((row) => row.text("count"))).toEqual([]);
});

test("directly standardised rates get PHE's 40 labels, by the population their rate stands for", () => {
  const areas = vectors("funnel_rate_significance");
  const bases = areas.map((row) =>
    row.number("count") === 0 ? 0 : row.number("count") / row.number("rate_dsr"),
  );
  const counts = areas.map((row) => row.number("count"));
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const reference = sum(counts) / sum(bases);
  const labels = areas.map((_, index) => {
    const expected = reference * (bases[index] ?? 0);
    if (expected === 0) return "";
    return label(
      counts[index] ?? 0,
      poissonFunnelLimits(expected, 0.95),
      poissonFunnelLimits(expected, 0.998),
    );
  });
  const wrong = areas.filter(
    (row, index) => labels[index] !== "" && labels[index] !== row.text("significance_dsr"),
  );
  expect(labels.filter((one) => one !== "").length).toBeGreaterThan(36);
  expect(wrong.map((row) => row.text("count"))).toEqual([]);
});

test("the rate that a funnel is drawn around is events by people", () => {
  const rows = vectors("funnel_rate_limits_input");
  const largest = Math.max(...rows.map((row) => row.number("ev")));
  const events = rows.map((row) => (row.number("ev") === largest ? 5 : row.number("ev")));
  const rates = events.map((count, index) => ({ count, rate: rows[index]?.number("rate") ?? 0 }));
  const people = rates.reduce((sum, { count, rate }) => sum + count / rate, 0);
  const baseline = events.reduce((sum, count) => sum + count, 0) / people;
  expect(baseline).toBeCloseTo(vectors("funnel_rate_limits")[0]?.number("baseline") ?? 0, 6);
});

test("areas around a benchmark get Fingertips' verdicts", () => {
  const rows = vectors("fingertips_compare").filter((row) => row.text("method").startsWith("spc"));
  const wrong = rows.filter((row) => {
    const [reference, total, level] = [
      row.number("benchmark") / row.number("unit"),
      row.number("denominator"),
      row.number("confidence"),
    ];
    const proportion = row.text("method").includes("proportion");
    // Fingertips takes the interval of the expected count, not of the observed one.
    const counts = exactPoissonInterval(reference * total, level);
    const limits = proportion
      ? funnelLimits(reference, total, level)
      : { lower: counts.lower / total, upper: counts.upper / total };
    const value = row.number("value") / row.number("unit");
    const verdict = value > (limits?.upper ?? 0) ? "worse" : value < (limits?.lower ?? 0) ? "better" : "same";
    return verdict !== row.text("expected");
  });
  expect(rows).toHaveLength(16);
  expect(wrong.map((row) => row.text("value"))).toEqual([]);
});

test("series of proportions have Fingertips' chi-squared for trend", () => {
  const series = groups(vectors("fingertips_trend_series"), "series");
  const rows = vectors("fingertips_trend_expected").filter((row) => row.text("chi2_cochran_armitage") !== "");
  const disagreements = misses(rows, 1e-9, (row) => {
    const points = (series.get(row.text("series")) ?? []).slice(-5);
    const column = (name: string): readonly number[] => points.map((point) => point.number(name));
    const result = cochranArmitage(column("year"), column("count"), column("denominator"));
    return [[result?.statistic, row.number("chi2_cochran_armitage")]];
  });
  expect(disagreements).toEqual([]);
});

test("indicators are normalised and averaged as by COINr", () => {
  const units = vectors("coinr_input");
  const meta = vectors("coinr_meta");
  const normalised = vectors("coinr_normalised");
  const columns = meta.map((indicator) => {
    const code = indicator.text("iCode");
    const present = units.filter((unit) => unit.text(code) !== "");
    const values = present.map((unit) => unit.number(code) * indicator.number("Direction"));
    const names = present.map((unit) => unit.text("unit"));
    const by = (list: readonly number[] | undefined) =>
      new Map(names.map((name, index) => [name, list?.[index]]));
    const scaled = by(minMax(values)?.map((value) => 100 * value));
    return { code, scaled, scores: by(zScores(values, "sample")), ranks: by(percentileRanks(values)) };
  });
  const single = misses(normalised, 1e-11, (row) => {
    const column = columns.find(({ code }) => code === row.text("indicator"));
    return [
      [column?.scaled.get(row.text("unit")), row.maybe("minmax_0_100")],
      [column?.scores.get(row.text("unit")), row.maybe("zscore")],
      [column?.ranks.get(row.text("unit")), row.maybe("prank")],
    ];
  });
  const mean = (unit: string, weights: readonly number[]): number | undefined =>
    weightedMean(
      columns.map(({ scaled }) => scaled.get(unit)),
      weights,
    );
  const together = misses(vectors("coinr_aggregated"), 1e-11, (row): readonly Pair[] => [
    [
      mean(
        row.text("unit"),
        meta.map(() => 1),
      ),
      row.maybe("amean_equal"),
    ],
    [mean(row.text("unit"), [1, 1, 2, 1, 1, 0.5]), row.maybe("amean_weighted")],
  ]);
  expect([...single, ...together]).toEqual([]);
});
