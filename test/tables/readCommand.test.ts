import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCommand, type ReadOptions } from "../../src/cli/read.ts";

let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "atlas-read-"));
});
afterAll(() => rm(cwd, { recursive: true }));

interface Run {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

async function run(file: string, options: ReadOptions = {}): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    terminal: false,
    cwd,
    env: {},
  };
  const code = await readCommand(file, options, io, () => "amt/tabelle");
  return { code, out, err };
}

const delivery = `GENESIS-Tabelle: 13211-01-03-5
2016;;;
;;Arbeitslose insgesamt;Arbeitslose
;;;und zwar
;;;Ausländer
;;Anzahl;Anzahl
16073;  Saalfeld-Rudolstadt, Kreis;3943;194
16073004;    Aufgelöst;-;-
1001000;    Flensburg;5;.
`;

test("--json follows the contract, key by key", async () => {
  await writeFile(join(cwd, "x.csv"), delivery);
  const { code, out } = await run("x.csv", { json: true });
  expect(code).toBe(0);
  expect(JSON.parse(out.join("\n"))).toEqual({
    file: "x.csv",
    kind: "csv",
    encoding: "utf-8",
    delimiter: ";",
    lineEnd: "LF",
    decimal: null,
    grouping: null,
    preamble: ["GENESIS-Tabelle: 13211-01-03-5", "2016"],
    headerLines: [3, 4, 5, 6],
    footerFrom: null,
    columns: [
      { index: 0, path: [], role: "key" },
      { index: 1, path: [], role: "name" },
      { index: 2, path: ["Arbeitslose insgesamt"], unit: "Anzahl", role: "value" },
      { index: 3, path: ["Arbeitslose", "und zwar", "Ausländer"], unit: "Anzahl", role: "value" },
    ],
    period: { kind: "year", year: 2016, from: "preamble" },
    rows: [
      {
        line: 7,
        cells: [
          { text: "16073", key: "16073", level: "county" },
          { text: "Saalfeld-Rudolstadt, Kreis" },
          { text: "3943", value: 3943 },
          { text: "194", value: 194 },
        ],
      },
      {
        line: 8,
        cells: [
          { text: "16073004", key: "16073004", level: "municipality" },
          { text: "Aufgelöst" },
          { text: "-", status: "nil" },
          { text: "-", status: "nil" },
        ],
      },
      {
        line: 9,
        cells: [
          { text: "1001000", key: "01001000", level: "municipality" },
          { text: "Flensburg" },
          { text: "5", value: 5 },
          { text: ".", status: "unknown" },
        ],
      },
    ],
    source: "amt/tabelle",
    problems: [
      {
        code: "tables/keys-repaired",
        severity: "note",
        at: { file: "x.csv", column: 0 },
        details: { count: 1, text: "1001000", key: "01001000" },
        text: "x.csv, Spalte A: 1 Schlüssel hatte seine führende Null verloren und wurde ergänzt: 1001000 → 01001000.",
      },
    ],
  });
  expect(Object.keys(JSON.parse(out.join("\n")))).toEqual([
    "file",
    "kind",
    "encoding",
    "delimiter",
    "lineEnd",
    "decimal",
    "grouping",
    "preamble",
    "headerLines",
    "footerFrom",
    "columns",
    "period",
    "rows",
    "source",
    "problems",
  ]);
});

test("a large table is handed over in pieces", async () => {
  await writeFile(
    join(cwd, "gross.csv"),
    `Ort;Wert\n${Array.from({ length: 3000 }, (_, row) => `Ort ${row};${row}`).join("\n")}\n`,
  );
  const { out } = await run("gross.csv", { json: true });
  expect(out.length).toBeGreaterThan(5);
  expect(JSON.parse(out.join("\n"))).toMatchObject({ rows: { length: 3000 } });
});

test("without --json a clerk sees what the file is, its columns as a tree, rows and what became of the signs", async () => {
  await writeFile(join(cwd, "x.csv"), delivery);
  const { code, out, err } = await run("x.csv");
  expect(code).toBe(0);
  expect(out).toEqual([
    "x.csv: Textdatei, Zeichensatz utf-8, getrennt durch Semikolon",
    "Zeilen: 3, die erste ist Zeile 7 der Datei",
    "Aufbau: Vorspann „GENESIS-Tabelle: 13211-01-03-5“, Kopf in den Zeilen 3 bis 6, kein Nachspann",
    "Zahlen: ohne Nachkommastellen",
    "Zeit: 2016 (aus: Vorspann)",
    "Quelle: amt/tabelle",
    "",
    "Spalten:",
    "   A  Schlüssel   (ohne Kopf)",
    "   B  Name        (ohne Kopf)",
    "   C  Wert        Arbeitslose insgesamt [Anzahl]",
    "                  Arbeitslose",
    "                    und zwar",
    "   D  Wert            Ausländer [Anzahl]",
    "",
    "Erste Zeilen:",
    "  Zeile 7: 16073 · Saalfeld-Rudolstadt, Kreis · 3943 · 194",
    "  Zeile 8: 16073004 · Aufgelöst · - (nichts vorhanden) · - (nichts vorhanden)",
    "  Zeile 9: 1001000 → 01001000 · Flensburg · 5 · . (unbekannt oder geheim)",
    "",
    "Zeichen:",
    "  „-“: nichts vorhanden, 2-mal",
    "  „.“: unbekannt oder geheim, 1-mal",
  ]);
  expect(err).toEqual([
    "x.csv, Spalte A: 1 Schlüssel hatte seine führende Null verloren und wurde ergänzt: 1001000 → 01001000.",
  ]);
});

