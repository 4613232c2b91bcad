import { describe, expect, test } from "vitest";
import { problemText } from "../../src/german/problemText.ts";
import { loadTerritory } from "../../src/territory/loadTerritory.ts";
import { areasFor } from "./areasFolder.ts";

function load(county: string, date: string) {
  const { value, problems } = loadTerritory(areasFor(county), { county, date });
  if (value === undefined) throw new Error(problems.map(problemText).join(" "));
  return value;
}

describe("Saalfeld-Rudolstadt", () => {
  test("has 38 municipalities in 2012 and 2016, 35 in 2018, 26 in 2019", () => {
    const count = (date: string): number => load("16073", date).municipalities.length;
    expect(["2012-12-31", "2016-12-31", "2018-12-31", "2019-12-31"].map(count)).toEqual([38, 38, 35, 26]);
  });

  test("has the inhabitants and the area the official list prints for 2015", () => {
    expect(load("16073", "2015-12-31").county).toEqual({
      key: "16073",
      name: "Landkreis Saalfeld-Rudolstadt",
      level: "county",
      town: false,
      inhabitants: 109_278,
      squareKilometres: 1036.02,
    });
  });

  test("takes the Verwaltungsgemeinschaften as planning areas", () => {
    const { planningAreas, municipalities } = load("16073", "2016-12-31");
    expect(planningAreas.map(({ key, name }) => [key, name])).toEqual([
      ["pr-bergbahnregion-schwarzatal", "Bergbahnregion/Schwarzatal"],
      ["pr-kaulsdorf", "Erfüllende Gemeinde Kaulsdorf"],
      ["pr-lichtetal-am-rennsteig", "Lichtetal am Rennsteig"],
      ["pr-mittleres-schwarzatal", "Mittleres Schwarzatal"],
      ["pr-schiefergebirge", "Schiefergebirge"],
    ]);
    expect(municipalities.filter(({ planningArea }) => planningArea === undefined)).toHaveLength(10);
  });
});
