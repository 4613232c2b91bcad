import { expect, test } from "vitest";
import type { Observation } from "../../src/model/observation.ts";
import { completeMeasures } from "../../src/sources/completeMeasures.ts";
import { measureOf, sourceOf, told, values } from "./fixtures.ts";

const measures = [
  measureOf("all", {
    parts: [
      ["young", "old"],
      ["men", "women"],
    ],
  }),
  measureOf("young", { parts: [["children", "youth"]] }),
  ...["old", "men", "women", "children", "youth"].map((id) => measureOf(id)),
];

function of(measure: string, value: number | undefined, file = "a.csv", area = "16073005"): Observation {
  const rest = {
    measure,
    area,
    period: "2016",
    flags: [],
    origins: [{ source: "sozialamt/wohngeld", delivery: file, line: 4, column: 1, text: String(value) }],
    vintage: "2017-10-10",
  };
  return value === undefined ? { ...rest, status: "unknown" } : { ...rest, value };
}

test("a whole nobody delivered is the sum of its parts, and of their parts, with all their cells", () => {
  const { value, problems } = completeMeasures([of("children", 3), of("youth", 4), of("old", 5)], measures);
  expect(values(value)).toMatchObject({ "young|16073005|2016": 7, "all|16073005|2016": 12 });
  expect(value.find(({ measure }) => measure === "all")?.origins.length).toBe(3);
  expect(problems).toEqual([]);
});

test("a sum with an unknown part is not made, and nothing is found by subtracting", () => {
  const { value } = completeMeasures([of("young", 3), of("old", undefined), of("all", 8)], measures);
  expect(value.length).toBe(3);
  expect(value.find(({ measure }) => measure === "old")?.status).toBe("unknown");
});

test("a whole that was delivered as unknown stays unknown", () => {
  const { value } = completeMeasures([of("young", 3), of("old", 4), of("all", undefined)], measures);
  expect(value.find(({ measure }) => measure === "all")?.status).toBe("unknown");
});

test("a whole that differs from its parts is told with its cell", () => {
  const { problems } = completeMeasures([of("young", 3), of("old", 4), of("all", 9)], measures);
  expect(told(problems)).toEqual([
    "error: a.csv:4, Spalte B: „all“, Gebiet 16073005, 2016: Die Teile ergeben zusammen 7, angegeben ist 9. Teile: „young“, „old“.",
  ]);
});

test("across deliveries a difference is a warning, for a state a note, within the tolerance nothing", () => {
  const severities = (observations: readonly Observation[], sources = ""): readonly string[] =>
    completeMeasures(observations, measures, sources === "" ? [] : [sourceOf(sources)]).problems.map(
      ({ severity }) => severity,
    );
  expect(severities([of("young", 3), of("old", 4, "b.csv"), of("all", 9)])).toEqual(["warning"]);
  expect(
    severities([of("young", 3, "a.csv", "16"), of("old", 4, "a.csv", "16"), of("all", 9, "a.csv", "16")]),
  ).toEqual(["note"]);
  const tolerant = "tolerance: {parts: 2}\nmeasures:\n  - {measure: all, columns: [x]}\n";
  expect(severities([of("young", 3), of("old", 4), of("all", 9)], tolerant)).toEqual([]);
});

test("in a published table a difference is a warning, outside the county a note", () => {
  const published = sourceOf("published: true\nmeasures:\n  - {measure: all, columns: [x]}\n");
  const severities = (area: string): readonly string[] =>
    completeMeasures(
      [of("young", 3, "a.csv", area), of("old", 4, "a.csv", area), of("all", 9, "a.csv", area)],
      measures,
      [published],
      "16073",
    ).problems.map(({ severity }) => severity);
  expect(severities("16073")).toEqual(["warning"]);
  expect(severities("16073005")).toEqual(["warning"]);
  expect(severities("16072")).toEqual(["note"]);
});