test("a file that is not there is wrong usage", async () => {
  expect(await run("fehlt.csv")).toEqual({
    code: 2,
    out: [],
    err: ["fehlt.csv: Diese Datei gibt es nicht oder sie ist nicht lesbar."],
  });
});

test.each([
  [
    "brief.csv",
    "%PDF-1.7",
    "brief.csv: Das ist ein PDF, keine Tabelle. Bitte beim Absender dieselben Zahlen als CSV oder Excel-Datei anfordern.",
  ],
  ["leer.csv", "", "leer.csv: Die Datei ist leer. Bitte neu exportieren."],
  [
    "text.csv",
    "nur ein Satz\n",
    "text.csv: Darin ist keine Tabelle zu erkennen: Es gibt keine Zeilen mit gleich vielen Feldern.",
  ],
])("%s is no table, and the sentence says what to do", async (file, content, sentence) => {
  await writeFile(join(cwd, file), content);
  expect(await run(file)).toEqual({ code: 1, out: [], err: [sentence] });
});

test("numbers nobody can decide end with 1 and the question", async () => {
  await writeFile(join(cwd, "frage.csv"), "Ort;Wert\nA;9,677\nB;10,621\n");
  const { code, err } = await run("frage.csv");
  expect(code).toBe(1);
  expect(err).toEqual([
    "frage.csv:2, Spalte B („Wert“): Ist „9,677“ eine Zahl mit Nachkommastellen oder mit Tausendertrennung? Das ist nicht zu entscheiden: keine andere Spalte der Datei verrät es. Die Zellen bleiben ohne Wert. Bitte ohne Tausendertrennzeichen exportieren.",
  ]);
});

test("--json hands a large table over piece by piece, each when the one before it is taken", async () => {
  await writeFile(join(cwd, "lang.csv"), `AGS;Zahl\n${"16073005;7\n".repeat(2000)}`);
  let [waiting, most] = [0, 0];
  const io = {
    out: () => {
      waiting += 1;
      most = Math.max(most, waiting);
    },
    taken: async () => {
      await Promise.resolve();
      waiting = 0;
    },
    err: () => undefined,
    terminal: false,
    cwd,
    env: {},
  };
  expect(await readCommand("lang.csv", { json: true }, io)).toBe(0);
  expect(most).toBe(1);
});

test("a list of persons is refused: nothing of it is shown, not by --json either", async () => {
  const list = "Fall-ID;Nachname;Hilfe;Kosten\n1;Muster;§ 31;120\n2;Probe;§ 34;90\n3;Beispiel;§ 30;70\n";
  await writeFile(join(cwd, "faelle.csv"), list);
  const view = await run("faelle.csv");
  expect(view).toMatchObject({ code: 1, out: [] });
  expect(view.err.join()).toContain("Die Datei wird weder ausgewertet noch gespeichert");
  const json = await run("faelle.csv", { json: true });
  expect(json.code).toBe(1);
  expect(json.out.join("\n")).not.toContain("Muster");
  expect(JSON.parse(json.out.join("\n"))).toMatchObject({
    rows: [],
    problems: [{ code: "sources/personal-data" }],
  });
});

test("the view says where numbers were left unread and shortens headers of hundreds of columns", async () => {
  await writeFile(join(cwd, "offen.csv"), "Ort;Wert\nA;9.677\nB;10.621\n");
  expect((await run("offen.csv")).out).toContain(
    "Zahlen: Schreibweise nicht zu erkennen, siehe die Hinweise",
  );
  const columns = Array.from({ length: 80 }, (_, at) => `Partei ${at}`);
  const rows = ["A", "B"].map((place) => [place, ...columns.map((_, at) => at + 3)].join(";"));
  await writeFile(join(cwd, "breit.csv"), `Ort;${columns.join(";")}\n${rows.join("\n")}\n`);
  expect((await run("breit.csv")).out).toContain("      … und 21 weitere Spalten");
});
