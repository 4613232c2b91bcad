import { expect, test } from "vitest";
import { derivedNumbers } from "../../src/audit/derivedNumbers.ts";
import { printedEdition } from "../../src/audit/printedFigures.ts";
import type { Finding } from "../../src/audit/finding.ts";

/** Five years of a share in one place: rising by 0.5 a year, the third withheld. */
function found(perYear: number, years: number): readonly Finding[] {
  const figure = (year: number, value?: number) => ({
    indicator: "ARB03",
    area: "99001001",
    year,
    ...(value === undefined ? { status: "withheld" } : { status: "shown", value }),
  });
  const text = JSON.stringify({
    indicators: [{ id: "ARB03", decimals: 1, factor: 100 }],
    figures: [figure(2012, 6), figure(2013, 6.5), figure(2014), figure(2015, 7.5), figure(2016, 8)],
    verdicts: [],
    trends: [{ indicator: "ARB03", area: "99001001", from: 2012, to: 2016, years, perYear }],
  });
  const files = [{ path: "data/indicators.json", text, tables: [] }];
  const edition = printedEdition(files);
  return edition === undefined ? [] : derivedNumbers(files, edition);
}

test("a slope that the published years give is in order", () => {
  expect(found(0.5, 4)).toEqual([]);
});

test("a slope with a hidden year in it is found", () => {
  expect(found(0.45, 4)).toHaveLength(1);
});

test("a trend that counts one more year than is published is found", () => {
  expect(found(0.5, 5)).toHaveLength(1);
});
