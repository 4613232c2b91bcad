import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, type SmallWorkspace, smallWorkspace } from "./smallWorkspace.ts";

let workspace: SmallWorkspace;
beforeAll(() => {
  workspace = smallWorkspace();
});
afterAll(() => workspace.remove());

describe("a call that means nothing ends with 2 and one sentence", () => {
  test.each([
    [["bauen", "2016"], "Den Befehl „bauen“ gibt es nicht. „atlas --help“ zeigt alle Befehle."],
    [
      ["build", "2016", "--schnell"],
      "Die Option „--schnell“ gibt es hier nicht. „--help“ zeigt alle Optionen.",
    ],
    [["build", "2016", "2017"], "Das sind mehr Angaben, als dieser Befehl braucht."],
    [["build", "2016", "--only"], "Hinter der Option „--only <Formate>“ fehlt eine Angabe."],
    [["check", "2015", "2016"], "„2015 2016“: Geprüft wird ein Berichtsjahr auf einmal."],
    [
      ["preview", "2016", "--port", "abc"],
      "„--port abc“: Möglich sind ganze Zahlen von 1 bis 65535, zum Beispiel 8016.",
    ],
    [["read", "nirgends.csv"], "nirgends.csv: Diese Datei gibt es nicht oder sie ist nicht lesbar."],
    [["publish"], "Es fehlt die Angabe „Jahr“."],
    [
      ["build", "2016", "--only", "html,docx"],
      "„--only html,docx“: Möglich sind html, pdf, json, csv, xlsx, mit Komma getrennt.",
    ],
  ])("%j", async (args, sentence) => {
    expect(await call(workspace.folder, args)).toEqual({ code: 2, out: [], err: [sentence] });
  });

  test.each([
    [["build", "abc"], "„abc“ ist kein Berichtsjahr. Erwartet wird eine Jahreszahl wie 2016."],
    [["check", "abc"], "„abc“ ist weder ein Berichtsjahr wie 2016, noch gibt es eine Datei dieses Namens."],
    [["publish", "../x"], "„../x“ ist kein Berichtsjahr. Erwartet wird eine Jahreszahl wie 2016."],
    [["preview", "abc"], "„abc“ ist kein Berichtsjahr. Erwartet wird eine Jahreszahl wie 2016."],
    [
      ["list", "areas", "--year", "abc"],
      "„abc“ ist kein Berichtsjahr. Erwartet wird eine Jahreszahl wie 2016.",
    ],
    [
      ["explain", "XXX", "16073005"],
      "Einen Indikator „XXX“ gibt es nicht. „atlas list indicators“ zeigt alle.",
    ],
    [
      ["explain", "ARB03", "Nirgendwo"],
      "Ein Gebiet „Nirgendwo“ gibt es in diesem Landkreis nicht. „atlas list areas“ zeigt alle.",
    ],
    [
      ["explain", "ARB03", "Bad Blankenberg"],
      "Ein Gebiet „Bad Blankenberg“ gibt es in diesem Landkreis nicht. Gemeint ist vielleicht Bad Blankenburg (16073005). „atlas list areas“ zeigt alle.",
    ],
    [
      ["check", "exports"],
      "„exports“ ist ein Ordner. Geprüft werden einzelne Dateien oder, mit einer Jahreszahl, alle Lieferungen.",
    ],
  ])("%j", async (args, sentence) => {
    const { code, out, err } = await call(workspace.folder, args);
    expect({ code, out, first: err[0] }).toEqual({ code: 2, out: [], first: `Fehler  ${sentence}` });
  });
});

describe("a workspace without what is asked for ends with 1", () => {
  test.each([
    [["build", "1999"], "Für 1999 gibt es keine Lieferungen. Vorhanden sind: 2015, 2016."],
    [["check", "1999"], "Für 1999 gibt es keine Lieferungen. Vorhanden sind: 2015, 2016."],
  ])("%j", async (args, sentence) => {
    const { code, out, err } = await call(workspace.folder, args);
    expect({ code, out, first: err[0] }).toEqual({ code: 1, out: [], first: `Fehler  ${sentence}` });
  });

  test("no atlas.yaml in the folder given", async () => {
    const { code, err } = await call(workspace.folder, ["build", "2016", "--workspace", "geo"]);
    expect(code).toBe(1);
    expect(err[0]).toBe(
      `Fehler  ${workspace.path("geo")}: In diesem Ordner liegt keine atlas.yaml. „--workspace“ nennt den Arbeitsordner; „atlas init <Kreis>“ legt einen neuen an.`,
    );
  });

  test("no atlas.yaml in a folder with deliveries: the sample does not stand in for it", async () => {
    const bare = smallWorkspace();
    rmSync(bare.path("atlas.yaml"));
    const { code, err } = await call(bare.folder, ["check", "2016"]);
    bare.remove();
    expect({ code, first: err[0] }).toEqual({
      code: 1,
      first: `Fehler  ${bare.folder}: In diesem Ordner liegt keine atlas.yaml. „--workspace“ nennt den Arbeitsordner; „atlas init <Kreis>“ legt einen neuen an.`,
    });
  });

  test("no delivery at all", async () => {
    const empty = smallWorkspace();
    rmSync(empty.path("exports"), { recursive: true });
    const { code, err } = await call(empty.folder, ["check", "2016"]);
    empty.remove();
    expect(code).toBe(1);
    expect(err[0]).toBe(
      `Fehler  ${empty.path("exports")}: Unter exports/ liegt keine Lieferung. Die Dateien der Ämter gehören nach exports/<Jahr>/<Amt>/.`,
    );
  });
});

