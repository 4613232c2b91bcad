import { closeSync, ftruncateSync, openSync, readFileSync, rmSync } from "node:fs";
import { utils, write as writeWorkbook } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { call, type SmallWorkspace, smallWorkspace } from "./smallWorkspace.ts";

const advice = "exports/2016/beratung/schuldnerberatung_2016.csv";
const jobless = "exports/2016/arbeitsagentur/13211-01-03-5.csv";

let workspace: SmallWorkspace;
beforeEach(() => {
  workspace = smallWorkspace();
});
afterEach(() => workspace.remove());

/** Exit code and the lines of errors (or warnings) that `atlas check 2016` says. */
async function check(mark = "Fehler"): Promise<{ readonly code: number; readonly said: readonly string[] }> {
  const { code, err } = await call(workspace.folder, ["check", "2016"]);
  expect(err.join("\n")).not.toMatch(/\n\s+at /);
  const lines = err.filter((line) => line.startsWith(`${mark}  `));
  return { code, said: lines.map((line) => line.slice(mark.length + 2)) };
}

/** The same table as a workbook. */
function workbook(text: string): Uint8Array {
  const rows = text
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(";").map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Tabelle1");
  return new Uint8Array(writeWorkbook(book, { type: "array", bookType: "xlsx" }));
}

test("the small workspace itself has no errors", async () => {
  expect(await check()).toEqual({ code: 0, said: [] });
});

test("a text that is no YAML, or that no page needs, is told by the check", async () => {
  workspace.write("texts/2016/targets.yaml", "- {indicator: ARB01\n");
  workspace.write("texts/2016/vorwort.md", "Guten Tag");
  expect((await check()).said).toEqual([
    expect.stringMatching(/^texts\/2016\/targets\.yaml:\d+:\d+: Das ist kein gültiges YAML/),
  ]);
  expect((await check("Warnung")).said).toContainEqual(
    expect.stringMatching(/^texts\/2016\/vorwort\.md: .*Gemeint ist vielleicht „foreword\.md“/),
  );
});

describe("a delivery", () => {
  test("in the wrong folder is named, not read", async () => {
    workspace.write("exports/liste.csv", "Gemeinde;Wert\nAllendorf;1\n");
    const { said } = await check("Warnung");
    expect(said).toContain(
      "exports/liste.csv: Die Datei liegt in keinem Jahresordner und wird nicht gelesen. Sie gehört nach exports/<Jahr>/<Amt>/.",
    );
  });

  test("that came twice with different numbers names both places", async () => {
    const changed = workspace.text(advice).replace("Bad Blankenburg;38", "Bad Blankenburg;39");
    workspace.write("exports/2016/beratung/schuldnerberatung_2016 neu.csv", changed);
    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(
      "schuldnerberatung_2016.csv:6, Spalte B: „Personen in Schuldnerberatung im Jahr“, Gebiet 16073005, 2016: „38“ hier, aber „39“ in exports/2016/beratung/schuldnerberatung_2016 neu.csv:6",
    );
  });

  test("that came twice byte for byte is named", async () => {
    workspace.write("exports/2016/beratung/schuldnerberatung_2016 (2).csv", workspace.text(advice));
    const { said } = await check("Warnung");
    expect(said).toContain(
      `${advice}: Diese Datei ist Byte für Byte dieselbe wie exports/2016/beratung/schuldnerberatung_2016 (2).csv. Eine von beiden gehört nicht hierher.`,
    );
  });

  test("that nobody knows names its headers and the way to a mapping", async () => {
    workspace.write("exports/2016/beratung/neu.csv", "Gemeinde;Wert\nAllendorf;1\nBechstedt;2\n");
    const { said } = await check("Warnung");
    expect(said).toContain(
      "exports/2016/beratung/neu.csv: Für diese Datei gibt es keine Beschreibung; sie wird nicht ausgewertet. Überschriften: Gemeinde, Wert. „atlas map“ mit dieser Datei schreibt einen Entwurf für sources/.",
    );
  });

  test.each([
    ["leer.csv", "", "Die Datei ist leer. Bitte neu exportieren."],
    ["leer.csv", "\r\n\r\n", "Die Datei ist leer. Bitte neu exportieren."],
    [
      "brief.pdf",
      "%PDF-1.4\n",
      "Das ist ein PDF, keine Tabelle. Bitte beim Absender dieselben Zahlen als CSV oder Excel-Datei anfordern.",
    ],
  ])("%s that holds no table (%j) is named", async (name, content, sentence) => {
    workspace.write(`exports/2016/beratung/${name}`, content);
    expect(await check()).toEqual({ code: 1, said: [`exports/2016/beratung/${name}: ${sentence}`] });
  });

  test("of 200 MB is not read into memory", async () => {
    workspace.write("exports/2016/beratung/gross.csv", "");
    const file = openSync(workspace.path("exports/2016/beratung/gross.csv"), "w");
    ftruncateSync(file, 200_000_000);
    closeSync(file);
    expect(await check()).toEqual({
      code: 1,
      said: [
        "exports/2016/beratung/gross.csv: Die Datei hat 200 MB; gelesen werden Tabellen bis 150 MB. Gebraucht werden nur die Zeilen des eigenen Landes.",
      ],
    });
  });

  test("that is a workbook named .csv is read like the text it was", async () => {
    const before = await call(workspace.folder, ["check", "2016"]);
    workspace.write(advice, workbook(workspace.text(advice)));
    const after = await call(workspace.folder, ["check", "2016"]);
    expect(after.code).toBe(0);
    expect(after.err.at(-1)).toBe(before.err.at(-1));
    expect(readFileSync(workspace.path(advice)).subarray(0, 2).toString()).toBe("PK");
  });

  test("with columns about persons is refused with the rule and the way out", async () => {
    workspace.write(
      "exports/2016/beratung/faelle.csv",
      "Name;Vorname;Geburtsdatum;Ort\nMuster;Erika;01.02.1980;Allendorf\nMuster;Max;03.04.1981;Allendorf\n",
    );
    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said.join()).toMatch(/§ 35 SGB I, § 64 SGB VIII.*Bitten Sie das Amt um Summen je Gemeinde/);
    expect(said.join()).not.toMatch(/Erika|1980/);
  });
});

