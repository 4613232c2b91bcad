import { expect, test } from "vitest";
import type { Observation } from "../../src/model/observation.ts";
import { mergeDeliveries } from "../../src/sources/mergeDeliveries.ts";
import { told, values } from "./fixtures.ts";

function delivered(value: number, file: string, vintage?: string, area = "16073005"): Observation {
  return {
    measure: "unemployed",
    area,
    period: "2016",
    value,
    flags: [],
    origins: [{ source: "ba/alo", delivery: file, line: 7, column: 2, text: String(value) }],
    ...(vintage === undefined ? {} : { vintage }),
  };
}

test("the same number delivered twice is one observation", () => {
  const { value, problems } = mergeDeliveries([delivered(269, "a.csv"), delivered(269, "b.csv")]);
  expect(value.length).toBe(1);
  expect(problems).toEqual([]);
});

test("different numbers of one vintage name both places", () => {
  const { problems } = mergeDeliveries([
    delivered(269, "exports/2016/ba/a.csv", "2017-10-10"),
    delivered(296, "exports/2016/ba/b.csv", "2017-10-10"),
    delivered(12, "exports/2016/ba/a.csv", "2017-10-10", "16073014"),
    delivered(13, "exports/2016/ba/b.csv", "2017-10-10", "16073014"),
  ]);
  expect(told(problems)).toEqual([
    "error: exports/2016/ba/b.csv:7, Spalte C: „unemployed“, Gebiet 16073005, 2016: „296“ hier, aber „269“ in exports/2016/ba/a.csv:7, bei gleichem oder unbekanntem Datenstand. Ebenso eine weitere Zahl. Eine der beiden Dateien muss entfernt oder ersetzt werden.",
  ]);
});

test("different numbers of unknown vintage are a contradiction too", () => {
  expect(
    mergeDeliveries([delivered(269, "a.csv"), delivered(296, "b.csv", "2017-10-10")]).problems.map(
      ({ code }) => code,
    ),
  ).toEqual(["sources/contradiction"]);
});

test("of two vintages the newer wins, whatever the order, and the revision is noted", () => {
  const older = delivered(8275, "2015.csv", "2016-04-01");
  const newer = delivered(8536, "2016.csv", "2017-10-10");
  for (const order of [
    [older, newer],
    [newer, older],
  ]) {
    const { value, problems } = mergeDeliveries(order);
    expect(values(value)).toEqual({ "unemployed|16073005|2016": 8536 });
    expect(told(problems)).toEqual([
      "note: 2016.csv:7, Spalte C: Diese Lieferung (Datenstand 10.10.2017) ersetzt eine Zahl aus 2015.csv (Datenstand 01.04.2016), etwa „unemployed“, Gebiet 16073005, 2016: bisher 8275, jetzt 8536.",
    ]);
  }
});

test("a number wins over a sign", () => {
  const { value: _, ...rest } = delivered(0, "a.csv");
  const sign: Observation = { ...rest, status: "unknown" };
  expect(values(mergeDeliveries([sign, delivered(4, "b.csv")]).value)).toEqual({
    "unemployed|16073005|2016": 4,
  });
});
