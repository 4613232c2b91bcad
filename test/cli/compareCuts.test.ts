import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareCut } from "../../src/cli/compareCuts.ts";
import { listAreas, listCuts } from "../../src/cli/listAreas.ts";
import { parseDefinitions } from "../../src/indicators/parseDefinitions.ts";
import { parseThemes } from "../../src/indicators/themeSchema.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { parseYaml } from "../../src/model/parseYaml.ts";
import type { PreparedAtlas } from "../../src/pipeline/prepareAtlas.ts";
import { readCatalogue } from "../../src/shell/loadInput.ts";
import { parseMeasures } from "../../src/sources/parseMeasures.ts";
import { parseSources } from "../../src/sources/parseSources.ts";
import { harmonise } from "../../src/territory/harmonise.ts";
import { areasFor } from "../territory/areasFolder.ts";
import { observationsOf, territoryOf } from "../territory/observationsOf.ts";

const catalogue = readCatalogue("");
const measures = parseMeasures(catalogue.measureFiles).value;
const themes = parseThemes(catalogue.themeFile).value;
const definitions = parseDefinitions(catalogue.definitionFiles, { measures, themes }).value.filter(
  ({ id }) => id === "ARB03",
);
const sources = parseSources(catalogue.sourceFiles).value;
const settings = parseYaml(
  { path: "atlas.yaml", text: readFileSync("data-samples/saalfeld-rudolstadt/atlas.yaml", "utf8") },
  settingsSchema,
).value;

/** Unemployed of 2016 and inhabitants of 2015 in four small municipalities; numbers made up, small on purpose. */
function context() {
  const territory = territoryOf("16073", "2016-12-31");
  if (settings === undefined) throw new Error("atlas.yaml");
  const prepared: PreparedAtlas = {
    settings,
    measures,
    themes,
    definitions,
    sources,
    requests: [],
    territory,
    aliases: {},
  };
  const numbers = (counts: readonly number[]): Readonly<Record<string, number>> =>
    Object.fromEntries(
      ["16073001", "16073006", "16073076", "16073077"].map((key, index) => [key, counts[index] ?? 0]),
    );
  const observed = [
    ...observationsOf("unemployed", "2016", numbers([1, 1, 900, 1100])),
    ...observationsOf("population-15-64", "2015-12-31", numbers([240, 100, 14_000, 15_500])),
  ].map((one) => ({
    ...one,
    origins: one.origins.map((origin) => ({ ...origin, source: "regionalstatistik/13211-01-03-5" })),
  }));
  const { value: observations } = harmonise({ observations: observed, measures, territory });
  return {
    areaFiles: areasFor("16073"),
    year: 2016,
    prepared,
    counted: { observations, estimates: [], delivered: [], deliveries: [] },
  };
}

function cut(file: string, areas: Readonly<Record<string, readonly string[]>>) {
  const text = Object.entries(areas)
    .map(
      ([id, keys]) =>
        `  - id: ${id}\n    title: ${id}\n    municipalities: [${keys.map((key) => `"${key}"`).join(", ")}]`,
    )
    .join("\n");
  return compareCut({ path: file, text: `planningAreas:\n${text}\n` }, context());
}

describe("a cut of planning areas tried on the deliveries", () => {
  test("tells how many values rest on too few people", () => {
    const small = cut("klein.yaml", { dorf: ["16073001", "16073006"], stadt: ["16073076", "16073077"] });
    expect(small.value).toMatchObject({ planningAreas: 2, outside: 34, values: 2, withheld: 1, broken: 0 });
    const large = cut("gross.yaml", { nord: ["16073001", "16073076"], sued: ["16073006", "16073077"] });
    expect(large.value).toMatchObject({ planningAreas: 2, values: 2, withheld: 0 });
  });

  test("knows the inhabitants of the smallest and the largest area from the official list", () => {
    const { value } = cut("klein.yaml", { dorf: ["16073001", "16073006"], stadt: ["16073076", "16073077"] });
    const of = (key: string): number =>
      context().prepared.territory.municipalities.find((area) => area.key === key)?.inhabitants ?? NaN;
    expect(value?.smallest).toBe(of("16073001") + of("16073006"));
    expect(value?.largest).toBe(of("16073076") + of("16073077"));
  });

  test("says what is wrong with it", () => {
    const { problems } = cut("doppelt.yaml", { eins: ["16073001", "16073006"], zwei: ["16073006"] });
    expect(problems.map(({ code }) => code)).toContain("planning-area/municipality-twice");
    expect(problems.every(({ at }) => at.file === "doppelt.yaml")).toBe(true);
  });

  test("is printed in a few lines", () => {
    const { value } = cut("klein.yaml", { dorf: ["16073001", "16073006"], stadt: ["16073076", "16073077"] });
    const { lines } = listCuts(value === undefined ? [] : [value]);
    expect(lines[0]).toBe("klein.yaml");
    expect(lines[1]).toBe("  Planungsräume: 2 mit 4 Gemeinden; Gemeinden außerhalb: 34");
    expect(lines[3]).toBe("  Neueste Werte: 2, davon für sich zu klein zum Zeigen: 1");
    expect(lines[6]).toMatch(/^ {4}dorf: 2 Gemeinden, \d+ Einwohner; 1 von 1 Werten zu klein; Intervalle /);
  });
});

test("the list of areas tells the Gebietsstand, inhabitants and changes", () => {
  const { lines } = listAreas(territoryOf("16073", "2019-12-31"));
  expect(lines[0]).toMatch(/^Landkreis Saalfeld-Rudolstadt, Gebietsstand 31\.12\.2019, 26 Gemeinden \(/);
  expect(lines).toContain("  01.01.2019  Lichte → Neuhaus am Rennweg");
});
