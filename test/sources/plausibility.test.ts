import { expect, test } from "vitest";
import type { Observation } from "../../src/model/observation.ts";
import { withoutLargerParts } from "../../src/sources/largerParts.ts";
import { plausibility, type PlausibilityInput } from "../../src/sources/plausibility.ts";
import { measureOf, sourceOf, told } from "./fixtures.ts";

function of(
  measure: string,
  area: string,
  value: number,
  rest: { period?: string; file?: string } = {},
): Observation {
  const { period = "2016", file = "exports/2016/jobcenter/alo.csv" } = rest;
  const origin = { source: "sozialamt/wohngeld", delivery: file, line: 7, column: 2, text: String(value) };
  return { measure, area, period, value, flags: [], origins: [origin] };
}

const measures = [
  measureOf("unemployed", { kind: "annual-mean", subsets: ["long-term"] }),
  measureOf("long-term", { kind: "annual-mean" }),
  measureOf("arrivals", { additive: false }),
];

function problems(
  observations: readonly Observation[],
  rest: Partial<PlausibilityInput> = {},
): readonly string[] {
  const input = { observations, measures, sources: [], county: "16073", year: 2016, deliveries: [], ...rest };
  return told(plausibility(input));
}

const tolerant = sourceOf("tolerance: {areas: 4}\nmeasures:\n  - {measure: unemployed, columns: [x]}\n");

test("municipalities that are more than the county are an error, once per measure", () => {
  const found = ["2015", "2016"].flatMap((period) => [
    of("unemployed", "16073", 10, { period }),
    of("unemployed", "16073001", 5, { period }),
    of("unemployed", "16073002", 8, { period }),
  ]);
  expect(problems(found)).toEqual([
    "error: exports/2016/jobcenter/alo.csv:7, Spalte C: „unemployed“, 2016: Die 2 Gemeinden ergeben zusammen 13, der Landkreis hat 10. Ebenso in 1 weiteren Zeiträumen. Fehlt eine Gemeinde, oder gibt es Fälle ohne bekannten Wohnort? Gerundete Zahlen brauchen tolerance.areas in der Beschreibung der Quelle.",
  ]);
});

test("fewer than the county is a warning, a difference within the tolerance or of moves across borders is none", () => {
  const fewer = [
    of("unemployed", "16073", 20),
    of("unemployed", "16073001", 9),
    of("unemployed", "16073002", 8),
  ];
  expect(problems(fewer).map((text) => text.split(":")[0])).toEqual(["warning"]);
  expect(problems(fewer, { sources: [tolerant] })).toEqual([]);
  expect(problems(fewer.map((one) => ({ ...one, measure: "arrivals" })))).toEqual([]);
});

test("annual means that are each rounded add up only roughly, the more municipalities the more roughly", () => {
  // Nordfriesland 2016: 129 municipalities of 13211-01-03-5 add up to 117 aged 15 to 19, the county prints 126.
  const many = Array.from({ length: 129 }, (_, index) =>
    of("unemployed", `16073${String(index + 1).padStart(3, "0")}`, index < 117 ? 1 : 0),
  );
  expect(problems([of("unemployed", "16073", 126), ...many])).toEqual([]);
  expect(problems([of("unemployed", "16073", 140), ...many])).toHaveLength(1);
});

test("a municipality without a number is named, and years nobody prints any more are notes", () => {
  const of2013 = (measure: string, area: string, value: number): Observation =>
    of(measure, area, value, { period: "2013" });
  const found = [
    of2013("unemployed", "16073", 20),
    of2013("unemployed", "16073001", 9),
    of2013("unemployed", "16073002", 8),
    of2013("arrivals", "16073014", 4),
  ];
  const names = new Map([["16073014", "Deesbach"]]);
  expect(problems(found, { names })).toEqual([
    "note: exports/2016/jobcenter/alo.csv:7, Spalte C: „unemployed“, 2013: Die 2 Gemeinden ergeben zusammen 17, der Landkreis hat 20. Ohne Zahl: Deesbach.",
  ]);
});

test("a part larger than its whole would be a share above 100 %", () => {
  const file = "exports/2016/jobcenter/lang.csv";
  expect(problems([of("unemployed", "16073001", 5), of("long-term", "16073001", 6)])).toEqual([
    "error: exports/2016/jobcenter/alo.csv:7, Spalte C: „long-term“, Gebiet 16073001, 2016: 6 ist mehr als die 5 von „unemployed“, zu denen diese Zahl gehört. Der Anteil läge über 100 %.",
  ]);
  expect(problems([of("unemployed", "16073001", 5), of("long-term", "16073001", 6, { file })])[0]).toMatch(
    /^warning/,
  );
});

