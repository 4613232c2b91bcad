import { expect, test } from "vitest";
import { problemText } from "../../src/german/problemText.ts";
import { parseDefinitions } from "../../src/indicators/parseDefinitions.ts";
import { parseThemes } from "../../src/indicators/themeSchema.ts";
import type { Measure } from "../../src/model/measure.ts";
import { problem } from "../../src/model/problem.ts";
import { projectCatalogue } from "./catalogueFiles.ts";

function measure(id: string, fields: Partial<Measure> = {}): Measure {
  const base = {
    title: id,
    unit: "persons",
    kind: "stock",
    concept: "residence",
    parts: [],
    subsets: [],
  } as const;
  return { id, ...base, sensitive: true, additive: true, ...fields };
}

const measures = [
  measure("unemployed", { kind: "annual-mean" }),
  measure("population"),
  measure("school-leavers", { concept: "school" }),
  measure("average-age", { kind: "official", additive: false }),
];
const themes = [{ id: "arbeit", title: "Arbeit", lead: "", limits: "" }];

const sound = `id: ARB03
title: Arbeitslose
shortTitle: Arbeitslose
theme: arbeit
kind: share
numerator: [{ measure: population }]
denominator: [{ measure: population }]
unit: percent
decimals: 1
direction: burden
levels: [municipality, planningArea]
interval: wilson
definition: Arbeitslose je 100 Einwohner.
source: Arbeitsmarktstatistik
suppliers: [Bundesagentur]
referenceDate: Jahresdurchschnitt
`;

/** Messages about a definition that differs from the sound one in some lines. */
function messages(
  changes: Readonly<Record<string, string>>,
  path = "indicators/ARB03.yaml",
): readonly string[] {
  const text = Object.entries(changes).reduce(
    (yaml, [field, value]) =>
      yaml.includes(`\n${field}:`)
        ? yaml.replace(new RegExp(`\n${field}:.*`), `\n${field}: ${value}`)
        : `${yaml}${field}: ${value}\n`,
    sound,
  );
  return parseDefinitions([{ path, text }], { measures, themes }).problems.map(problemText);
}

test("a sound definition gives no message", () => {
  expect(messages({})).toEqual([]);
});

test("an unknown measure is named with the nearest one", () => {
  expect(messages({ numerator: "[{ measure: populaton }]" })).toEqual([
    "indicators/ARB03.yaml:6:24: ARB03: Die Basiszahl „populaton“ gibt es nicht. Gemeint ist vielleicht „population“. Basiszahlen stehen in indicators/measures.",
  ]);
});

test("an unknown chapter is named with the nearest one", () => {
  expect(messages({ theme: "arbeiten" })).toEqual([
    "indicators/ARB03.yaml:4:8: ARB03: Das Handlungsfeld „arbeiten“ gibt es nicht. Gemeint ist vielleicht „arbeit“. Handlungsfelder stehen in indicators/themes.yaml.",
  ]);
});

test("a file must have the name of its indicator", () => {
  expect(messages({}, "indicators/arbeitslose.yaml")).toEqual([
    "indicators/arbeitslose.yaml:1:5: Der Indikator heißt ARB03; seine Datei muss dann ARB03.yaml heißen.",
  ]);
});

test("counting at different places needs a reason", () => {
  const changed = { numerator: "[{ measure: school-leavers }]" };
  expect(messages(changed)).toEqual([
    "indicators/ARB03.yaml:7:14: ARB03: Zähler (Schulort) und Nenner (Wohnort) zählen Menschen an verschiedenen Orten. Gleiche Abgrenzung wählen oder unter compatibility begründen.",
  ]);
  expect(messages({ ...changed, compatibility: "Absichtlich." })).toEqual([]);
});

test("an annual mean on a stock needs a reason", () => {
  const changed = { numerator: "[{ measure: unemployed }]" };
  expect(messages(changed)).toEqual([
    "indicators/ARB03.yaml:7:14: ARB03: Zähler (Jahresdurchschnitt) und Nenner (Bestand an einem Stichtag) haben verschiedene Zeitbezüge. Gleichen Zeitbezug wählen oder unter compatibility begründen.",
  ]);
  expect(messages({ ...changed, compatibility: "Jüngster Stand." })).toEqual([]);
});

test("another year in the denominator needs a reason", () => {
  expect(messages({ denominator: "[{ measure: population, period: 2011 }]" })).toEqual([
    "indicators/ARB03.yaml:7:14: ARB03: Zähler (Bestand an einem Stichtag) und Nenner (festes Basisjahr) haben verschiedene Zeitbezüge. Gleichen Zeitbezug wählen oder unter compatibility begründen.",
  ]);
});

