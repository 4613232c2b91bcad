import { expect, test } from "vitest";
import { recognise } from "../../src/sources/recognise.ts";
import type { Source } from "../../src/sources/sourceSchema.ts";
import { sourceOf, tableOf, told } from "./fixtures.ts";

const text =
  "GENESIS-Tabelle: 13211-01-03-5\nArbeitslose;;\nAGS;Arbeitslose;Ausländer\n16073001;5;0\n16073002;8;0\n16073005;269;14\n";

function withRecognition(recognition: string, id = "x/a"): Source {
  return {
    ...sourceOf(
      `recognition: ${recognition}\nmeasures:\n  - {measure: unemployed, columns: [Arbeitslose]}\n`,
    ),
    id,
  };
}

test("a table is recognised by its code, its headers or its file name", () => {
  const table = tableOf(text, "exports/2016/Jobcenter/ALO_2016.csv");
  for (const recognition of ["{code: 13211-01-03-5}", "{header: [ags, Ausländer]}", '{file: "alo_*.csv"}']) {
    expect(recognise(table, [withRecognition(recognition)]).value?.id).toBe("x/a");
  }
});

test("everything the mapping names has to fit", () => {
  const table = tableOf(text);
  expect(
    recognise(table, [withRecognition("{code: 13211-01-03-5, header: [Langzeitarbeitslose]}")]).value,
  ).toBeUndefined();
  expect(recognise(table, [withRecognition("{code: 13211-01-03}")]).value).toBeUndefined();
});

test("a file nobody knows is a warning with the way to a mapping", () => {
  const { value, problems } = recognise(tableOf(text), [withRecognition("{code: 12411-01-01-5}")]);
  expect(value).toBeUndefined();
  expect(told(problems)).toEqual([
    "warning: exports/2016/sozialamt/wohngeld.csv: Für diese Datei gibt es keine Beschreibung; sie wird nicht ausgewertet. Erste Zeile: „GENESIS-Tabelle: 13211-01-03-5“. „atlas map“ mit dieser Datei schreibt einen Entwurf für sources/.",
  ]);
});

test("two mappings that fit are an error that names both", () => {
  const { value, problems } = recognise(tableOf(text), [
    withRecognition("{code: 13211-01-03-5}", "ba/kreise"),
    withRecognition("{header: [Ausländer]}", "ba/gemeinden"),
  ]);
  expect(value).toBeUndefined();
  expect(told(problems)).toEqual([
    "error: exports/2016/sozialamt/wohngeld.csv: Mehrere Beschreibungen passen auf diese Datei: ba/kreise, ba/gemeinden. In einer davon muss recognition genauer werden.",
  ]);
});
