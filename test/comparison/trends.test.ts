import { expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import type { Definition } from "../../src/indicators/definitionSchema.ts";
import type { Trend } from "../../src/model/comparison.ts";
import type { Figure } from "../../src/model/figure.ts";
import { definition, rate, rateDefinition, share, territory, withheld } from "./county.ts";

/** Trend of the county from its shares by year. */
function trendOf(figures: readonly Figure[], own: Definition = definition(), year = 2016): Trend | undefined {
  return compare({ definitions: [own], figures, territory, year }).trends.find(
    ({ area }) => area === "16073",
  );
}

function shares(first: number, total: number, events: readonly number[]): readonly Figure[] {
  return events.map((one, index) => share("16073", first + index, one, total));
}

test("four years are no trend: the concept's own example gets no answer", () => {
  expect(trendOf(shares(2013, 1000, [95, 97, 102, 108]))).toBeUndefined();
});

test("five years rise only if each is higher than the one before and the counts are large enough", () => {
  expect(trendOf(shares(2012, 1000, [90, 105, 120, 135, 150]))).toEqual({
    indicator: "ARB03",
    area: "16073",
    from: 2012,
    to: 2016,
    years: 5,
    direction: "rising",
    perYear: 1.5,
    p: 2 / 120,
  });
  expect(trendOf(shares(2012, 1000, [90, 105, 104, 135, 150]))?.direction).toBe("unclear");
});

test("a monotone series of few people proves nothing", () => {
  const trend = trendOf(shares(2012, 60, [4, 5, 6, 7, 8]));
  expect(trend?.direction).toBe("unclear");
  expect(trend?.p).toBeCloseTo(2 / 120, 12);
});

test("a V shape has no direction", () => {
  expect(trendOf(shares(2008, 5000, [600, 550, 500, 450, 400, 450, 500, 550, 600]))?.direction).toBe(
    "unclear",
  );
});

test("a constant series is unchanged, without a test", () => {
  expect(trendOf(shares(2012, 1000, [90, 90, 90, 90, 90]))).toMatchObject({
    direction: "unchanged",
    perYear: 0,
    p: 1,
  });
});

test("equal fractions are ties even if their quotients differ in floating point", () => {
  const figures = [
    [1, 10],
    [3, 30],
    [7, 70],
    [11, 110],
    [13, 130],
  ].map(([events = 0, total = 0], index) =>
    share("16073", 2012 + index, events, total, { value: events / 10 / (total / 1000) }),
  );
  expect(trendOf(figures)?.direction).toBe("unchanged");
});

test("nothing is computed across a break", () => {
  const figures = shares(2007, 10_000, [1500, 1400, 1300, 1200, 900, 920, 940, 960, 980, 1000]);
  const broken = definition({ breaks: [{ year: 2011, reason: "Zensus 2011" }] });
  expect(trendOf(figures, broken)).toMatchObject({ from: 2011, to: 2016, years: 6, direction: "rising" });
  const late = definition({ breaks: [{ year: 2013, reason: "Neue Zählweise" }] });
  expect(trendOf(figures, late)).toBeUndefined();
});

test("a series must reach the year before the edition at least", () => {
  const figures = shares(2010, 1000, [90, 105, 120, 135, 150]);
  expect(trendOf(figures, definition(), 2015)?.direction).toBe("rising");
  expect(trendOf(figures, definition(), 2016)).toBeUndefined();
});

test("only the last ten years count, and later ones never", () => {
  const figures = shares(
    2004,
    1000,
    Array.from({ length: 15 }, (_, index) => 90 + 10 * index),
  );
  expect(trendOf(figures)).toMatchObject({ from: 2007, to: 2016, years: 10 });
});

test("missing and withheld years keep their distance", () => {
  const shown = [2009, 2011, 2012, 2015, 2016].map((year) => share("16073", year, 10 * (year - 2000), 1000));
  const trend = trendOf([...shown, withheld("16073", 2010), withheld("16073", 2013)]);
  expect(trend?.years).toBe(5);
  expect(trend?.perYear).toBeCloseTo(1, 12);
});

test("pooled and estimated values stay out of a series", () => {
  const figures = shares(2012, 1000, [90, 105, 120, 135]);
  expect(trendOf([...figures, share("16073", 2016, 150, 1000, { flags: ["estimated"] })])).toBeUndefined();
  expect(trendOf([...figures, share("16073", 2016, 150, 1000, { flags: ["pooled"] })])).toBeUndefined();
});

test("rates are tested with the Poisson score", () => {
  const counts = [10, 14, 18, 24, 31];
  const figures = counts.map((events, index) => rate("16073", 2012 + index, events, 1000));
  expect(trendOf(figures, rateDefinition)?.direction).toBe("rising");
  const few = [1, 2, 3, 4, 5].map((events, index) => rate("16073", 2012 + index, events, 1000));
  expect(trendOf(few, rateDefinition)?.direction).toBe("unclear");
});

test("official values without counts are tested by their order alone", () => {
  const figures = [9.6, 9.1, 8.8, 8.2, 7.9].map((value, index): Figure => ({
    status: "shown",
    indicator: "ARB02",
    area: "16073",
    year: 2012 + index,
    value,
    numeratorPeriod: `${2012 + index}`,
    method: "none",
    flags: [],
  }));
  expect(
    trendOf(figures, definition({ id: "ARB02", kind: "official", interval: "none", denominator: [] }))
      ?.direction,
  ).toBe("falling");
});
