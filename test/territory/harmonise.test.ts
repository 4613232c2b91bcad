import { describe, expect, test } from "vitest";
import { problemText } from "../../src/german/problemText.ts";
import type { Observation } from "../../src/model/observation.ts";
import { harmonise } from "../../src/territory/harmonise.ts";
import { inhabitants, measures, observationsOf, territoryOf, valuesOf } from "./observationsOf.ts";

function carried(county: string, date: string, observations: readonly Observation[]) {
  return harmonise({ observations, measures, territory: territoryOf(county, date) });
}

describe("Saalfeld-Rudolstadt on the Gebietsstand of 2019", () => {
  const population2015 = observationsOf("population", "2015-12-31", {
    ...inhabitants("16073", 2015),
    "16073": 109_278,
  });
  const { value, problems } = carried("16073", "2019-12-31", population2015);
  const values = valuesOf(value);

  test("has 26 municipalities in 2015 too, merged ones as sums of their parts", () => {
    expect(Object.keys(values).filter((key) => key.length === 8)).toHaveLength(26);
    // Saalfeld/Saale, Wittgendorf, Saalfelder Höhe, Reichmannsdorf, Schmiedefeld as printed in the list of 31.12.2015
    expect(values["16073077"]).toBe(25_041 + 153 + 3035 + 755 + 989);
    expect(values["16073076"]).toBe(22_855 + 2913);
    expect(values["16073111"]).toBe(6069 + 2657);
    expect(values["16073112"]).toBe(6591 + 422 + 667);
    expect(values["16073113"]).toBe(959 + 1117 + 1721);
    expect(values["16073001"]).toBe(359);
  });

  test("keeps Lichte and Piesau out and names them", () => {
    expect(values["16073"]).toBe(109_278 - 1516 - 725);
    expect(problems.map(problemText)).toEqual([
      "Lichte (16073049) gehört seit 01.01.2019 zu Neuhaus am Rennweg (16072013) und damit zu einem anderen Kreis. Frühere Werte bleiben außen vor.",
      "Piesau (16073066) gehört seit 01.01.2019 zu Neuhaus am Rennweg (16072013) und damit zu einem anderen Kreis. Frühere Werte bleiben außen vor.",
    ]);
  });

  test("adds municipalities up to planning areas", () => {
    // Allendorf, Bechstedt and Königsee with Dröbischau and Oberhain
    expect(values["pr-koenigsee"]).toBe(359 + 157 + 6591 + 422 + 667);
  });

  test("joins the cells of all parts", () => {
    const saalfeld = value.find(({ area }) => area === "16073077");
    expect(saalfeld?.origins.map(({ text }) => text)).toEqual(
      ["25041", "755", "989", "153", "3035"].sort((a, b) => lineOf(a) - lineOf(b)),
    );
    function lineOf(text: string): number {
      return population2015.find((one) => String(one.value) === text)?.origins[0]?.line ?? 0;
    }
  });

  test("done twice changes nothing", () => {
    const again = harmonise({ observations: value, measures, territory: territoryOf("16073", "2019-12-31") });
    expect(again.value).toEqual(value);
  });
});

describe("what is not summed", () => {
  test("a sum with a confidential part is confidential, one without a part is missing", () => {
    const observations = observationsOf("population", "2015-12-31", {
      "16073111": 6069,
      "16073036": "unknown",
      "16073076": 22_855,
    });
    const { value, problems } = carried("16073", "2019-12-31", observations);
    expect(valuesOf(value)).toEqual({ "16073111": "unknown", "16073076": "missing" });
    expect(problems.map(problemText)).toContain(
      "population-2015-12-31.csv:3, Spalte B: Rudolstadt: Für 31.12.2015 fehlt die Angabe zu Remda-Teichel. Ohne sie gibt es keine Summe.",
    );
  });

  test("moves and rates are left out of merged municipalities and planning areas, with the reason", () => {
    const { value, problems } = carried("16073", "2019-12-31", [
      ...observationsOf("arrivals", "2015", {
        "16073111": 300,
        "16073036": 90,
        "16073001": 12,
        "16073006": 4,
        "16073112": 100,
        "16073021": 9,
        "16073063": 8,
      }),
      ...observationsOf("rate", "2015", { "16073": 7.8 }),
    ]);
    expect(valuesOf(value, "arrivals")).toEqual({ "16073001": 12, "16073006": 4 });
    expect(valuesOf(value, "rate")).toEqual({ "16073": 7.8 });
    expect(problems.map(problemText)).toContain(
      "„arrivals“ lässt sich nicht addieren. Für Jahre vor einem Zusammenschluss fehlt der Wert in Unterwellenborn und Königsee.",
    );
  });
});

