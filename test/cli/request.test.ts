import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read as readWorkbook, utils, write as writeWorkbook } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseMeasures } from "../../src/sources/parseMeasures.ts";
import { parseRequests } from "../../src/sources/parseRequests.ts";
import { readCatalogue } from "../../src/shell/loadInput.ts";
import { call, type SmallWorkspace, smallWorkspace } from "./smallWorkspace.ts";

let workspace: SmallWorkspace;
beforeEach(() => {
  workspace = smallWorkspace();
});
afterEach(() => workspace.remove());

const catalogue = readCatalogue("");
const requests = parseRequests(catalogue.requestFiles, parseMeasures(catalogue.measureFiles).value);
const offices = requests.value.map(({ id }) => id);

/** Path of a form's file. */
const form = (office: string, ending: string, year = 2016): string =>
  workspace.path("out", "anforderungen", `formular-${office}-${year}.${ending}`);

/** The form with a number in every cell: `count` in each municipality, their sum in the county's row. */
function filled(office: string, count: number, year = 2016): string {
  const lines = readFileSync(form(office, "csv", year), "utf8").split("\r\n");
  const municipalities = lines.filter((line) => /^\d{8};/.test(line)).length;
  return lines
    .map((line) => {
      const [key = "", name, ...cells] = line.split(";");
      if (!/^(\d{5}|\d{8})$/.test(key)) return line;
      const number = key.length === 8 ? count : count * municipalities;
      return [key, name, ...cells.map(() => String(number))].join(";");
    })
    .join("\r\n");
}

/** What `atlas list sources` and `atlas check` say of the filled form. */
async function sourceFiles(): Promise<string> {
  return (await call(workspace.folder, ["list", "sources", "--year", "2016"])).out.join("\n");
}

test("the catalogue of forms has no faults and asks seven offices", () => {
  expect(requests.problems).toEqual([]);
  expect([...offices].sort()).toEqual([
    "gesundheitsamt",
    "jobcenter",
    "jugendamt",
    "schuldnerberatung",
    "schulverwaltungsamt",
    "sozialamt",
    "wohngeldstelle",
  ]);
});

describe("atlas request", () => {
  test("writes a letter, a CSV and a workbook, and says so on stdout", async () => {
    const { code, out } = await call(workspace.folder, ["request", "jugendamt", "2016"]);
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        workspace.path("out", "anforderungen", "anschreiben-jugendamt-2016.html"),
        form("jugendamt", "csv"),
        form("jugendamt", "xlsx"),
      ],
    });
  });

  test("asks for every municipality of the year-end and the county", async () => {
    await call(workspace.folder, ["request", "schuldnerberatung", "2016"]);
    const lines = readFileSync(form("schuldnerberatung", "csv"), "utf8").split("\r\n");
    expect(lines[0]).toBe("\uFEFFFormular ATLAS-FORMULAR-schuldnerberatung;;");
    expect(lines[1]).toBe("Jahr: 2016;;");
    expect(lines).toContain("Schlüssel;Gemeinde;beratene Personen");
    expect(lines).toContain("16073005;Bad Blankenburg;");
    expect(lines.filter((line) => /^16073\d{3};/.test(line))).toHaveLength(38);
    expect(lines.at(-2)).toBe("16073;Landkreis Saalfeld-Rudolstadt insgesamt;");
  });

  test("explains counting, dates, legal basis and protection in the letter", async () => {
    await call(workspace.folder, ["request", "jugendamt", "2016"]);
    const letter = workspace.text("out", "anforderungen", "anschreiben-jugendamt-2016.html");
    for (const part of [
      "§ 64 Abs. 3 SGB VIII",
      "Stichtag 31. Dezember 2016",
      "Stichtag 1. März 2016",
      "nach dem gewöhnlichen Aufenthalt der Familie",
      "Veröffentlicht werden Zahlen von 1 bis 4 nicht",
      "formular-jugendamt-2016",
    ])
      expect(letter).toContain(part);
    expect(letter).not.toMatch(/undefined|\[object|NaN/);
  });

  test("names the offices that have a form", async () => {
    const { code, out, err } = await call(workspace.folder, ["request", "bauamt", "2016"]);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err[0]).toMatch(/^Fehler {2}Für „bauamt“ gibt es kein Formular\. Möglich sind: .*jugendamt/);
  });
});

