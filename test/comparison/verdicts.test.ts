import { describe, expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import type { Definition } from "../../src/indicators/definitionSchema.ts";
import type { VerdictKind } from "../../src/model/comparison.ts";
import type { Figure } from "../../src/model/figure.ts";
import { definition, rate, rateDefinition, share, territory, withheld } from "./county.ts";

/** Verdict of Bad Blankenburg against the county. */
function verdictOf(figures: readonly Figure[], own: Definition = definition()): VerdictKind | undefined {
  const { verdicts } = compare({ definitions: [own], figures, territory, year: 2016 });
  return verdicts.find(({ area }) => area === "16073005")?.verdict;
}

// methods.md 5.2, measured there: at a reference of 9 % and n = 100 low is ≤ 3, high ≥ 15 (95 %).
const county = share("16073", 2016, 5_400, 60_000);

describe("a share against the county's 9 %", () => {
  test.each<[number, number, VerdictKind]>([
    [3, 100, "lower-95"],
    [4, 100, "similar"],
    [14, 100, "similar"],
    [15, 100, "higher-95"],
    [44, 300, "higher-998"],
    [17, 300, "lower-95"],
    [37, 300, "higher-95"],
    [18, 300, "similar"],
    [36, 300, "similar"],
    [0, 60, "lower-95"],
  ])("%i of %i is %s", (events, total, expected) => {
    expect(verdictOf([county, share("16073005", 2016, events, total)])).toBe(expected);
  });
});

test("a rate is judged by its exact or Byar limits", () => {
  // Byar's limits of 20 events (PHE): 12.21 to 30.89; exact ones of 5: 1.62 to 11.67.
  const reference = (perThousand: number): Figure => rate("16073", 2016, perThousand * 100, 100_000);
  const own = (events: number): Figure => rate("16073005", 2016, events, 1000);
  expect(verdictOf([reference(12), own(20)], rateDefinition)).toBe("higher-95");
  expect(verdictOf([reference(13), own(20)], rateDefinition)).toBe("similar");
  expect(verdictOf([reference(31), own(20)], rateDefinition)).toBe("lower-95");
  expect(verdictOf([reference(12), own(5)], rateDefinition)).toBe("lower-95");
  expect(verdictOf([reference(1), own(20)], rateDefinition)).toBe("higher-998");
});

test("a difference below the minimum relevance is similar, however many people it rests on", () => {
  const figures = [county, share("16073005", 2016, 96_000, 1_000_000)];
  expect(verdictOf(figures, definition({ minimumRelevance: 0.1 }))).toBe("similar");
  expect(verdictOf(figures, definition({ minimumRelevance: 0.05 }))).toBe("higher-998");
});

test("people in households count as fewer independent cases", () => {
  // Wilson of 37/1.64 in 300/1.64 holds 9 %: prop.test(22.56, 182.93, correct = FALSE) gives 8.33 to 17.89 %.
  const figures = [county, share("16073005", 2016, 37, 300)];
  expect(verdictOf(figures, definition({ designEffect: 1.64 }))).toBe("similar");
});

test("a rounded count is judged by the smallest and the largest count it may stand for", () => {
  // z at 300 people: 40 gives 2.62, 35 gives 1.61; 45 gives 3.63, 42.5 gives 3.13.
  const own = (events: number): Figure => share("16073005", 2016, events, 300, { flags: ["rounded"] });
  expect(verdictOf([county, share("16073005", 2016, 40, 300)])).toBe("higher-95");
  expect(verdictOf([county, own(40)])).toBe("similar");
  expect(verdictOf([county, own(45)])).toBe("higher-998");
});

test("counts are never compared: they grow with the area", () => {
  const count = definition({
    kind: "count",
    interval: "poisson",
    denominator: [],
    factor: 1,
    unit: "persons",
  });
  expect(verdictOf([county, share("16073005", 2016, 44, 300)], count)).toBeUndefined();
});

test("a value without an interval has no verdict", () => {
  expect(verdictOf([county, share("16073005", 2016, 44, 300, { method: "none" })])).toBeUndefined();
});

test("nothing is said about a withheld value, nor against a withheld reference", () => {
  expect(verdictOf([county, withheld("16073005", 2016)])).toBeUndefined();
  expect(verdictOf([withheld("16073", 2016), share("16073005", 2016, 44, 300)])).toBeUndefined();
});

test("areas are measured by the county, counties by the state, the state by the country", () => {
  const keys = ["16073005", "pr-nord", "16073", "16051", "16", "DG"];
  const figures = keys.map((area) => share(area, 2016, 90, 1000));
  const { verdicts } = compare({ definitions: [definition()], figures, territory, year: 2016 });
  expect(verdicts.map(({ area, against }) => [area, against])).toEqual([
    ["16073005", "16073"],
    ["pr-nord", "16073"],
    ["16073", "16"],
    ["16051", "16"],
    ["16", "DG"],
  ]);
  expect(verdicts.every(({ difference, verdict }) => difference === 0 && verdict === "similar")).toBe(true);
});

test("verdicts belong to the year an indicator is shown with", () => {
  const figures = [2013, 2014, 2015].flatMap((year) => [
    share("16073", year, 5_400, 60_000),
    share("16073005", year, 44, 300),
  ]);
  const { verdicts } = compare({ definitions: [definition()], figures, territory, year: 2016 });
  expect(verdicts.map(({ year }) => year)).toEqual([2015]);
  expect(compare({ definitions: [definition()], figures, territory, year: 2018 }).verdicts).toEqual([]);
});

test("a pooled value is measured by the county over the same years, and must not contradict the printed value", () => {
  const pooling = definition({ pooling: { years: 3, kind: "events" } });
  const years = [2014, 2015, 2016].map((year, index) =>
    share("16073", year, [7_200, 5_400, 3_600][index] ?? 0, 60_000),
  );
  const own = (events: number): Figure => share("16073005", 2016, events, 300, { flags: ["pooled"] });
  // County: 9 % over three years, 6 % in the last. 33 of 300 = 11 %: above 6 %, not above 9 %.
  expect(verdictOf([...years, own(33)], pooling)).toBe("similar");
  expect(verdictOf([...years, own(44)], pooling)).toBe("higher-998");
  expect(verdictOf([years[2] ?? county, own(44)], pooling)).toBeUndefined();
});

test("the funnel of an indicator has the limits of its verdict", () => {
  const areas = territory.municipalities.map(({ key }, index) => share(key, 2016, 9, 100 + 100 * index));
  const { funnels } = compare({
    definitions: [definition()],
    figures: [county, ...areas],
    territory,
    year: 2016,
  });
  const points = funnels.get("ARB03") ?? [];
  // 9 % ± 1.96 √(0.09·0.91/100) = 3.39 to 14.61 %; at 300: 5.76 to 12.24 %.
  expect(points.at(0)?.denominator).toBeCloseTo(100, 9);
  expect(points.at(0)?.lower95).toBeCloseTo(3.391, 3);
  expect(points.at(0)?.upper95).toBeCloseTo(14.609, 3);
  expect(points.at(-1)?.denominator).toBeCloseTo(300, 9);
  expect(points.at(-1)?.upper95).toBeCloseTo(12.238, 3);
});

test("a summary counts verdicts, withheld and missing areas of a level", () => {
  const figures = [county, share("16073005", 2016, 44, 300), withheld("16073017", 2016)];
  const { summaries } = compare({ definitions: [definition()], figures, territory, year: 2016 });
  expect(summaries[0]).toMatchObject({ level: "municipality", areas: 3, shown: 1, withheld: 1, missing: 1 });
  expect(summaries[0]?.verdicts["higher-998"]).toBe(1);
});