describe("which Gebietsstand a table has", () => {
  test("a table carried to a later Gebietsstand is recognised by its municipalities", () => {
    const later = Object.fromEntries(Object.keys(inhabitants("16073", 2019)).map((key) => [key, 100]));
    const { value } = carried("16073", "2019-12-31", observationsOf("population", "2014-12-31", later));
    expect(valuesOf(value)["16073077"]).toBe(100);
    expect(valuesOf(value)["16073113"]).toBe(100);
    expect(valuesOf(value)["16073"]).toBe(2600);
  });

  test("dissolved municipalities without number stand in a table without harm", () => {
    const numbers = { ...inhabitants("16073", 2019), "16073036": "nil", "16073101": "nil" } as const;
    const { value, problems } = carried(
      "16073",
      "2019-12-31",
      observationsOf("population", "2019-12-31", numbers),
    );
    expect(valuesOf(value)["16073111"]).toBe(inhabitants("16073", 2019)["16073111"]);
    expect(problems).toEqual([]);
  });

  test("a date before a change has the municipalities of the year before", () => {
    const numbers = { "16073111": 6000, "16073036": 2600 };
    const { value } = carried("16073", "2018-12-31", observationsOf("population", "2018-06-30", numbers));
    expect(valuesOf(value)["16073111"]).toBe(8600);
  });

  test("later figures fit an earlier Gebietsstand only where nothing changed", () => {
    const { value, problems } = carried(
      "16073",
      "2016-12-31",
      observationsOf("population", "2019-12-31", inhabitants("16073", 2019)),
    );
    const values = valuesOf(value);
    expect(values["16073001"]).toBe(inhabitants("16073", 2019)["16073001"]);
    expect(values).not.toHaveProperty("16073077");
    expect(values).not.toHaveProperty("16073112");
    expect(problems.map(({ code }) => code)).toContain("territory/not-backwards");
  });
});

describe("mergers of counties", () => {
  test("Göttingen is the sum of Göttingen and Osterode before 2016", () => {
    const { value } = carried("03159", "2016-12-31", [
      ...observationsOf("population", "2014-12-31", {
        "03152": 248_000,
        "03156": 73_000,
        "03159": "nil",
        "03151": 170_000,
      }),
      ...observationsOf("rate", "2014", { "03152": 6.1, "03156": 7.2 }),
    ]);
    expect(valuesOf(value)).toEqual({ "03159": 321_000, "03151": 170_000 });
    expect(valuesOf(value, "rate")).toEqual({});
  });

  test("the Wartburgkreis takes Eisenach in, before 2021 too", () => {
    const numbers = { "16063": 119_726, "16056": 42_250, "16066": 125_646 };
    const { value } = carried("16063", "2021-12-31", observationsOf("population", "2019-12-31", numbers));
    expect(valuesOf(value)["16063"]).toBe(161_976);
  });
});

test("a divided municipality is estimated by where its people went, and marked", () => {
  // Vogtländisches Oberland 2012: 0.5994 of the people to Zeulenroda-Triebes, 0.4006 to Greiz
  const numbers = { "16076091": 1000, "16076087": 17_000, "16076022": 21_000 };
  const { value } = carried("16076", "2012-12-31", observationsOf("population", "2011-12-31", numbers));
  expect(valuesOf(value)).toMatchObject({ "16076087": 17_599, "16076022": 21_401 });
  const flags = value.filter(({ area }) => /^\d{8}$/.test(area)).map((one) => one.flags);
  expect(flags).toEqual([["estimated"], ["estimated"]]);
});

test("what divided municipalities of another county brought is their share, not the whole", () => {
  // 1 January 2023: 0.9668 of Dünwald's people and 0.5414 of Anrode's came to Dingelstädt, the rest stayed in 16064.
  const numbers = { "16061118": 6700, "16064014": 1000, "16064073": 1000 };
  const { value, problems } = carried(
    "16061",
    "2023-12-31",
    observationsOf("population", "2022-12-31", numbers),
  );
  expect(valuesOf(value)["16061118"]).toBe(6700 + 967 + 541);
  expect(problems.map(problemText)).toContain(
    "Anrode wurde aufgeteilt. Frühere Werte sind nach Anteilen geschätzt: Dingelstädt 54,1\u202f%, Unstruttal 35,9\u202f% und Mühlhausen/Thüringen 10,0\u202f%.",
  );
});

test("municipalities that only lie beside the county, and land without inhabitants, are not asked about", () => {
  // Kirchheim got a part of Egstedt in 1994, whose rest became a part of Erfurt.
  const erfurt = observationsOf("population", "2015-12-31", { "16051000": 210_118, "16070031": 1229 });
  const oberallgaeu = observationsOf("population", "2015-12-31", {
    ...inhabitants("09780", 2015),
    "09780444": 0,
  });
  for (const [county, observations] of [
    ["16051", erfurt],
    ["09780", oberallgaeu],
  ] as const) {
    const { value, problems } = carried(county, "2016-12-31", observations);
    expect(problems.map(problemText)).toEqual([]);
    expect(value.some(({ area }) => area === "16070031" || area === "09780444")).toBe(false);
  }
});

test("Berlin and Hamburg, which tables name as a Land only, are their own county and municipality", () => {
  for (const [land, county] of [
    ["11", "11000"],
    ["02", "02000"],
  ] as const) {
    const once = carried(
      county,
      "2016-12-31",
      observationsOf("population", "2015-12-31", { [land]: 3_520_031 }),
    ).value;
    expect(valuesOf(once)).toEqual({ [land]: 3_520_031, [county]: 3_520_031, [`${county}000`]: 3_520_031 });
    expect(valuesOf(carried(county, "2016-12-31", once).value)).toEqual(valuesOf(once));
  }
  const bremen = carried(
    "04012",
    "2016-12-31",
    observationsOf("population", "2015-12-31", { "04": 671_489 }),
  ).value;
  expect(valuesOf(bremen)).toEqual({ "04": 671_489 });
});