test("a digit too many is a warning, a doubling a note, chance nothing", () => {
  const change = (earlier: number, later: number): readonly string[] =>
    problems([
      of("unemployed", "16073001", earlier, { period: "2015" }),
      of("unemployed", "16073001", later),
    ]);
  expect(change(31, 310)).toEqual([
    "warning: exports/2016/jobcenter/alo.csv:7, Spalte C: „unemployed“, Gebiet 16073001: von 31 (2015) auf 310 (2016). Das ist durch Zufall nicht zu erklären. Bitte prüfen, ob die Zahl stimmt.",
  ]);
  expect(change(460, 1036)[0]).toMatch(/^note/);
  expect(change(0, 27)[0]).toMatch(/^note/);
  // 3 to 20: (20 - 3) / sqrt(23) = 3.5 standard deviations; 25,041 to 22,855 is certain but less than a tenth.
  expect(change(3, 20)).toEqual([]);
  expect(change(25_041, 22_855)).toEqual([]);
});

test("jumps of other years are not told", () => {
  const old = [
    of("unemployed", "16073001", 31, { period: "2011" }),
    of("unemployed", "16073001", 310, { period: "2012" }),
  ];
  expect(problems(old)).toEqual([]);
});

test("the same file in two places is told with both", () => {
  const bytes = new TextEncoder().encode("AGS;x\n16073001;5\n");
  const deliveries = [
    { path: "exports/2015/jugendamt/hze.csv", year: 2015, bytes },
    { path: "exports/2016/jugendamt/hze.csv", year: 2016, bytes: bytes.slice() },
    {
      path: "exports/2016/jugendamt/kita.csv",
      year: 2016,
      bytes: new TextEncoder().encode("AGS;x\n16073001;6\n"),
    },
  ];
  expect(problems([], { deliveries })).toEqual([
    "warning: exports/2016/jugendamt/hze.csv: Diese Datei ist Byte für Byte dieselbe wie exports/2015/jugendamt/hze.csv. Eine von beiden gehört nicht hierher.",
  ]);
});

test("last year's numbers under a new date are told", () => {
  const set = (period: string, add: number): readonly Observation[] =>
    Array.from({ length: 12 }, (_, index) =>
      of("unemployed", `160730${10 + index}`, 3 * index + add, { period, file: `exports/${period}/alo.csv` }),
    );
  expect(problems([...set("2015", 0), ...set("2016", 0)])).toEqual([
    "warning: exports/2016/alo.csv: Die Zahlen für 2016 sind durchweg dieselben wie die für 2015 in exports/2015/alo.csv. Wurde die alte Datei mit neuem Datum geliefert?",
  ]);
  expect(problems([...set("2015", 0), ...set("2016", 1)])).toEqual([]);
});

test("numbers of a later year than the folder are told", () => {
  const file = "exports/2015/jobcenter/alo.csv";
  const deliveries = [{ path: file, year: 2015, bytes: new Uint8Array() }];
  expect(problems([of("unemployed", "16073001", 5, { file })], { deliveries })).toEqual([
    "warning: exports/2015/jobcenter/alo.csv: Die Datei enthält Zahlen für 2016, liegt aber im Ordner des Jahres 2015. Sie gehört nach exports/2016/.",
  ]);
});

test("in published tables municipalities above the county and parts above their whole are warnings", () => {
  const published = sourceOf("published: true\nmeasures:\n  - {measure: unemployed, columns: [x]}\n");
  const more = [
    of("unemployed", "16073", 10),
    of("unemployed", "16073001", 5),
    of("unemployed", "16073002", 8),
    of("long-term", "16073001", 14),
  ];
  expect(problems(more, { sources: [published] }).map((text) => text.split(":")[0])).toEqual([
    "warning",
    "warning",
  ]);
});

test("a part above its whole in a published table is unreliable, in an own delivery it is told and left as it is", () => {
  const published = sourceOf("published: true\nmeasures:\n  - {measure: unemployed, columns: [x]}\n");
  const found = [
    of("unemployed", "16073001", 0),
    of("long-term", "16073001", 14),
    of("unemployed", "16073", 9),
  ];
  expect(withoutLargerParts(found, measures, [published]).map((one) => one.value ?? one.status)).toEqual([
    0,
    "unreliable",
    9,
  ]);
  expect(withoutLargerParts(found, measures, [])).toEqual(found);
});

test("percentages above 100 are told once per measure, with the first of them", () => {
  const rates = [measureOf("rate", { unit: "percent" })];
  const found = [
    of("rate", "16073", 108.4, { period: "2015" }),
    of("rate", "16073", 100),
    of("rate", "16073001", 250),
  ];
  expect(problems(found, { measures: rates })).toEqual([
    "warning: exports/2016/jobcenter/alo.csv:7, Spalte C: „rate“, Gebiet 16073, 2015: 108,4 % ist mehr als 100 %. Ebenso eine weitere Zahl. Bitte prüfen, ob die Zahl stimmt und ob sie ein Anteil in Prozent ist.",
  ]);
});
