import { describe, expect, test } from "vitest";
import { definitionSchema, type Definition } from "../../src/indicators/definitionSchema.ts";
import type { Estimate } from "../../src/indicators/estimate.ts";
import { estimateAll } from "../../src/indicators/estimateAll.ts";
import type { Area, AreaLevel } from "../../src/model/area.ts";
import type { Measure } from "../../src/model/measure.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Territory } from "../../src/model/territory.ts";

function area(key: string, level: AreaLevel): Area {
  return { key, name: key, level, town: false };
}

const territory: Territory = {
  date: "2016-12-31",
  county: area("16073", "county"),
  state: area("16", "state"),
  country: area("DG", "country"),
  municipalities: [area("16073005", "municipality")],
  planningAreas: [],
  neighbours: [],
  changes: [],
};

function definition(fields: Partial<Definition>): Definition {
  return {
    ...definitionSchema.parse({
      id: "ARB03",
      title: "Arbeitslose",
      shortTitle: "Arbeitslose",
      theme: "arbeit",
      kind: "share",
      numerator: [{ measure: "unemployed" }],
      denominator: [{ measure: "population-15-64", period: "previous" }],
      factor: 100,
      unit: "percent",
      decimals: 1,
      direction: "burden",
      levels: ["municipality", "county"],
      interval: "wilson",
      definition: "Arbeitslose je 100 Einwohner.",
      source: "13211",
      suppliers: ["BA"],
      referenceDate: "Jahresdurchschnitt",
    }),
    ...fields,
  };
}

function measure(id: string, concept: Measure["concept"] = "residence"): Measure {
  return {
    id,
    title: id,
    unit: "persons",
    kind: "stock",
    concept,
    parts: [],
    subsets: [],
    sensitive: true,
    additive: true,
  };
}

function seen(id: string, key: string, period: string, value: number | Observation["status"]): Observation {
  const origins = [{ source: "test", delivery: `${id}.csv`, line: 9, column: 2, text: `${value}` }];
  const base = { measure: id, area: key, period, flags: [], origins };
  return typeof value === "number" ? { ...base, value } : { ...base, status: value ?? "missing" };
}

function estimates(
  definitions: readonly Definition[],
  observations: readonly Observation[],
  year = 2016,
  published: ReadonlySet<string> = new Set(),
) {
  const measures = [...new Set(observations.map((one) => one.measure))].map((id) => measure(id));
  return estimateAll({ definitions, measures, observations, territory, year, published });
}

function of(all: readonly Estimate[], key: string): readonly Estimate[] {
  return all.filter((one) => one.area === key);
}

