import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CellStatus } from "../../src/model/observation.ts";
import { harmonise } from "../../src/territory/harmonise.ts";
import { wantedAreas } from "../../src/territory/wantedAreas.ts";
import { measures, observationsOf, territoryOf, valuesOf } from "./observationsOf.ts";

/** Rows of the national table: key as printed, name, inhabitants or sign. */
const rows = readFileSync("test/reference/territory/12411-02-03-5_2015.csv", "utf8")
  .trimEnd()
  .split("\n")
  .slice(4)
  .map((line) => line.split(";"));

/** Inhabitants of 2015 by key; members of Samtgemeinden get the key of the municipality list. */
function table(isKept: (key: string) => boolean = () => true): Readonly<Record<string, number | CellStatus>> {
  return Object.fromEntries(
    rows
      .filter(([key = ""]) => isKept(key))
      .map(([key = "", , text = ""]) => [
        key.length === 11 ? key.slice(0, 5) + key.slice(8) : key,
        text === "-" ? ("nil" as const) : Number(text),
      ]),
  );
}

function printed(key: string): number {
  return Number(rows.find(([found]) => found === key)?.[2]);
}

function carried(county: string, date: string, numbers = table()) {
  const territory = territoryOf(county, date);
  const isWanted = wantedAreas(territory);
  const observations = observationsOf("population", "2015-12-31", numbers).filter(({ area }) =>
    isWanted(area),
  );
  const { value, problems } = harmonise({ observations, measures, territory });
  return { territory, problems, values: valuesOf(value) };
}

describe("Göttingen after the merger with Osterode", () => {
  test("has the inhabitants of both counties in 2015", () => {
    const { values } = carried("03159", "2016-12-31");
    expect(values["03159"]).toBe(printed("03152") + printed("03156"));
  });

  test("has every municipality under its new key, and they add up to the county", () => {
    const { values, territory } = carried("03159", "2016-12-31");
    const numbers = territory.municipalities.map(({ key }) => Number(values[key]));
    expect(numbers).toHaveLength(39);
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(values["03159"]);
    expect(values["03159016"]).toBe(printed("03152012"));
  });

  test("has the Samtgemeinden as planning areas, as the table prints them", () => {
    const { values } = carried("03159", "2016-12-31");
    expect(values["pr-dransfeld"]).toBe(printed("03152401"));
    expect(values["pr-gieboldehausen"]).toBe(printed("03152402"));
    expect(values["pr-hattorf-am-harz"]).toBe(printed("03156402"));
  });

  test("takes a Samtgemeinde's number where its members were not delivered", () => {
    const withoutMembers = table((key) => key.length === 8);
    const { values, territory } = carried("03159", "2016-12-31", withoutMembers);
    const member = territory.municipalities.find(({ name }) => name === "Bühren");
    expect(member?.planningArea).toBe("pr-dransfeld");
    expect(values["pr-dransfeld"]).toBe(printed("03152401"));
    expect(values).not.toHaveProperty(String(member?.key));
  });
});

describe("the Wartburgkreis with Eisenach", () => {
  test("has the inhabitants of both in 2015 without what went to Schmalkalden-Meiningen in 2019", () => {
    const { values, territory } = carried("16063", "2021-12-31");
    const sum = territory.municipalities.reduce((total, { key }) => total + Number(values[key]), 0);
    expect(values["16063"]).toBe(sum);
    expect(values["16063105"]).toBe(printed("16056"));
    // Kaltennordheim, Stadt with Kaltensundheim and Kaltenwestheim and others left on 1 January 2019
    expect(sum).toBeLessThan(printed("16063") + printed("16056"));
  });
});

describe("a county with Ämter", () => {
  test("Dithmarschen's Ämter and municipalities add up to the county", () => {
    const { values, territory } = carried("01051", "2015-12-31");
    const free = territory.municipalities.filter(({ planningArea }) => planningArea === undefined);
    const parts = [...territory.planningAreas, ...free].map(({ key }) => Number(values[key]));
    expect(territory.municipalities).toHaveLength(116);
    expect(territory.planningAreas).toHaveLength(6);
    expect(parts.reduce((sum, number) => sum + number, 0)).toBe(printed("01051"));
  });
});

describe("an independent town", () => {
  test("is a county with one municipality and no planning area", () => {
    const { values, territory } = carried("16051", "2016-12-31");
    expect(territory.municipalities.map(({ name }) => name)).toEqual(["Erfurt"]);
    expect(territory.planningAreas).toEqual([]);
    expect(values).toMatchObject({ "16051": printed("16051"), "16051000": printed("16051") });
  });
});
