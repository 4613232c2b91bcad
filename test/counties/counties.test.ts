import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { parseEdition } from "../../src/editions/parseEdition.ts";
import type { Edition } from "../../src/model/edition.ts";

interface Official {
  readonly indicator: string;
  readonly area: string;
  readonly year: number;
  readonly value: number;
  /** Factor of the official unit: 100 for percent, 10000 per 10,000. */
  readonly per: number;
}

const official = readFileSync("test/counties/official-values.csv", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line): Official => {
    const [indicator = "", area = "", year, value, per] = line.split(";");
    return { indicator, area, year: Number(year), value: Number(value), per: Number(per) };
  });

const home = mkdtempSync(join(tmpdir(), "atlas-counties-"));
const said: string[] = [];
const io: Io = {
  out: (line) => said.push(line),
  err: (line) => said.push(line),
  terminal: false,
  cwd: home,
  env: {},
};

afterAll(() => rmSync(home, { recursive: true }));

/** A new workspace with the county's tables copied into it, as they are. */
async function workspaceOf(county: string): Promise<string> {
  const folder = join(home, county);
  expect(await main(["init", county, "--out", folder], io)).toBe(0);
  const tables = join("test/counties", county);
  for (const table of readdirSync(tables))
    cpSync(join(tables, table), join(folder, "exports/2016/statistik", table));
  return folder;
}

async function built(county: string): Promise<Edition> {
  const folder = await workspaceOf(county);
  expect(await main(["check", "2016", "--workspace", folder], io)).toBe(0);
  expect(await main(["build", "2016", "--only", "json", "--workspace", folder], io)).toBe(0);
  const file = join(folder, "out/2016-auszug/data/indicators.json");
  const { value, problems } = parseEdition({ path: file, text: readFileSync(file, "utf8") });
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

/** The official value and ours in its unit, to its decimal; the official areas have more digits than the printed ones. */
function compared(
  { indicators, figures }: Edition,
  { indicator, area, year, per }: Official,
): number | undefined {
  const factor = indicators.find(({ id }) => id === indicator)?.factor ?? 1;
  const figure = figures.find((one) => one.indicator === indicator && one.area === area && one.year === year);
  return figure?.status === "shown" ? (figure.value / factor) * per : undefined;
}

/** Each county's edition, built once. */
const editions = new Map<string, Promise<Edition>>();

function editionOf(county: string): Promise<Edition> {
  const edition = editions.get(county) ?? built(county);
  editions.set(county, edition);
  return edition;
}

describe.each([
  ["10041", "Regionalverband Saarbrücken", 10],
  ["11000", "Berlin", 1],
  ["03354", "Landkreis Lüchow-Dannenberg", 27],
])("%s from raw national tables, with no word about it anywhere", (county, name, municipalities) => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await editionOf(county);
  }, 60_000);

  test("has its name and municipalities", () => {
    expect(edition.edition.name).toBe(name);
    expect(edition.areas.filter(({ level }) => level === "municipality")).toHaveLength(municipalities);
  });

  test("has the official values", () => {
    const own = official.filter(({ area }) => area === county || area === county.slice(0, 2));
    expect(own.length).toBeGreaterThanOrEqual(21);
    const different = own.filter((one) => !(Math.abs((compared(edition, one) ?? NaN) - one.value) <= 0.0501));
    expect(different.map((one) => ({ ...one, ours: compared(edition, one) }))).toEqual([]);
  });
});

describe("Lüchow-Dannenberg, whose municipalities stand below their Samtgemeinden", () => {
  test("has them as planning areas, with the inhabitants the national table prints", async () => {
    const { areas, figures } = await editionOf("03354");
    const inhabitants = areas
      .filter(({ level }) => level === "planningArea")
      .map(({ key, name }) => {
        const figure = figures.find(
          (one) => one.indicator === "BEV01" && one.area === key && one.year === 2015,
        );
        return [name, figure?.status === "shown" ? figure.value : figure?.status];
      });
    // 12411-01-01-5, 31.12.2015: 03354406, 03354403, 03354407
    expect(inhabitants).toEqual([
      ["Elbtalaue", 21_425],
      ["Samtgemeinde Gartow", 3_681],
      ["Samtgemeinde Lüchow (Wendland)", 25_022],
    ]);
  });

  test.each(["03354", "10041"])(
    "withholds nothing of %s that the statistical offices print",
    async (county) => {
      const { figures } = await editionOf(county);
      expect(figures.filter(({ status, area }) => status === "withheld" && area === county)).toEqual([]);
    },
  );

  test("hears of another Land's election once, and without a warning", async () => {
    await editionOf("03354");
    const folder = join(home, "03354");
    said.length = 0;
    expect(await main(["check", "2016", "--workspace", folder, "--json"], io)).toBe(0);
    const report = said.join("\n");
    expect(report.split("sources/other-state")).toHaveLength(2);
    expect(report).not.toContain("sources/no-wanted-area");
  });
});
