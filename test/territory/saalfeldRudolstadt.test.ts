import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listAreas } from "../../src/cli/listAreas.ts";
import { harmonise } from "../../src/territory/harmonise.ts";
import { loadTerritory } from "../../src/territory/loadTerritory.ts";
import { readPlanningAreas } from "../../src/territory/readPlanningAreas.ts";
import { areasFor } from "./areasFolder.ts";
import { measures, observationsOf, valuesOf } from "./observationsOf.ts";

/** Key, name, inhabitants of 2012 to 2015, successor of 2019. */
const rows = readFileSync("test/reference/territory/16073_successors.csv", "utf8")
  .trimEnd()
  .split("\n")
  .slice(4)
  .map((line) => line.split(";"));

const areasFile = {
  path: "areas.yaml",
  text: readFileSync("data-samples/saalfeld-rudolstadt/areas.yaml", "utf8"),
};

function sampleTerritory(date: string) {
  const { planningAreas = [] } = readPlanningAreas(areasFile).value;
  const { value, problems } = loadTerritory(areasFor("16073"), { county: "16073", date, planningAreas });
  if (value === undefined) throw new Error(date);
  return { territory: value, problems };
}

describe.each(["2012-12-31", "2016-12-31", "2018-12-31", "2019-12-31"])("the sample county on %s", (date) => {
  test("has the areas of its golden list", async () => {
    const { lines } = listAreas(sampleTerritory(date).territory);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`golden/16073-${date}.txt`);
  });

  test("has planning areas without fault", () => {
    expect(sampleTerritory(date).problems.filter(({ severity }) => severity !== "note")).toEqual([]);
  });
});

describe.each([2012, 2013, 2014, 2015])("inhabitants of %d on the Gebietsstand of 2019", (year) => {
  const column = year - 2010;
  const numbers = Object.fromEntries(rows.map((row) => [row[0] ?? "", Number(row[column])]));
  const { territory } = sampleTerritory("2019-12-31");
  const observations = observationsOf("population", `${year}-12-31`, numbers);
  const values = valuesOf(harmonise({ observations, measures, territory }).value);

  test("are the sums of the parts that a table made apart from the lists names", () => {
    for (const { key } of territory.municipalities) {
      const parts = rows.filter((row) => row[6] === key);
      expect(values[key]).toBe(parts.reduce((sum, row) => sum + Number(row[column]), 0));
    }
  });

  test("are those of the county without Lichte and Piesau", () => {
    const kept = rows.filter((row) => row[6]?.startsWith("16073"));
    expect(rows.length - kept.length).toBe(2);
    expect(values["16073"]).toBe(kept.reduce((sum, row) => sum + Number(row[column]), 0));
  });
});
