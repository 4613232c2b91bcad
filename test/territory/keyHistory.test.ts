import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listRows } from "../../src/territory/areaFiles.ts";
import { keyHistory } from "../../src/territory/harmonise/keyHistory.ts";
import { loadTerritory } from "../../src/territory/loadTerritory.ts";
import { areasFor } from "./areasFolder.ts";

/** Counties of all Länder that exist in 2024, with their first day. */
const counties = readFileSync("areas/counties.csv", "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split(";"))
  .filter(([, , , , to]) => to === "")
  .map(([key = ""]) => key);

test("municipalities reconstructed from the changes are those of every official list, in all counties", () => {
  expect(counties).toHaveLength(400);
  const differences = counties.flatMap((county) => {
    const files = areasFor(county);
    const { value: territory } = loadTerritory(files, { county, date: "2024-12-31" });
    if (territory === undefined) return [`${county}: none`];
    const history = keyHistory(territory);
    const uninhabited = new Set(territory.history?.uninhabited);
    const rows = listRows(files, `municipalities/${county.slice(0, 2)}.csv`);
    return [2023, 2020, 2016, 2013, 2011, 2009].flatMap((year) => {
      const listed = new Set(
        rows
          .filter(([, , , , from, to]) => Number(from) <= year && year <= Number(to))
          .map(([key = ""]) => key),
      );
      const found = [...history.keysAt(year)].filter((key) => !uninhabited.has(key));
      const surplus = found.filter((key) => key.startsWith(county.slice(0, 2)) && !listed.has(key));
      const missing = [...listed].filter(
        (key) => key.startsWith(county) && !uninhabited.has(key) && !found.includes(key),
      );
      return [
        ...surplus.map((key) => `${year} ${key} surplus`),
        ...missing.map((key) => `${year} ${key} missing`),
      ];
    });
  });
  expect(differences).toEqual([]);
});