describe("help", () => {
  test("is German in every command", async () => {
    const { code, out, err } = await call(workspace.folder, ["--help"]);
    expect({ code, err, first: out.slice(0, 2) }).toEqual({
      code: 0,
      err: [],
      first: ["Beispiel: atlas build 2016", "Aufruf: atlas [Optionen] [Befehl]"],
    });
    const names = out.flatMap((line) => /^ {2}([a-z]+) \[Optionen\]/.exec(line)?.[1] ?? []);
    expect(names).toEqual(expect.arrayContaining(["build", "check", "diff", "list", "read"]));
    for (const name of names) {
      const help = (await call(workspace.folder, ["help", name])).out.join("\n");
      expect(help).toContain(`Aufruf: atlas ${name} [Optionen]`);
      expect(help).not.toMatch(/options|command|<folder|<file|<year|display help/i);
    }
  });

  test("asked for ends with 0; without a command it goes to stderr and ends with 2", async () => {
    expect((await call(workspace.folder, ["help", "check"])).code).toBe(0);
    const { code, out, err } = await call(workspace.folder, []);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toContain("Befehle:");
  });
});

describe("streams", () => {
  test("a check writes to stderr only, in lines without colour", async () => {
    const { code, out, err } = await call(workspace.folder, ["check", "2016"]);
    expect({ code, out }).toEqual({ code: 0, out: [] });
    expect(err.join("\n")).not.toContain("\u001B");
    expect(err.at(-1)).toMatch(
      /^3 von 3 Dateien erkannt, \d+ Zahlen gelesen, \d+ von \d+ Indikatoren berechnet\. Nichts wurde geschrieben\.$/,
    );
  });

  test("--json writes one JSON text to stdout, each problem with its German sentence", async () => {
    const { code, out, err } = await call(workspace.folder, ["check", "2016", "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const problems: unknown = JSON.parse(out.join("\n"));
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: "sources/areas-differ",
        severity: "warning",
        text: expect.stringContaining("Die 37 Gemeinden ergeben zusammen 483, der Landkreis hat 486."),
      }),
    );
  });

  test("--strict says why a warning ends the run", async () => {
    const { code, err } = await call(workspace.folder, ["check", "2016", "--strict"]);
    expect(code).toBe(1);
    expect(err).toContain("Mit --strict gelten Warnungen als Fehler.");
  });

  test("a single file is checked by itself", async () => {
    const file = "exports/2016/beratung/schuldnerberatung_2016.csv";
    const { code, err } = await call(workspace.folder, ["check", "2016", file]);
    expect(code).toBe(0);
    expect(err.at(-1)).toMatch(/^1 von 1 Dateien erkannt, /);
  });
});

test("explain says in words why a value is missing", async () => {
  const { code, out } = await call(workspace.folder, ["explain", "EIN01", "Rudolstadt"]);
  expect(code).toBe(0);
  expect(out).toContain("Kein Wert: für diese Ebene nicht vorgesehen");
  expect(out).toContain("Gebiet   01.01.1997: Lichstedt → Rudolstadt");
});

test("outside of any workspace the sample is read and the output stays in the current folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-leer-"));
  const { code, err } = await call(folder, ["check", "1950"]);
  rmSync(folder, { recursive: true });
  expect(code).toBe(1);
  expect(err[0]).toBe("Hier liegt keine atlas.yaml: Genommen wird der Beispiel-Arbeitsordner.");
  expect(err[1]).toMatch(/^Fehler {2}Für 1950 gibt es keine Lieferungen\. Vorhanden sind: .*2015, 2016/);
});
