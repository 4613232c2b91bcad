import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { initCommand } from "../../src/cli/init.ts";
import type { Io } from "../../src/cli/io.ts";
import { listTree } from "../../src/shell/readTree.ts";
import { parseYaml } from "../../src/model/parseYaml.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { loadGeometry } from "../../src/territory/loadGeometry.ts";
import { readPlanningAreas } from "../../src/territory/readPlanningAreas.ts";
import { territoryOf } from "../territory/observationsOf.ts";

let folder = "";
let said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-init-"));
  said = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

function io(): Io {
  return {
    out: (line) => said.push(line),
    err: (line) => said.push(line),
    terminal: false,
    cwd: folder,
    env: {},
  };
}

function read(path: string): { readonly path: string; readonly text: string } {
  return { path, text: readFileSync(join(folder, "neu", path), "utf8") };
}

describe("a new workspace", () => {
  test("for the Landkreis Passau holds everything an edition needs but the deliveries", async () => {
    expect(await initCommand("09275", { out: "neu" }, io())).toBe(0);
    const files = listTree(join(folder, "neu"));
    for (const path of ["LIESMICH.md", "atlas.yaml", "areas.yaml", "geo/gemeinden.topojson"]) {
      expect(files).toContain(path);
    }
    const settings = parseYaml(read("atlas.yaml"), settingsSchema);
    expect(settings.problems).toEqual([]);
    expect(settings.value).toMatchObject({ county: "09275", publisher: { name: "Landkreis Passau" } });
    expect(readPlanningAreas(read("areas.yaml"))).toEqual({ value: { aliases: {} }, problems: [] });
  });

  test("has outlines for every Gebietsstand since 2016", async () => {
    await initCommand("Göttingen", { out: "neu" }, io());
    for (const date of ["2016-12-31", "2024-12-31"]) {
      const { value, problems } = loadGeometry({}, territoryOf("03159", date), [
        read("geo/gemeinden.topojson"),
      ]);
      expect(problems).toEqual([]);
      expect(value?.attribution).toBe("© GeoBasis-DE / BKG 2016 (Daten verändert)");
    }
  });

  test("has planning areas that hold when the marks before them are taken away", async () => {
    await initCommand("16073", { out: "neu" }, io());
    const text = read("areas.yaml")
      .text.replaceAll(/^#(?=planningAreas| {2})/gm, "")
      .replace(/^# gemeinschaftsfrei:[^]*$/m, "");
    const { value, problems } = readPlanningAreas({ path: "areas.yaml", text });
    expect(problems).toEqual([]);
    expect(value.planningAreas?.map(({ id }) => id)).toEqual([
      "kaulsdorf",
      "koenigsee",
      "schiefergebirge",
      "schwarzatal",
    ]);
  });

  test("is found by a name as people write it", async () => {
    expect(await initCommand("Kreis Lippe", {}, io())).toBe(0);
    expect(said[0]).toBe(join(folder, "kreis-lippe"));
  });
});

describe("the list of what to order", () => {
  test("names the tables of the Land, where they are to be had, what they are for, and the county's own offices", async () => {
    await initCommand("09275", { out: "neu", year: "2016" }, io());
    const { text } = read("exports/2016/BESTELLLISTE.md");
    expect(text).toContain(
      "Bezug: www.regionalstatistik.de. Ordner: `exports/2016/statistisches-landesamt/`.",
    );
    expect(text).toContain("| 12613-01-01-4 | Gestorbene nach Geschlecht (Kreise) | BEV11 |\n");
    expect(text).toContain("`atlas request jugendamt 2016`");
    // Nothing of another Land, and nothing that no indicator needs.
    expect(text).not.toMatch(/Thüringen|Landtagswahl|Realsteuer/);
  });
});

describe("a first year of one's own choice", () => {
  test("gives the areas of that year", async () => {
    expect(await initCommand("03156", { out: "neu", year: "2014" }, io())).toBe(0);
    expect(read("LIESMICH.md").text).toContain("# Atlas: Landkreis Osterode am Harz");
    expect(listTree(join(folder, "neu"))).toContain("exports/2014/BESTELLLISTE.md");
  });

  test("is nothing the settings depend on", async () => {
    await initCommand("09275", { out: "neu", year: "2016" }, io());
    const { value } = parseYaml(read("atlas.yaml"), settingsSchema);
    expect(value).toMatchObject({ dataStatus: {}, editionDate: {} });
    expect(value?.accessibility.checkedOn).toBeUndefined();
  });

  test("must be a year", async () => {
    expect(await initCommand("09275", { year: "16" }, io())).toBe(2);
    expect(said[0]).toContain("„16“ ist kein Berichtsjahr.");
  });
});

test("an independent town is one, in words too", async () => {
  expect(await initCommand("kreisfreie Stadt Leipzig", { out: "neu" }, io())).toBe(0);
  expect(read("LIESMICH.md").text).toContain("Eine Stadt ohne Gemeinden");
  expect(read("atlas.yaml").text).toContain("name: Stadt Leipzig\n");
  expect(read("areas.yaml").text).toContain("hat keine Gemeinden");
});

describe("what cannot be done", () => {
  test.each([
    ["Eisenach", "Gemeint vielleicht Wartburgkreis (16063)?"],
    ["03152", "Gemeint vielleicht Landkreis Göttingen (03159)?"],
  ])("%s is part of another county now", async (county, suggestion) => {
    expect(await initCommand(county, {}, io())).toBe(2);
    expect(said[0]).toContain(suggestion);
  });

  test("an unknown county gets a suggestion", async () => {
    expect(await initCommand("Saalfeld-Rudolfstadt", {}, io())).toBe(2);
    expect(said[0]).toContain("Gemeint vielleicht Landkreis Saalfeld-Rudolstadt (16073)?");
  });

  test("an ambiguous name is a question", async () => {
    expect(await initCommand("Rostock", {}, io())).toBe(2);
    expect(said[0]).toContain("Rostock (13003), Landkreis Rostock (13072)");
  });

  test("a folder with something in it stays as it is", async () => {
    await initCommand("16073", { out: "neu" }, io());
    const before = listTree(join(folder, "neu"));
    expect(await initCommand("09275", { out: "neu" }, io())).toBe(2);
    expect(listTree(join(folder, "neu"))).toEqual(before);
    expect(read("atlas.yaml").text).toContain('county: "16073"');
  });
});