test("a share needs a whole, an official value has none", () => {
  expect(messages({ denominator: "[]" })).toEqual([
    "indicators/ARB03.yaml:5:7: ARB03: Die Art „share“ braucht einen Nenner (denominator).",
  ]);
  expect(messages({ kind: "official", interval: "none" })).toEqual([
    "indicators/ARB03.yaml:5:7: ARB03: Die Art „official“ hat keinen Nenner; denominator muss leer bleiben.",
  ]);
});

test("an interval that does not fit the kind names those that do", () => {
  expect(messages({ interval: "poisson" })).toEqual([
    "indicators/ARB03.yaml:12:11: ARB03: Zur Art „share“ passt der Schwankungsbereich „poisson“ nicht. Möglich: wilson (Anteile), none (kein Schwankungsbereich).",
  ]);
});

test("means are never added up over municipalities", () => {
  const changed = {
    kind: "official",
    interval: "none",
    denominator: "[]",
    numerator: "[{ measure: average-age }]",
  };
  expect(messages(changed)).toEqual([
    "indicators/ARB03.yaml:11:9: ARB03: Werte von „average-age“ dürfen nicht über Gemeinden addiert werden. Die Ebene planningArea muss entfallen.",
  ]);
});

test("class bounds must ascend", () => {
  expect(messages({ classBounds: "[5, 4]" })).toEqual([
    "indicators/ARB03.yaml:17:14: ARB03: Die Klassengrenzen (classBounds) müssen aufsteigen.",
  ]);
});

test("a misspelt field is named with line and character", () => {
  const [message] = messages({ minimumDenominater: "30" });
  expect(message).toMatch(/^indicators\/ARB03\.yaml:17:1: /);
});

test("a county's own definition replaces the catalogue's, two in one folder are a mistake", () => {
  const own = {
    path: "workspace/indicators/ARB03.yaml",
    text: sound.replace("title: Arbeitslose", "title: Eigener Titel"),
  };
  const given = { path: "indicators/catalogue/arbeit/ARB03.yaml", text: sound };
  const replaced = parseDefinitions([given, own], { measures, themes });
  expect(replaced.problems).toEqual([]);
  expect(replaced.value.map(({ title }) => title)).toEqual(["Eigener Titel"]);
  const twice = parseDefinitions([given, { ...given, path: "indicators/catalogue/einkommen/ARB03.yaml" }], {
    measures,
    themes,
  });
  expect(twice.problems.map(problemText)).toEqual([
    "indicators/catalogue/einkommen/ARB03.yaml:1:5: Den Indikator ARB03 gibt es schon in indicators/catalogue/arbeit/ARB03.yaml. Jede Kennung darf nur einmal vorkommen.",
  ]);
});

test("indicators come in the order of the chapters, then of their ids", () => {
  const order = projectCatalogue().value.map(({ id }) => id);
  expect(order.slice(0, 3)).toEqual(["BEV01", "BEV02", "BEV03"]);
  expect(order.slice(-2)).toEqual(["PAR01", "SIC01"]);
  expect(order.indexOf("HZE01")).toBeLessThan(order.indexOf("BIL01"));
});

test("a faulty list of chapters is named, and empty", () => {
  const { value, problems } = parseThemes({
    path: "indicators/themes.yaml",
    text: "- id: Arbeit\n  title: Arbeit\n",
  });
  expect(value).toEqual([]);
  expect(problems.map(({ at }) => at.file)).toContain("indicators/themes.yaml");
});

test("an unknown related indicator is named, and only warned of", () => {
  expect(messages({ related: "[ARB04]" })).toEqual([
    "indicators/ARB03.yaml:17:10: ARB03: Den verwandten Indikator „ARB04“ gibt es nicht. Gemeint ist vielleicht „ARB03“.",
  ]);
});

test("a part larger than its whole is told in words", () => {
  const details = { id: "ARB03", area: "16073005", year: 2016, numerator: 31, denominator: 30 };
  const at = { file: "exports/2016/x.csv", line: 12, column: 2 };
  expect(problemText(problem("indicators/share-above-one", "error", at, details))).toBe(
    "exports/2016/x.csv:12, Spalte C: ARB03, Gebiet 16073005, Jahr 2016: Der Teil (31) ist größer als das Ganze (30). Eine der beiden Zahlen ist falsch oder gehört zu einem anderen Gebiet oder Stichtag.",
  );
});
