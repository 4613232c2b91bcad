import { expect, test } from "vitest";
import type { AreaFiles } from "../../src/territory/areaFiles.ts";
import { countyList, existsOn } from "../../src/territory/countyList.ts";
import { loadGeometry } from "../../src/territory/loadGeometry.ts";
import { loadTerritory } from "../../src/territory/loadTerritory.ts";
import { areasFor } from "./areasFolder.ts";

/** Divided municipalities whose whole land the map shows at one successor, by county: the reason why it is not exact. */
const approximate: readonly string[] = ["09374", "09472", "09671", "09672", "16061", "16064"];

test("every county and independent town of Germany has its areas and a map without a hole on 31.12.2024", () => {
  const date = "2024-12-31";
  const counties = countyList(areasFor("")).filter((one) => existsOn(one, date));
  const files = new Map<string, AreaFiles>();
  const found = counties.map(({ area: { key } }) => {
    const state = key.slice(0, 2);
    const own = files.get(state) ?? areasFor(key);
    files.set(state, own);
    const { value: territory, problems } = loadTerritory(own, { county: key, date });
    if (territory === undefined) return { key, problems: ["no territory"] };
    const geometry = loadGeometry(own, territory);
    const grave = [...problems, ...geometry.problems].filter(({ severity }) => severity !== "note");
    const divided = geometry.problems.filter(({ code }) => code === "geometry/approximate");
    return {
      key,
      problems: [
        ...grave.map(({ code }) => code),
        ...(divided.length > 0 && !approximate.includes(key) ? ["divided"] : []),
        ...(geometry.value === undefined ? ["no map"] : []),
      ],
    };
  });
  expect(found).toHaveLength(400);
  expect(found.filter(({ problems }) => problems.length > 0)).toEqual([]);
}, 240_000);