describe("a cell or header", () => {
  test("with a misspelt municipality brings the right spelling", async () => {
    workspace.change(advice, "Bad Blankenburg", "Bad Blankenbrug");
    expect(await check()).toEqual({
      code: 1,
      said: [
        `${advice}:6: „Bad Blankenbrug“ ist keine Gemeinde dieses Landkreises. Gemeint ist vielleicht „Bad Blankenburg“. Andere Schreibweisen gehören unter area.aliases, Zeilen ohne Gebiet unter area.ignore.`,
      ],
    });
  });

  test("renamed in an office's list names the source and what is missing", async () => {
    workspace.change(advice, "Wohnort;Personen", "Wohnort;Klienten");
    expect(await check()).toEqual({
      code: 1,
      said: [
        `${advice}: Die Datei heißt wie „schuldnerberatung“, aber die Spalte „Personen“ fehlt; sie wird nicht ausgewertet. Vorhanden: Wohnort, Klienten. Wurde etwas umbenannt, gehört der neue Name in die Beschreibung der Quelle.`,
      ],
    });
  });

  test("renamed in a table with a code names the nearest header", async () => {
    workspace.change(jobless, "Arbeitslose insgesamt", "Arbeitslose gesamt");
    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(
      `${jobless}:7: Die Spalte „Arbeitslose insgesamt“ fehlt. Gemeint ist vielleicht „Arbeitslose gesamt“.`,
    );
  });

  test("with a count of -3 is an error", async () => {
    workspace.change(advice, "Bad Blankenburg;38", "Bad Blankenburg;-3");
    expect(await check()).toEqual({
      code: 1,
      said: [
        `${advice}:6, Spalte B („Personen“): „-3“ ist negativ; eine Anzahl kann nicht unter null liegen.`,
      ],
    });
  });

  test("that makes a share above 100 % is an error where the county's own office delivered it", async () => {
    workspace.change("sources/schuldnerberatung.yaml", "measure: debt-counselling", "measure: unemployed");
    rmSync(workspace.path(jobless));
    workspace.change(advice, "Bad Blankenburg;38", "Bad Blankenburg;9999");
    workspace.change(advice, "Gesamt;486", "Gesamt;10447");
    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said.join("\n")).toContain(
      "ARB03, Gebiet 16073005, Jahr 2016: Der Teil (9999) ist größer als das Ganze (4087). Eine der beiden Zahlen ist falsch oder gehört zu einem anderen Gebiet oder Stichtag.",
    );
  });

  test("that makes a share above 100 % in a published table is a warning, and the share is not printed", async () => {
    workspace.change(jobless, /16073005;([^;]*);\d+;/, "16073005;$1;99999;");
    const { said } = await check("Warnung");
    expect(said.join("\n")).toContain(
      "ARB03, Gebiet 16073005, Jahr 2016: Der Teil (99999) ist größer als das Ganze (4087).",
    );
    await call(workspace.folder, ["build", "2016", "--only", "json"]);
    const lines = workspace.text("out", "2016-auszug", "data", "indicators.json").split("\n");
    const share = lines.filter((line) => line.includes('"indicator":"ARB03","area":"16073005","year":2016'));
    expect(share).toHaveLength(1);
    expect(share.join()).not.toContain('"status":"shown"');
  });

  test.each([
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ['"=HYPERLINK(""http://example.org"";""38"")"', '=HYPERLINK("http://example.org";"38")'],
  ])("with %s is no number", async (cell, shown) => {
    workspace.change(advice, "Bad Blankenburg;38", `Bad Blankenburg;${cell}`);
    expect(await check()).toEqual({
      code: 1,
      said: [`${advice}:6, Spalte B („Personen“): „${shown}“ ist keine Zahl und kein bekanntes Zeichen.`],
    });
  });
});

describe("atlas.yaml", () => {
  test.each([
    ["title: Sozial", "titel: Sozial", 'atlas.yaml:2:1: Unbekannter Schlüssel: "titel".'],
    [
      "title: Sozialstrukturatlas",
      "title: Atlas: Kreis",
      "atlas.yaml:2:8: Das ist kein gültiges YAML. Zwei Doppelpunkte in einer Zeile: Ein Text mit Doppelpunkt gehört in Anführungszeichen.",
    ],
    [
      '"16073"',
      '"99999"',
      "Einen Kreis mit dem Schlüssel „99999“ gibt es nicht. Der Kreisschlüssel hat fünf Ziffern, zum Beispiel „16073“.",
    ],
    [
      "[arbeit, einkommen]",
      "[arbeit, einkomen]",
      "atlas.yaml:5:18: Ein Handlungsfeld „einkomen“ gibt es nicht. Möglich sind: bevoelkerung, familie, hilfen, bildung, arbeit, einkommen, wohnen, gesundheit, behinderung, teilhabe.",
    ],
  ])("with %s changed to %s names line and character", async (before, after, sentence) => {
    workspace.change("atlas.yaml", before, after);
    expect(await check()).toEqual({ code: 1, said: [sentence] });
  });
});
