import { expect, test } from "vitest";
import { dataFigures } from "../../src/audit/dataFigures.ts";
import { derivedNumbers } from "../../src/audit/derivedNumbers.ts";
import { printedEdition } from "../../src/audit/printedFigures.ts";
import { sameNumbers } from "../../src/audit/sameNumbers.ts";

const figure = { indicator: "ARB03", area: "99001001", year: 2016, status: "shown", value: 6.5 };

/** Published data with verdicts as given, and a dataset of one cell with the value as given. */
function kinds(verdicts: unknown, value: unknown): readonly (readonly string[])[] {
  const text = JSON.stringify({
    indicators: [{ id: "ARB03", decimals: 1, factor: 100 }],
    figures: [figure],
    verdicts,
    trends: [],
  });
  const index = (name: string) => ({ category: { index: [name] } });
  const dimension = { indicator: index("ARB03"), area: index("99001001"), year: index("2016") };
  const files = [
    { path: "data/indicators.json", text, tables: [] },
    { path: "data/indicators.jsonstat.json", text: JSON.stringify({ dimension, value }), tables: [] },
  ];
  const edition = printedEdition(files);
  if (edition === undefined) throw new Error("The published figures of this test cannot be read.");
  const status = new Map([["ARB03|99001001|2016", "shown"] as const]);
  return [derivedNumbers(files, edition), dataFigures(files, status), sameNumbers(files, edition)].map(
    (findings) => findings.map(({ kind, file }) => `${kind} ${file}`),
  );
}

test("files that can be read and agree are in order", () => {
  expect(kinds([], { 0: 6.5 })).toEqual([[], [], []]);
  expect(kinds([], [6.5])).toEqual([[], [], []]);
});

test("a list of values is compared like a record of them", () => {
  expect(kinds([], [6.54])[2]).toEqual(["DIFFERENT data/indicators.jsonstat.json"]);
});

test.each([["a text"], [[{ indicator: "ARB03", area: "99001001", year: "2016" }]], [undefined]])(
  "verdicts that cannot be read (%o) are refused, not passed over",
  (verdicts) => {
    const refused = ["UNREADABLE data/indicators.json"];
    expect(kinds(verdicts, {}).slice(0, 2)).toEqual([refused, refused]);
  },
);

test.each([[{ 0: "6,54" }], ["6.54"], [undefined]])(
  "a dataset that cannot be read (%o) is refused, not passed over",
  (value) => {
    const refused = ["UNREADABLE data/indicators.jsonstat.json"];
    expect(kinds([], value).slice(1)).toEqual([refused, refused]);
  },
);
