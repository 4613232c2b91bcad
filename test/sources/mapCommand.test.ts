import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { mapCommand } from "../../src/cli/map.ts";
import { measureOf } from "./fixtures.ts";

const cwd = mkdtempSync(join(tmpdir(), "atlas map "));
afterAll(() => rmSync(cwd, { recursive: true }));

const context = {
  measures: [measureOf("births", { title: "Lebendgeborene" })],
  observations: [],
  county: "16073",
  names: ["Deesbach"],
  nameToKey: (name: string): string | undefined => (name === "Deesbach" ? "16073014" : undefined),
};

async function run(
  name: string,
  text?: string,
  target?: string,
): Promise<{ code: number; out: string; err: string }> {
  if (text !== undefined) writeFileSync(join(cwd, name), text);
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    terminal: false,
    cwd,
    env: {},
  };
  return {
    code: await mapCommand(name, io, { context, sources: [], target }),
    out: out.join("\n"),
    err: err.join("\n"),
  };
}

test("a draft goes to stdout, where to save it to stderr", async () => {
  const { code, out, err } = await run(
    "geburten 2016.csv",
    "AGS;Lebendgeborene\n16073001;3\n16073005;52\n16073014;1\n",
  );
  expect(code).toBe(0);
  expect(out).toContain('- {measure: births, columns: ["Lebendgeborene"]}');
  expect(err).toBe(
    "Diesen Entwurf als sources/geburten-2016.yaml im Arbeitsordner speichern und die Fragen darin klären.",
  );
});

test("no column that can be matched is exit code 1, and the draft says so", async () => {
  const { code, out } = await run("rätsel 2016.csv", "AGS;K17\n16073001;3\n16073005;52\n16073014;1\n");
  expect(code).toBe(1);
  expect(out).toContain(
    "# Frage: Keine Spalte ließ sich sicher zuordnen. Mindestens eine Zeile wird gebraucht.",
  );
});

test("a list of persons gives no draft", async () => {
  const { code, out, err } = await run(
    "liste.csv",
    "Gemeinde;Geburtsdatum;Hilfe\nDeesbach;03.05.2009;31\nDeesbach;17.11.2003;34\n",
  );
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("§ 35 SGB I, § 64 SGB VIII");
});

test("a file that is not there is wrong usage", async () => {
  expect(await run("fehlt.csv")).toEqual({
    code: 2,
    out: "",
    err: "fehlt.csv: Diese Datei gibt es nicht oder sie ist nicht lesbar.",
  });
});

test("--out writes the draft as UTF-8 and never over a file that is there", async () => {
  const text = "AGS;Lebendgeborene\n16073001;3\n16073005;52\n16073014;1\n";
  const target = join("sources", "geburten.yaml");
  const first = await run("geburten 2016.csv", text, target);
  expect([first.code, first.out]).toEqual([0, join(cwd, target)]);
  const written = readFileSync(join(cwd, target), "utf8");
  expect(written).toContain('recognition: {file: "geburten *.csv", header: ["Lebendgeborene"]}');
  const second = await run("geburten 2016.csv", text, target);
  expect([second.code, second.err]).toEqual([
    2,
    `${target} gibt es schon und wird nicht überschrieben. Einen anderen Namen angeben oder die Datei vorher umbenennen.`,
  ]);
  expect(readFileSync(join(cwd, target), "utf8")).toBe(written);
});

test("keys without their beginning, rows for each sex and letters for signs are in the draft", async () => {
  const rows = ["73001", "73005", "73014"].flatMap((key) => [
    `${key};männlich;2`,
    `${key};weiblich;k`,
    `${key};Insgesamt;7`,
  ]);
  const { out } = await run("tls 2016.csv", `Gemeinde-Nr.;Geschlecht;Lebendgeborene\n${rows.join("\n")}\n`);
  expect(out).toContain('area: {prefix: "160"}');
  expect(out).toContain('columns: ["Lebendgeborene"], where: {"Geschlecht": "Insgesamt"}}');
  expect(out).toContain('signs: {"k": unknown}');
});
