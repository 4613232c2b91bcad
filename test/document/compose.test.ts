import type { Part } from "../../src/document/atlasDocument.ts";
import type { Block } from "../../src/document/block.ts";
import type { ChartBlock } from "../../src/document/chartBlock.ts";
import type { TableBlock } from "../../src/document/tableBlock.ts";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { noTexts } from "../../src/document/texts.ts";
import { composeInput, definition, shown } from "./smallCounty.ts";

const sections = (input = composeInput()) => compose(input).value.parts.flatMap((part) => part.sections);

test("an indicator's page says what was found, with the values of the area and the county", () => {
  const page = sections().find(({ id }) => id === "arb03");
  expect(page?.heading).toBe("In Ahausen ist der Arbeitslosenanteil deutlich höher als im Kreis");
  expect(page?.lead).toBe("In Ahausen sind es 9,0\u202f%, im Kreis 6,0\u202f%.");
});

test("nothing clear is a finding too, counted from published values only", () => {
  const verdicts = composeInput().verdicts.filter(({ verdict }) => verdict !== "higher-998");
  const page = sections(composeInput({ verdicts })).find(({ id }) => id === "arb03");
  expect(page?.heading).toBe(
    "Bei einer der zwei ausgewiesenen Gemeinden ist kein klarer Unterschied zum Kreis erkennbar",
  );
});

test("every municipality has a profile and every section of the parts stands in the contents", () => {
  const all = sections();
  expect(all.filter(({ kind }) => kind === "profile").map(({ title }) => title)).toEqual([
    "Ahausen",
    "Ästadt",
    "Bergdorf",
    "Cleindorf",
  ]);
  const contents = JSON.stringify(all.find(({ id }) => id === "inhalt"));
  for (const section of all.filter(({ listed }) => listed))
    expect(contents).toContain(`"to":"${section.id}"`);
});

test("a place without most values stands beside its planning area", () => {
  const place = sections().find(({ id }) => id === "gemeinde-99001004");
  expect(place?.lead).toContain("der Atlas zeigt dafür den Planungsraum");
  expect(JSON.stringify(place)).toContain("Warum steht hier ein Punkt?");
});

/** The county with a second indicator of one page: map, series and a compact table on paper. */
function fullCounty() {
  const base = composeInput();
  const second = base.figures.map((figure) => ({ ...figure, indicator: "ARB04" }));
  return composeInput({
    definitions: [...base.definitions, definition({ id: "ARB04", title: "Jüngere" })],
    figures: [...base.figures, ...second, shown("ARB04", "99001", 7, { year: 2015 })],
  });
}

function numbersOf(part: Part | undefined, medium: "print" | "screen") {
  return (part?.sections ?? [])
    .flatMap(({ sheets }) => sheets)
    .filter((sheet) => (sheet.medium ?? medium) === medium)
    .flatMap(({ blocks }) => blocks.flatMap(numberedIn))
    .filter((block) => (medium === "print" ? block.screenOnly : block.printOnly) !== true)
    .map(({ number }) => number ?? "ohne");
}

function numberedIn(block: Block): readonly (ChartBlock | TableBlock)[] {
  if (block.kind === "columns") return [...block.left, ...block.right].flatMap(numberedIn);
  const numbered = block.kind === "map" || block.kind === "chart" || block.kind === "table";
  return numbered && block.listed ? [block] : [];
}

test("maps, figures and tables are numbered through a chapter", () => {
  const [chapter] = compose(fullCounty()).value.parts.filter(({ id }) => id === "arbeit");
  expect(numbersOf(chapter, "print")).toEqual([
    "Karte 1.1",
    "Tabelle 1.1",
    "Karte 1.2",
    "Abbildung 1.1",
    "Tabelle 1.2",
  ]);
});

test("what only the screen has bears the number of its printed twin, or none", () => {
  const [chapter] = compose(fullCounty()).value.parts.filter(({ id }) => id === "arbeit");
  expect(numbersOf(chapter, "screen")).toEqual([
    "Karte 1.1",
    "ohne",
    "Tabelle 1.1",
    "Karte 1.2",
    "Abbildung 1.1",
    "ohne",
    "Tabelle 1.2",
    "ohne",
  ]);
});

test("the newest value within the allowed age is shown with its own year", () => {
  const id = "BIL01";
  const old = { year: 2015, numeratorPeriod: "2015-03-01" };
  const input = composeInput({
    definitions: [definition({ id, title: "Betreuungsquote", maxAge: 2 })],
    figures: [shown(id, "99001", 50, { ...old, year: 2012 }), shown(id, "99001", 55, old)],
    verdicts: [],
  });
  expect(compose(input).value.indicators[0]?.shownYear).toBe(2015);
});

test("an indicator nobody delivered has a data sheet and no page", () => {
  const input = composeInput({
    definitions: [...composeInput().definitions, definition({ id: "ARB09", title: "Ungeliefertes" })],
  });
  const all = sections(input);
  expect(all.some(({ id }) => id === "arb09")).toBe(false);
  expect(JSON.stringify(all.find(({ id }) => id === "datenblaetter"))).toContain(
    "Noch ohne Daten; liefern kann: Musteramt",
  );
});

test("recommendations and targets that name something unknown are errors with their file", () => {
  const entry = {
    finding: "",
    group: "Alle",
    title: "Tun",
    text: "Etwas.",
    responsible: "Amt",
    measure: "Zahl",
    rhythm: "jährlich",
  };
  const texts = {
    ...noTexts,
    recommendations: [
      { ...entry, indicator: "XXX01" },
      { ...entry, indicator: "ARB03", area: "12345678" },
    ],
    targets: [{ indicator: "ARB03", startYear: 2010, targetYear: 2020, target: 5, note: "" }],
  };
  const found = compose(composeInput({ texts })).problems.map(({ code, severity, at }) => [
    code,
    severity,
    at.file,
  ]);
  expect(found).toEqual([
    ["document/unknown-indicator", "error", "texts/2016/recommendations.yaml"],
    ["document/unknown-area", "error", "texts/2016/recommendations.yaml"],
    ["document/target-without-value", "warning", "texts/2016/targets.yaml"],
    ["document/missing-text", "warning", "texts/2016/foreword.md"],
  ]);
});

test("invented data mark their pages and leave the others alone", () => {
  const figures = composeInput().figures.map((figure) =>
    figure.status === "shown" ? { ...figure, flags: ["synthetic" as const] } : figure,
  );
  const all = sections(composeInput({ figures }));
  expect(all.find(({ id }) => id === "arb03")?.synthetic).toBe(true);
  expect(all.find(({ id }) => id === "glossar")?.synthetic).toBe(false);
});