describe("a share", () => {
  const observations = [
    seen("unemployed", "16073", "2016", 3943),
    seen("population-15-64", "16073", "2015-12-31", 67325),
    seen("unemployed", "16073005", "2016", 269),
    seen("population-15-64", "16073005", "2015-12-31", 4087),
  ];
  const { value } = estimates([definition({})], observations);

  // R: prop.test(269, 4087, correct = FALSE)$conf.int is 0.0586166728 0.0738356513
  test("carries both counts, both periods and Wilson's interval", () => {
    const [estimate] = of(value, "16073005");
    expect(estimate).toMatchObject({
      status: "computed",
      year: 2016,
      numerator: 269,
      denominator: 4087,
      numeratorPeriod: "2016",
      denominatorPeriod: "2015-12-31",
      method: "wilson-95",
    });
    if (estimate?.status !== "computed") throw new Error("not computed");
    expect(estimate.value).toBeCloseTo(6.582, 3);
    expect(estimate.lower).toBeCloseTo(5.86166728, 7);
    expect(estimate.upper).toBeCloseTo(7.38356513, 7);
  });

  test("names every count it rests on with its role", () => {
    const [estimate] = of(value, "16073");
    expect(estimate?.status === "computed" && estimate.needs).toEqual([
      { measure: "unemployed", area: "16073", period: "2016", role: "numerator", weight: 1, value: 3943 },
      {
        measure: "population-15-64",
        area: "16073",
        period: "2015-12-31",
        role: "denominator",
        weight: 1,
        value: 67325,
      },
    ]);
  });

  test("says where it is not allowed", () => {
    expect(of(value, "16")).toEqual([
      {
        status: "missing",
        indicator: "ARB03",
        area: "16",
        year: 2016,
        reason: "not-at-this-level",
        origins: [],
      },
    ]);
  });

  test("whose part is larger than its whole is an error with the part's cell", () => {
    const wrong = [
      seen("unemployed", "16073", "2016", 67326),
      seen("population-15-64", "16073", "2015-12-31", 67325),
    ];
    const [problem] = estimates([definition({})], wrong).problems;
    expect(problem).toMatchObject({
      code: "indicators/share-above-one",
      severity: "error",
      at: { file: "unemployed.csv", line: 9, column: 2 },
    });
  });

  test("whose part is larger than its whole in a published table is left out with a warning", () => {
    const wrong = [
      seen("unemployed", "16073", "2016", 67326),
      seen("population-15-64", "16073", "2015-12-31", 67325),
    ];
    const published = new Set(wrong.flatMap(({ origins }) => origins.map(({ source }) => source)));
    const { value, problems } = estimates([definition({})], wrong, 2016, published);
    expect(of(value, "16073")).toMatchObject([{ status: "missing", reason: "unreliable" }]);
    expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("of a count below zero has no value", () => {
    const below = [
      seen("unemployed", "16073", "2016", -3),
      seen("population-15-64", "16073", "2015-12-31", 67325),
    ];
    expect(of(estimates([definition({})], below).value, "16073")).toMatchObject([
      { status: "missing", reason: "unreliable" },
    ]);
  });

  test("of fewer than 30 people has no value", () => {
    const few = [seen("unemployed", "16073", "2016", 3), seen("population-15-64", "16073", "2015-12-31", 29)];
    expect(of(estimates([definition({})], few).value, "16073")).toMatchObject([
      { status: "missing", reason: "base-too-small" },
    ]);
  });

  test("is wider for people in households: the design effect divides part and whole", () => {
    const plain = of(estimates([definition({})], observations).value, "16073")[0];
    const household = of(estimates([definition({ designEffect: 4 })], observations).value, "16073")[0];
    if (plain?.status !== "computed" || household?.status !== "computed") throw new Error("not computed");
    expect(household.value).toBe(plain.value);
    const width = ({ lower = 0, upper = 0 }: typeof plain): number => upper - lower;
    expect(width(household) / width(plain)).toBeCloseTo(2, 2);
  });
});

describe("what is missing", () => {
  test("takes the reason from the sign in the cell", () => {
    for (const status of ["unknown", "later", "unreliable", "not-applicable"] as const) {
      const { value } = estimates([definition({})], [seen("unemployed", "16073", "2016", status)]);
      expect(of(value, "16073")).toMatchObject([{ year: 2016, status: "missing", reason: status }]);
    }
  });

  test("is not delivered where nobody has a number, at the edition's year", () => {
    const { value } = estimates([definition({})], []);
    expect(of(value, "16073")).toMatchObject([{ year: 2016, status: "missing", reason: "not-delivered" }]);
  });

  test("leaves an older value of the series in place", () => {
    const old = [
      seen("unemployed", "16073", "2012", 5000),
      seen("population-15-64", "16073", "2011-12-31", 70000),
    ];
    expect(
      of(estimates([definition({})], old).value, "16073").map(({ year, status }) => [year, status]),
    ).toEqual([
      [2012, "computed"],
      [2016, "missing"],
    ]);
  });

  test("years after the edition's are left out", () => {
    const later = [2015, 2016, 2017].flatMap((year) => [
      seen("unemployed", "16073", `${year}`, 4000),
      seen("population-15-64", "16073", `${year - 1}-12-31`, 67000),
    ]);
    expect(of(estimates([definition({})], later).value, "16073").map(({ year }) => year)).toEqual([
      2015, 2016,
    ]);
  });
});

describe("a balance", () => {
  const moves = definition({
    id: "BEV12",
    kind: "balance",
    interval: "skellam",
    factor: 1000,
    unit: "per1000",
    numerator: [
      { measure: "arrivals", sign: 1, period: "same" },
      { measure: "departures", sign: -1, period: "same" },
    ],
    denominator: [{ measure: "population", sign: 1, period: "mean" }],
  });
  const observations = [
    seen("arrivals", "16073", "2016", 60),
    seen("departures", "16073", "2016", 40),
    seen("population", "16073", "2015-12-31", 990),
    seen("population", "16073", "2016-12-31", 1010),
    seen("arrivals", "16073005", "2016", 20),
    seen("departures", "16073005", "2016", 9),
    seen("population", "16073005", "2015-12-31", 990),
    seen("population", "16073005", "2016-12-31", 1010),
  ];
  const { value } = estimates([moves], observations);

  // By hand: 20 per 1000 inhabitants, 1.96 · 1000 · √100 / 1000 = 19.6 to each side.
  test("has the interval of the difference of two Poisson counts", () => {
    const [estimate] = of(value, "16073");
    if (estimate?.status !== "computed") throw new Error("not computed");
    expect(estimate.value).toBe(20);
    expect(estimate.lower).toBeCloseTo(0.4, 2);
    expect(estimate.upper).toBeCloseTo(39.6, 2);
    expect(estimate).toMatchObject({
      numerator: 20,
      denominator: 1000,
      denominatorPeriod: "2015..2016",
      method: "skellam-95",
    });
  });

  test("of fewer than 30 moves has none", () => {
    const [estimate] = of(value, "16073005");
    expect(estimate).toMatchObject({ value: 11, method: "none" });
    expect(estimate).not.toHaveProperty("lower");
  });
});

describe("a change", () => {
  const change = definition({
    id: "BEV03",
    kind: "change",
    interval: "none",
    numerator: [
      { measure: "population", sign: 1, period: "same" },
      { measure: "population", sign: -1, period: "previous" },
    ],
    denominator: [{ measure: "population", sign: 1, period: "previous" }],
    breaks: [{ year: 2011, reason: "Zensus" }],
  });

  test("is not computed backwards to a base year behind the break", () => {
    const sinceBase = {
      ...change,
      numerator: [
        { measure: "population", sign: 1 as const, period: "same" as const },
        { measure: "population", sign: -1 as const, period: 2011 },
      ],
      denominator: [{ measure: "population", sign: 1 as const, period: 2011 }],
    };
    const observations = [
      seen("population", "16073", "2010-12-31", 116818),
      seen("population", "16073", "2011-12-31", 112555),
      seen("population", "16073", "2012-12-31", 111463),
    ];
    const series = of(estimates([sinceBase], observations, 2012).value, "16073");
    expect(series.map(({ year, status }) => [year, status])).toEqual([
      [2010, "missing"],
      [2011, "computed"],
      [2012, "computed"],
    ]);
  });

  // 116,818 inhabitants on 31.12.2010 and 112,555 on 31.12.2011 are counted on different censuses.
  test("is not computed across a break of the series", () => {
    const observations = [
      seen("population", "16073", "2009-12-31", 118303),
      seen("population", "16073", "2010-12-31", 116818),
      seen("population", "16073", "2011-12-31", 112555),
      seen("population", "16073", "2012-12-31", 111463),
    ];
    const series = of(estimates([change], observations, 2012).value, "16073");
    expect(series.map(({ year, status }) => [year, status])).toEqual([
      [2010, "computed"],
      [2011, "missing"],
      [2012, "computed"],
    ]);
    expect(series[1]).toMatchObject({ reason: "not-applicable" });
    expect(series[2]?.status === "computed" && series[2].value).toBeCloseTo(
      (100 * (111463 - 112555)) / 112555,
      10,
    );
  });
});

describe("a count that is collected in another way for some areas", () => {
  const density = definition({
    id: "BEV02",
    kind: "density",
    interval: "none",
    factor: 1,
    unit: "per-km2",
    numerator: [{ measure: "population", sign: 1, period: "same" }],
    denominator: [{ measure: "territory-area", otherwise: "area", sign: 1, period: "same" }],
  });

  test("is taken from the other statistic there, and only there", () => {
    // Saarland 2015, official: 387.6 per km² (995,597 on 2,568.73 km²); its land by use is 2,569.75 km².
    const { value } = estimates(
      [density],
      [
        seen("population", "16073", "2015-12-31", 995_597),
        seen("territory-area", "16073", "2015-12-31", 2568.73),
        seen("area", "16073", "2015-12-31", 2569.75),
        seen("population", "16073005", "2015-12-31", 6_600),
        seen("area", "16073005", "2015-12-31", 35.2),
      ],
    );
    const densities = ["16073", "16073005"].map((area) => of(value, area)[0]);
    expect(densities).toMatchObject([{ denominator: 2568.73 }, { denominator: 35.2 }]);
    expect(densities[0]?.status === "computed" && densities[0].value).toBeCloseTo(387.6, 1);
  });
});

describe("small places are pooled", () => {
  const rate = definition({
    id: "FAM05",
    kind: "rate",
    interval: "poisson",
    factor: 1000,
    unit: "per1000",
    numerator: [{ measure: "births", sign: 1, period: "same" }],
    denominator: [{ measure: "women", sign: 1, period: "same" }],
    pooling: { years: 3, kind: "events" },
  });
  const years = [2014, 2015, 2016].flatMap((year, index) => [
    seen("births", "16073005", `${year}`, 2 + index),
    seen("women", "16073005", `${year}-12-31`, 50),
  ]);

  // 2 + 3 + 4 births of 150 woman-years; R: poisson.test(9)$conf.int is 4.115373 17.084803
  test("events and their denominators are added up", () => {
    const series = of(estimates([rate], years).value, "16073005");
    expect(series).toHaveLength(3);
    const newest = series[2];
    if (newest?.status !== "computed") throw new Error("not computed");
    expect(newest).toMatchObject({
      year: 2016,
      value: 60,
      numerator: 9,
      denominator: 150,
      flags: ["pooled"],
    });
    expect([newest.numeratorPeriod, newest.denominatorPeriod]).toEqual(["2014..2016", "2014..2016"]);
    expect(newest.lower).toBeCloseTo((1000 * 4.115373) / 150, 4);
    expect(newest.upper).toBeCloseTo((1000 * 17.084803) / 150, 4);
    expect(newest.needs).toHaveLength(6);
  });

  test("a small balance of many births and deaths is not a small place", () => {
    const balance = definition({
      ...rate,
      id: "BEV11",
      kind: "balance",
      interval: "skellam",
      numerator: [
        { measure: "births", sign: 1, period: "same" },
        { measure: "deaths", sign: -1, period: "same" },
      ],
    });
    const events = [2014, 2015, 2016].flatMap((year) => [
      seen("births", "16073005", `${year}`, 1_400),
      seen("deaths", "16073005", `${year}`, 1_405),
      seen("women", "16073005", `${year}-12-31`, 150_000),
    ]);
    const newest = of(estimates([balance], events).value, "16073005")[2];
    expect(newest).toMatchObject({ numerator: -5, flags: [], numeratorPeriod: "2016" });
  });

  test("stocks are averaged, with the interval of one year's size", () => {
    const stock = { ...rate, pooling: { years: 3 as const, kind: "stock" as const } };
    const newest = of(estimates([stock], years).value, "16073005")[2];
    if (newest?.status !== "computed") throw new Error("not computed");
    // R: poisson.test(3)$conf.int is 0.6186721 8.7672731
    expect(newest.numerator).toBeCloseTo(3, 12);
    expect(newest.denominator).toBeCloseTo(50, 12);
    expect(newest.lower).toBeCloseTo(20 * 0.6186721, 4);
    expect(newest.upper).toBeCloseTo(20 * 8.7672731, 4);
  });

  test("school years are pooled under the years in which they end", () => {
    const school = ["2013/14", "2014/15", "2015/16"].flatMap((period) => [
      seen("births", "16073005", period, 2),
      seen("women", "16073005", period, 12),
    ]);
    expect(of(estimates([rate], school).value, "16073005")[2]).toMatchObject({
      year: 2016,
      numeratorPeriod: "2014..2016",
      numerator: 6,
      denominator: 36,
    });
  });

  test("a year with ten cases stands by itself", () => {
    const enough = [
      ...years.slice(0, 4),
      seen("births", "16073005", "2016", 10),
      seen("women", "16073005", "2016-12-31", 50),
    ];
    expect(of(estimates([rate], enough).value, "16073005")[2]).toMatchObject({ numerator: 10, flags: [] });
  });

  test("never across a break, and not with a year missing", () => {
    const broken = { ...rate, breaks: [{ year: 2016, reason: "Reform" }] };
    expect(of(estimates([broken], years).value, "16073005")[2]).toMatchObject({ numerator: 4, flags: [] });
    expect(of(estimates([rate], years.slice(2)).value, "16073005")[1]).toMatchObject({
      numerator: 4,
      flags: [],
    });
  });
});

describe("official values and projections", () => {
  test("an official value is copied without counts and interval", () => {
    const official = definition({
      id: "ARB02",
      kind: "official",
      interval: "none",
      factor: 1,
      denominator: [],
    });
    const [estimate] = of(estimates([official], [seen("unemployed", "16073", "2016", 7.5)]).value, "16073");
    expect(estimate).toMatchObject({ value: 7.5, method: "none" });
    expect(estimate).not.toHaveProperty("numerator");
  });

  // The county's concept: 81,829 of 111,463 inhabitants in 2030.
  test("a projection stands at the edition's year with target and base", () => {
    const projection = definition({
      id: "BEV15",
      kind: "projection",
      interval: "none",
      numerator: [
        { measure: "projected", sign: 1, period: 2030 },
        { measure: "population", sign: -1, period: 2012 },
      ],
      denominator: [{ measure: "population", sign: 1, period: 2012 }],
    });
    const observations = [
      seen("projected", "16073", "2030-12-31", 81829),
      seen("population", "16073", "2012-12-31", 111463),
    ];
    const [estimate] = of(estimates([projection], observations).value, "16073");
    if (estimate?.status !== "computed") throw new Error("not computed");
    expect(estimate).toMatchObject({
      year: 2016,
      numeratorPeriod: "2030-12-31",
      denominatorPeriod: "2012-12-31",
    });
    expect(estimate.value).toBeCloseTo(-26.586, 3);
  });
});
