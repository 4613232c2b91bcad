import { describe, expect, test } from "vitest";
import { problemText } from "../../src/german/problemText.ts";
import type { Observation } from "../../src/model/observation.ts";
import { harmonise } from "../../src/territory/harmonise.ts";
import { measures, observationsOf, territoryOf, valuesOf } from "./observationsOf.ts";

function carried(county: string, date: string, observations: readonly Observation[]) {
  return harmonise({ observations, measures, territory: territoryOf(county, date) });
}

function flagsOf(observations: readonly Observation[], area: string): readonly string[] {
  return observations.find((one) => one.area === area)?.flags ?? [];
}

describe("county values after two municipalities left", () => {
  test("are estimated by people where no municipality was delivered, and marked", () => {
    // Of the people of Saalfeld-Rudolstadt 97.92 % stayed on 1 January 2019.
    const { value, problems } = carried(
      "16073",
      "2019-12-31",
      observationsOf("population", "2016", { "16073": 10_000 }),
    );
    expect(valuesOf(value)).toEqual({ "16073": 9792 });
    expect(flagsOf(value, "16073")).toEqual(["estimated"]);
    expect(problems.map(problemText)).toEqual([
      "Landkreis Saalfeld-Rudolstadt hatte früher ein anderes Gebiet als am 31.12.2019. Nach Einwohnern umgerechnet und als geschätzt gekennzeichnet: eine Basiszahl ohne Gemeindewerte (2016), zum Beispiel „population“.",
    ]);
  });

  test("stay as they were delivered where they are rates", () => {
    const { value } = carried("16073", "2019-12-31", observationsOf("rate", "2016", { "16073": 7.8 }));
    expect(value).toMatchObject([{ area: "16073", value: 7.8, flags: [] }]);
  });

  test("of a later year are marked on the earlier Gebietsstand", () => {
    const { value } = carried(
      "16073",
      "2016-12-31",
      observationsOf("population", "2019-12-31", { "16073": 103_199 }),
    );
    expect(valuesOf(value)).toEqual({ "16073": 103_199 });
    expect(flagsOf(value, "16073")).toEqual(["estimated"]);
  });

  test("that were forecast before have the Gebietsstand of their publication", () => {
    const forecast = observationsOf("population", "2030-12-31", { "16073": 90_000 }).map((one) => ({
      ...one,
      vintage: "2015-06-30",
    }));
    expect(carried("16073", "2016-12-31", forecast).value).toMatchObject([{ value: 90_000, flags: [] }]);
    expect(carried("16073", "2019-12-31", forecast).value).toMatchObject([
      { value: 88_126, flags: ["estimated"] },
    ]);
  });

  test("of the neighbours are carried too", () => {
    // Sonneberg got 2.08 % of the people of Saalfeld-Rudolstadt.
    const both = observationsOf("population", "2016", { "16072": 56_000, "16073": 10_000 });
    expect(valuesOf(carried("16073", "2019-12-31", both).value)["16072"]).toBe(56_208);
  });
});

describe("a county that took another one in", () => {
  test("has no number where the other was not delivered with it", () => {
    const { value } = carried(
      "16063",
      "2021-12-31",
      observationsOf("population", "2019", { "16063": 120_000 }),
    );
    expect(valuesOf(value)).toEqual({ "16063": "missing" });
  });

  test("keeps its number in a table that is on the new Gebietsstand already", () => {
    const table = observationsOf("population", "2019", {
      "16063": 162_000,
      "16066": 124_000,
      "16067": 135_000,
    });
    expect(valuesOf(carried("16063", "2021-12-31", table).value)["16063"]).toBe(162_000);
  });

  test("has no rate from two", () => {
    const { value, problems } = carried(
      "16063",
      "2021-12-31",
      observationsOf("rate", "2019", { "16063": 4.1, "16056": 5.4 }),
    );
    expect(valuesOf(value, "rate")).not.toHaveProperty("16063");
    expect(problems.find(({ code }) => code === "territory/county-extent")?.severity).toBe("warning");
  });
});

describe("values of associations", () => {
  test("that cannot be summed are taken over where the planning area is the same", () => {
    const { value } = carried(
      "16073",
      "2016-12-31",
      observationsOf("rate", "2015", { "160735003": 61.2, "160735001": 58.7 }),
    );
    expect(valuesOf(value, "rate")).toEqual({
      "pr-mittleres-schwarzatal": 61.2,
      "pr-bergbahnregion-schwarzatal": 58.7,
    });
  });

  test("of an association that was cut anew do not stand for the new one", () => {
    // Schwarzatal of 2019 was made of parts of two older ones.
    const { value } = carried(
      "16073",
      "2019-12-31",
      observationsOf("rate", "2015", { "160735003": 61.2, "160735001": 58.7 }),
    );
    expect(valuesOf(value, "rate")).toEqual({});
  });

  test("are added up with municipalities that belong to none", () => {
    const { value } = carried(
      "16073",
      "2016-12-31",
      observationsOf("population", "2015-12-31", { "160735005": 6765, "160735051": 3573 }),
    );
    expect(valuesOf(value)).toEqual({ "pr-schiefergebirge": 6765, "pr-kaulsdorf": 3573 });
  });
});

test("land that moved goes by area, not by people", () => {
  // Vogtländisches Oberland 2012: 0.6872 of the land to Zeulenroda-Triebes, 0.3128 to Greiz
  const numbers = { "16076091": 30.5, "16076087": 135.5, "16076022": 85.25 };
  const { value } = carried("16076", "2012-12-31", observationsOf("land", "2011-12-31", numbers));
  const values = valuesOf(value, "land");
  expect(values["16076087"]).toBeCloseTo(135.5 + 0.6872 * 30.5, 6);
  expect(values["16076022"]).toBeCloseTo(85.25 + 0.3128 * 30.5, 6);
});

test("one measure's parts may come in several files of a period", () => {
  const { value } = carried("16073", "2019-12-31", [
    ...observationsOf("population", "2015-12-31", { "16073111": 6069 }, "a.csv"),
    ...observationsOf("population", "2015-12-31", { "16073036": 2657 }, "b.csv"),
  ]);
  expect(valuesOf(value)["16073111"]).toBe(8726);
});

test("a municipality found by name means the one that bore it then", () => {
  // In 2011 Königsee was 16073042; since 2019 16073112 is called so.
  const numbers = { "16073112": 60, "16073075": 20, "16073004": 3, "16073077": 300 };
  const { value } = carried("16073", "2019-12-31", observationsOf("population", "2011-12-31", numbers));
  // Saalfeld lacks its later parts, Königsee lacks Dröbischau and Oberhain: no sum is made up.
  expect(valuesOf(value)).toMatchObject({ "16073112": "missing", "16073077": "missing" });
  const whole = { ...numbers, "16073021": 5, "16073063": 7 };
  const again = carried("16073", "2019-12-31", observationsOf("population", "2011-12-31", whole));
  expect(valuesOf(again.value)["16073112"]).toBe(60 + 20 + 5 + 7);
});
