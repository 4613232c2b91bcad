import { expect, test } from "vitest";
import { z } from "zod";
import { problemText } from "../../src/german/problemText.ts";
import { parseYaml } from "../../src/model/parseYaml.ts";

const schema = z.strictObject({
  id: z.string(),
  factor: z.number().positive().default(1),
  unit: z.enum(["percent", "per1000"]).optional(),
  column: z.union([z.string(), z.strictObject({ path: z.array(z.string()).min(1) })]).optional(),
});

function messages(text: string): readonly string[] {
  return parseYaml({ path: "sources/jobcenter.yaml", text }, schema).problems.map(problemText);
}

test("a valid file becomes its value with the schema's defaults", () => {
  expect(parseYaml({ path: "a.yaml", text: "id: arbeitslose\n" }, schema)).toEqual({
    value: { id: "arbeitslose", factor: 1 },
    problems: [],
  });
});

test("a key nobody knows is named at its line and character", () => {
  expect(messages("id: a\nfaktor: 5\n")).toEqual([
    'sources/jobcenter.yaml:2:1: Unbekannter Schlüssel: "faktor".',
  ]);
});

test("a missing key and a wrong value are both reported in one run", () => {
  expect(messages("factor: -1\nunit: Prozent\n")).toEqual([
    "sources/jobcenter.yaml:1:1: id fehlt. Erwartet wird ein Text (Ziffernfolgen in Anführungszeichen).",
    "sources/jobcenter.yaml:1:9: factor: Zu klein: erwartet wird ein Wert über 0.",
    'sources/jobcenter.yaml:2:7: unit: Ungültige Option: erwartet eine von "percent"|"per1000".',
  ]);
});

test("a list that is too short says how many entries it needs", () => {
  expect(messages("id: a\ncolumn: {path: []}\n")).toEqual([
    "sources/jobcenter.yaml:2:16: column.path: Zu klein: erwartet werden mindestens 1 Einträge.",
  ]);
});

test("a number where a text is expected says so", () => {
  expect(messages("id: 16073\n")).toEqual([
    "sources/jobcenter.yaml:1:5: id: Erwartet wird ein Text (Ziffernfolgen in Anführungszeichen).",
  ]);
});

test("inside a choice of forms the fault is named where it lies", () => {
  expect(messages("id: a\ncolumn:\n  path: Summe\n")).toEqual([
    "sources/jobcenter.yaml:3:9: column.path: Erwartet wird eine Liste (Zeilen mit „- “ am Anfang).",
  ]);
});

test("a text that is no YAML is refused with its line and a hint", () => {
  expect(messages('id: "a\nfactor: 2\n')).toEqual([
    "sources/jobcenter.yaml:3:1: Das ist kein gültiges YAML. Ein Zeichen fehlt: ein schließendes Anführungszeichen, eine Klammer oder der Doppelpunkt hinter dem Schlüssel.",
  ]);
  expect(messages("id: a\nid: b\n")).toEqual([
    "sources/jobcenter.yaml:2:1: Das ist kein gültiges YAML. Dieser Schlüssel steht in demselben Abschnitt schon einmal.",
  ]);
});

test("an empty file is said to be empty", () => {
  expect(messages("")).toEqual(["sources/jobcenter.yaml:1:1: Die Datei ist leer."]);
});
