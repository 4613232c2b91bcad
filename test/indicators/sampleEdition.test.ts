import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Estimate } from "../../src/indicators/estimate.ts";
import { countAtlas } from "../../src/pipeline/countAtlas.ts";
import { prepareAtlas } from "../../src/pipeline/prepareAtlas.ts";
import { loadInput } from "../../src/shell/loadInput.ts";

const county = "16073";
const folder = "data-samples/saalfeld-rudolstadt";
const input = loadInput({ folder, out: "out", cache: ".atlas" }, 2016, {
  software: "test",
  draft: true,
}).value;
const prepared = input === undefined ? undefined : prepareAtlas(input).value;
if (input === undefined || prepared === undefined) throw new Error("the sample workspace cannot be read");
const counted = await countAtlas(input, prepared);
const { estimates, observations } = counted.value;
const { definitions, territory } = prepared;

type Computed = Extract<Estimate, { readonly status: "computed" }>;
const computed = estimates.filter((one): one is Computed => one.status === "computed");

function estimate(indicator: string, area: string, year: number): Computed | undefined {
  return computed.find((one) => one.indicator === indicator && one.area === area && one.year === year);
}

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
}

test("the sample has no error in any delivery, mapping or indicator", () => {
  expect(counted.problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("at least 50 indicators of the concept have a current value", () => {
  const concept = new Set(
    readFileSync("test/reference/concept-indicators.csv", "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#")),
  );
  const maxAge = new Map(definitions.map((one) => [one.id, one.maxAge]));
  const current = computed.filter(({ indicator, year }) => year >= 2016 - (maxAge.get(indicator) ?? 0));
  const ids = new Set(current.map(({ indicator }) => indicator));
  expect([...ids].filter((id) => concept.has(id)).length).toBeGreaterThanOrEqual(66);
});

test("38 municipalities, 9 of them towns", () => {
  expect(territory.municipalities).toHaveLength(38);
  expect(territory.municipalities.filter(({ town }) => town)).toHaveLength(9);
});

// The county's concept of 2015 against official tables: inhabitants, density, foreigners, unemployment, long-term and
// youth unemployment, housing benefit, recipients. Deviations of the concept (revisions, another base) are not tested.
const concept: readonly (readonly [string, string, number, number, number])[] = [
  ["BEV01", county, 2012, 0, 111463],
  ["BEV01", county, 2015, 0, 109278],
  ["BEV02", county, 2013, 0, 107],
  ["BEV02", "16", 2013, 0, 134],
  ["BEV10", county, 2015, 1, 2.2],
  ["ARB02", county, 2014, 1, 9],
  ["ARB02", "16", 2014, 1, 8.6],
  ["ARB01", county, 2014, 1, 8],
  ["ARB03", county, 2016, 1, 5.9],
  ["ARB06", county, 2014, 1, 33.7],
  ["SOZ06", county, 2015, 1, 8.7],
  ["WOH01", county, 2014, 1, 2.1],
  ["EIN01", county, 2014, 0, 18322],
  ["EIN02", county, 2014, 1, 32.8],
  ["GES03", county, 2015, 1, 179.5],
  ["BEH02", county, 2015, 1, 11.6],
  ["SGB04", county, 2015, 1, 8.6],
  ["SGB05", county, 2015, 1, 12.7],
  ["BIL01", county, 2016, 1, 53.1],
  ["BIL02", county, 2016, 1, 97],
  ["FAM03", county, 2011, 1, 35.9],
  ["FAM04", county, 2011, 1, 29.6],
  ["BEV07", county, 2015, 1, 25.5],
  ["BEV08", county, 2015, 1, 46.9],
];

test.each(concept)("%s of %s in %i is the official value", (indicator, area, year, decimals, value) => {
  const found = estimate(indicator, area, year);
  expect(found === undefined ? undefined : rounded(found.value, decimals)).toBe(value);
});

test("the two projections of the concept stand side by side with their disagreement", () => {
  const [own, other] = [estimate("BEV15", county, 2016), estimate("BEV15b", county, 2016)];
  expect([own?.value, other?.value].map((value) => rounded(value ?? 0, 1))).toEqual([-26.6, -18.1]);
});

const counts: readonly (readonly [string, string, number])[] = [
  ["unemployed-15-24", "2012", 446],
  ["unemployed-15-24", "2014", 331],
  ["unemployed-long-term", "2012", 1637],
  ["unemployed-long-term", "2014", 1611],
  ["sgb2-persons", "2014-12-31", 8536],
  ["sgb2-not-employable-0-14", "2014-12-31", 1690],
  ["basic-income", "2012-12-31", 720],
  ["basic-income", "2013-12-31", 759],
  ["housing-benefit", "2014-12-31", 1136],
];

test.each(counts)("%s of the county in %s is the official count", (measure, period, value) => {
  const found = observations.find(
    (one) => one.measure === measure && one.area === county && one.period === period,
  );
  expect(found?.value).toBe(value);
});

/** Rows of the official reference that are the indicator itself: same factor, no breakdown. */
const official = readFileSync("test/reference/official-values.csv", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(";"))
  .filter(([id = "", , , , , , , factor = ""]) => {
    const definition = definitions.find((one) => one.id === id);
    return definition !== undefined && (factor === "" || Number(factor) === definition.factor);
  });

/** Official values that differ from the tables they come from, or that have another base. */
const exceptions = new Set([
  "ARB06 16074 2011",
  ...official.filter(([id]) => id === "ARB08").map(([id, area, year]) => `${id} ${area} ${year}`),
]);

test("from the delivered cells every official value of Thüringen's counties comes out at its printed decimals", () => {
  const compared = official.filter(([id, area, year]) => !exceptions.has(`${id} ${area} ${year}`));
  const found = compared.flatMap(([id = "", area = "", year, value, decimals]) => {
    const own = estimate(id, area, Number(year));
    return own === undefined
      ? []
      : [
          {
            name: `${id} ${area} ${year}`,
            own: rounded(own.value, Number(decimals)),
            official: Number(value),
          },
        ];
  });
  expect(found.length).toBeGreaterThan(1250);
  expect(found.filter((one) => one.own !== one.official)).toEqual([]);
});

test("municipalities add up to the county: people exactly, annual means of unemployed within rounding", () => {
  const sum = (measure: string, period: string): number =>
    territory.municipalities.reduce(
      (total, { key }) =>
        total +
        (observations.find((one) => one.measure === measure && one.area === key && one.period === period)
          ?.value ?? 0),
      0,
    );
  const whole = (measure: string, period: string): number | undefined =>
    observations.find((one) => one.measure === measure && one.area === county && one.period === period)
      ?.value;
  for (const measure of [
    "population",
    "population-0-17",
    "population-65-up",
    "sgb2-recipients",
    "basic-income",
    "care-aid",
  ]) {
    expect(sum(measure, "2015-12-31")).toBe(whole(measure, "2015-12-31"));
  }
  expect(whole("unemployed", "2016")).toBe(3943);
  expect(Math.abs(sum("unemployed", "2016") - 3943)).toBeLessThanOrEqual(19);
});

test("invented numbers are marked as such, official ones are not", () => {
  expect(estimate("HZE01", county, 2016)?.flags).toContain("synthetic");
  expect(estimate("SGB03", "16073005", 2015)?.flags).toContain("synthetic");
  for (const [indicator, area, year] of [
    ["SGB03", county, 2015],
    ["SOZ02", county, 2015],
    ["BIL01", county, 2016],
    ["BEV01", "16073005", 2015],
  ] as const) {
    expect(estimate(indicator, area, year)?.flags).not.toContain("synthetic");
  }
});
