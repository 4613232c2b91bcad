import { expect, test } from "vitest";
import { parseMeasures } from "../../src/sources/parseMeasures.ts";
import { parseSources } from "../../src/sources/parseSources.ts";
import { told } from "./fixtures.ts";

const source = `id: sozialamt/wohngeld
title: Wohngeld
publisher: Sozialamt
office: Sozialamt
licence: eigene Erhebung
attribution: Sozialamt
recognition: {header: [Haushalte]}
protection: {minimumCount: 3}
measures:
  - {measure: housing-benefit, columns: [Haushalte]}
`;
const known = new Set(["housing-benefit", "households"]);

function messages(text: string, path = "sources/wohngeld.yaml"): readonly string[] {
  return told(parseSources([{ path, text }], known).problems);
}

test("a mapping without a protection rule is an error", () => {
  expect(messages(source.replace(/protection.*\n/, ""))).toEqual([
    "error: sources/wohngeld.yaml:1:1: protection fehlt. Erwartet wird ein Abschnitt aus „Schlüssel: Wert“.",
  ]);
});

test("a measure nobody knows is named with the nearest one", () => {
  expect(messages(source.replace("measure: housing-benefit", "measure: housing-benefits"))).toEqual([
    "error: sources/wohngeld.yaml:10:15: Die Basiszahl „housing-benefits“ gibt es nicht. Gemeint ist vielleicht „housing-benefit“.",
  ]);
});

test("a placeholder without its dimension is an error", () => {
  expect(messages(source.replace("measure: housing-benefit", 'measure: "population{sex}"'))).toEqual([
    "error: sources/wohngeld.yaml:10:15: Für den Platzhalter {sex} fehlt eine Gliederung unter dimensions. Vorhanden: nichts.",
  ]);
});

test("an id used twice names the other file", () => {
  const { problems } = parseSources([
    { path: "sources/a.yaml", text: source },
    { path: "sources/b.yaml", text: source },
  ]);
  expect(told(problems)).toEqual([
    "error: sources/b.yaml:1:5: Die Kennung „sozialamt/wohngeld“ ist schon vergeben, in sources/a.yaml.",
  ]);
});

test("familie.yaml gives what the sources of its folder do not say, and only those", () => {
  const family = {
    path: "sources/amt/familie.yaml",
    text: "publisher: Landkreis\noffice: Sozialamt\nlicence: frei\nattribution: Landkreis\nprotection: {minimumCount: 5}\n",
  };
  const short =
    "id: amt/a\ntitle: A\nrecognition: {header: [x]}\nmeasures:\n  - {measure: households, columns: [x]}\n";
  const inside = parseSources([{ path: "sources/amt/a.yaml", text: short }, family], known);
  expect(told(inside.problems)).toEqual([]);
  expect(inside.value[0]).toMatchObject({ publisher: "Landkreis", protection: { minimumCount: 5 } });
  expect(parseSources([{ path: "sources/a.yaml", text: short }, family], known).problems.length).toBe(5);
});

test("a misspelt field of familie.yaml is told", () => {
  expect(messages("publischer: Landkreis\n", "sources/amt/familie.yaml")).toEqual([
    'error: sources/amt/familie.yaml:1:1: Unbekannter Schlüssel: "publischer".',
  ]);
});

const measure = (id: string, rest = ""): string =>
  `- id: ${id}\n  title: ${id}\n  unit: persons\n  kind: stock\n  concept: residence\n${rest}`;

test("parts that are no measures, circles and doubled ids are errors", () => {
  const text =
    measure("all", "  parts: [[men, woman]]\n") +
    measure("men", "  parts: [[all, women]]\n") +
    measure("women") +
    measure("women");
  expect(told(parseMeasures([{ path: "measures/a.yaml", text }]).problems)).toEqual([
    "error: measures/a.yaml: Die Kennung „women“ ist schon vergeben, in measures/a.yaml.",
    "error: measures/a.yaml: Die Basiszahl „all“ nennt als Teil „woman“; diese Basiszahl gibt es nicht. Gemeint ist vielleicht „women“.",
    "error: measures/a.yaml: Die Basiszahl „all“ ist über ihre Teile Teil von sich selbst.",
    "error: measures/a.yaml: Die Basiszahl „men“ ist über ihre Teile Teil von sich selbst.",
  ]);
});