describe("a filled form is read without a mapping", () => {
  test.each(offices)("of the %s: every number of every column", async (office) => {
    await call(workspace.folder, ["request", office, "2016"]);
    const columns = requests.value.find(({ id }) => id === office)?.measures.length ?? 0;
    workspace.write(`exports/2016/${office}/rücklauf.csv`, filled(office, 0));
    const read = await call(workspace.folder, ["read", `exports/2016/${office}/rücklauf.csv`, "--json"]);
    expect(JSON.parse(read.out.join("\n"))).toMatchObject({ source: `formular/${office}`, problems: [] });
    expect(await sourceFiles()).toContain(`formular/${office}`);
    const summary = await call(workspace.folder, ["check", "2016", `exports/2016/${office}/rücklauf.csv`]);
    expect(summary.err.at(-1)).toContain(`1 von 1 Dateien erkannt, ${columns * 39} Zahlen gelesen`);
    expect(summary.err.filter((line) => line.startsWith("Fehler"))).toEqual([]);
  });

  test("saved by Excel as a CSV of Windows: the clerk's number is the atlas's number", async () => {
    await call(workspace.folder, ["request", "schuldnerberatung", "2015"]);
    const text = filled("schuldnerberatung", 7, 2015)
      .replace("16073005;Bad Blankenburg;7", "16073005;Bad Blankenburg;31")
      .replace(/(16073;[^;]*;)\d+/, `$1${38 * 7 + 24}`)
      .replace("\uFEFF", "");
    workspace.write("exports/2015/beratung/formular.csv", Buffer.from(text, "latin1"));
    expect((await call(workspace.folder, ["build", "2016", "--only", "json"])).code).toBe(0);
    const lines = workspace.text("out", "2016-auszug", "data", "indicators.json").split("\n");
    const figure = (area: string): string | undefined =>
      lines.find((line) => line.includes(`"indicator":"SCH01","area":"${area}","year":2015`));
    expect(figure("16073005")).toContain('"numerator":31,');
    expect(figure("16073")).toContain('"numerator":290,');
  });

  test("that nobody filled in is named", async () => {
    await call(workspace.folder, ["request", "schuldnerberatung", "2016"]);
    workspace.write("exports/2016/beratung/leer.csv", readFileSync(form("schuldnerberatung", "csv")));
    const { err } = await call(workspace.folder, ["check", "2016", "exports/2016/beratung/leer.csv"]);
    expect(err[0]).toBe(
      "Warnung  exports/2016/beratung/leer.csv: Die Datei wurde als „formular/schuldnerberatung“ erkannt, enthält aber keine Zahl für diesen Landkreis. Ist sie ausgefüllt, und ist es der richtige Kreis?",
    );
    expect(err.at(-1)).toMatch(/^1 von 1 Dateien erkannt, 0 Zahlen gelesen/);
  });

  test("as a workbook filled in Excel, with a count where the form had an empty cell", async () => {
    await call(workspace.folder, ["request", "gesundheitsamt", "2016"]);
    const book = readWorkbook(readFileSync(form("gesundheitsamt", "xlsx")), { type: "buffer" });
    const sheet = book.Sheets["Formular"] ?? {};
    const keys = utils.sheet_to_json<string[]>(sheet, { header: 1 }).map(([key]) => String(key));
    const row = keys.indexOf("16073005");
    utils.sheet_add_aoa(sheet, [[40, 12, 41, 5]], { origin: { r: row, c: 2 } });
    utils.sheet_add_aoa(sheet, [[40, 12, 41, 5]], { origin: { r: keys.indexOf("16073"), c: 2 } });
    workspace.write(
      "exports/2016/gesundheitsamt/formular.xlsx",
      new Uint8Array(writeWorkbook(book, { type: "array", bookType: "xlsx" })),
    );
    workspace.change("atlas.yaml", "[arbeit, einkommen]", "[gesundheit]");
    const { code, out } = await call(workspace.folder, ["explain", "GES01", "16073005", "2016"]);
    expect(code).toBe(0);
    expect(out.join("\n")).toContain(join("exports", "2016", "gesundheitsamt", "formular.xlsx"));
    expect(out.join("\n")).toMatch(/12\b/);
  });

  test("with a misspelt count or a renamed column it is told like any delivery", async () => {
    await call(workspace.folder, ["request", "schuldnerberatung", "2016"]);
    const text = filled("schuldnerberatung", 7).replace("beratene Personen", "Personen beraten");
    workspace.write("exports/2016/schuldnerberatung/formular.csv", text);
    const { code, err } = await call(workspace.folder, ["check", "2016"]);
    expect(code).toBe(1);
    expect(err.join("\n")).toContain("Die Spalte „beratene Personen“ fehlt.");
  });
});
