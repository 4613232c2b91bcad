import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mappingDraftText } from "../../src/german/mappingDraftText.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { DraftContext } from "../../src/sources/draftContext.ts";
import { draftMapping } from "../../src/sources/draftMapping.ts";
import { nameLikeness } from "../../src/sources/nameLikeness.ts";
import { observe } from "../../src/sources/observe.ts";
import { parseSources } from "../../src/sources/parseSources.ts";
import { measureOf, tableOf, told, values } from "./fixtures.ts";

interface Place {
  readonly key: string;
  readonly name: string;
  readonly unemployed: number;
}

/** Unemployed of 2016 in the 38 municipalities and the county (official table 13211-01-03-5). */
const places: readonly Place[] = readFileSync("test/reference/sources/municipalities-2015.csv", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("16073"))
  .map((line) => line.split(";"))
  .map((fields) => ({ key: fields[0] ?? "", name: fields[1] ?? "", unemployed: Number(fields[18]) }));
const municipalities = places.filter(({ key }) => key.length === 8);

function known(measure: string, area: string, value: number): Observation {
  return { measure, area, period: "2016", value, flags: [], origins: [] };
}

const measures = [
  measureOf("unemployed", { title: "Arbeitslose insgesamt, Jahresdurchschnitt" }),
  measureOf("unemployed-15-24", { title: "Arbeitslose, 15 bis unter 25 Jahre, Jahresdurchschnitt" }),
  measureOf("births", { title: "Lebendgeborene" }),
  measureOf("housing-benefit", { title: "Haushalte mit Wohngeld", unit: "households" }),
];
const context: DraftContext = {
  measures,
  observations: [known("unemployed", "16073", 3943), known("births", "16073", 822)],
  county: "16073",
  names: municipalities.map(({ name }) => name),
  nameToKey: (name) => municipalities.find((one) => one.name === name)?.key,
};

function jobcenter(header: string, spell = (name: string): string => name): string {
  const rows = municipalities.map(
    ({ name, unemployed }) => `${spell(name)};${unemployed};${Math.floor(unemployed / 9)}`,
  );
  return `${header}\n${rows.join("\n")}\nLandkreis insgesamt;3943;438\n`;
}

const path = "exports/2016/jobcenter/bestand 2016.csv";

test("a column whose municipalities add up to the county's unemployed is the unemployed, whatever its header", () => {
  const draft = draftMapping(tableOf(jobcenter("Gemeinde;Bestand;U25"), path), context);
  expect(draft.columns).toEqual([
    {
      path: ["Bestand"],
      field: 2,
      measure: "unemployed",
      evidence: { kind: "sum", total: 3943, period: "2016" },
      candidates: [],
    },
    { path: ["U25"], field: 3, candidates: [] },
  ]);
  expect(draft.area).toEqual({ by: "name", totals: ["Landkreis insgesamt"], ignore: [], unknown: [] });
});

test("a column with the known numbers of municipalities needs no total", () => {
  const observations = municipalities.map(({ key, unemployed }) => known("unemployed", key, unemployed));
  const draft = draftMapping(tableOf(jobcenter("Gemeinde;Bestand;U25"), path), { ...context, observations });
  expect(draft.columns[0]).toMatchObject({
    measure: "unemployed",
    evidence: { kind: "cells", period: "2016" },
  });
});

test("a header that reads like a title is proposed, to be checked", () => {
  const text = jobcenter("Gemeinde;Haushalte mit Wohngeld;Lebendgeborene");
  const draft = draftMapping(tableOf(text, path), { ...context, observations: [] });
  expect(draft.columns.map(({ measure, evidence }) => [measure, evidence?.kind])).toEqual([
    ["housing-benefit", "name"],
    ["births", "name"],
  ]);
});

test("a misspelt municipality becomes a question with the nearest name", () => {
  const text = jobcenter("Gemeinde;Bestand;U25", (name) => name.replace("Rudolstadt", "Rudolfstadt"));
  expect(draftMapping(tableOf(text, path), context).area.unknown).toEqual([
    { name: "Rudolfstadt, Stadt", nearest: "Rudolstadt, Stadt" },
  ]);
});

describe("the draft as text", () => {
  const table = tableOf(jobcenter("Gemeinde;Bestand;U25"), path);
  const text = mappingDraftText(draftMapping(table, context));

  test("asks what only a person knows", () => {
    expect(text)
      .toBe(`# Entwurf für bestand 2016.csv. Bitte die Zeilen mit „Frage:“ klären und die Zuordnung der Spalten prüfen.
id: eigene/bestand-2016
# Frage: Wie heißt diese Statistik?
title: "bestand 2016"
# Frage: Wer gibt sie heraus, unter welcher Lizenz, mit welchem Quellenvermerk?
publisher: "jobcenter"
office: "jobcenter"
licence: eigene Erhebung
attribution: "jobcenter"
# Frage: Heißt die Datei jedes Jahr so? * steht für beliebige Zeichen.
recognition: {file: "bestand *.csv", header: ["Bestand", "U25"]}
area:
  by: name
  totals: ["Landkreis insgesamt"]
# Zeitraum im Vorspann oder Dateinamen gefunden: 2016.
measures:
  - {measure: unemployed, columns: ["Bestand"]}  # Summe wie bekannt: 3943 (2016)
  # - {measure: …, columns: ["U25"]}  # Frage: Welche Basiszahl ist das?
# Frage: Was heißt „-“: zero (nichts vorhanden) oder missing (nicht erhoben)?
nil: undecided
# Frage: Ab welcher Fallzahl dürfen Zahlen gezeigt werden? 5 ist die vorsichtige Vorgabe für Daten eigener Ämter.
protection: {minimumCount: 5}
`);
  });

  test("is a mapping that reads the file at once", () => {
    const { value, problems } = parseSources(
      [{ path: "sources/bestand.yaml", text }],
      new Set(measures.map(({ id }) => id)),
    );
    expect(told(problems)).toEqual([]);
    const [source] = value;
    const found = source && observe(table, source, { ...context, delivery: path });
    expect(told(found?.problems ?? [])).toEqual([]);
    expect(values(found?.value ?? [])).toMatchObject({
      "unemployed|16073077|2016": 1186,
      "unemployed|16073|2016": 3943,
    });
  });
});

test("words in common count without their endings, fillers not at all", () => {
  expect(nameLikeness("Arbeitslose Ausländer", "Arbeitslose, Ausländer, Jahresdurchschnitt")).toBeCloseTo(
    0.8,
    10,
  );
  expect(nameLikeness("Zahl der Personen", "Lebendgeborene")).toBe(0);
  expect(nameLikeness("Wohnungslose Personen", "Fertiggestellte Wohnungen")).toBe(0);
  expect(nameLikeness("Wohngeldhaushalte", "Haushalte mit Wohngeld")).toBeCloseTo(2 / 3, 10);
});
