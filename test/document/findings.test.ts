import { expect, test } from "vitest";
import type { Message } from "../../src/document/block.ts";
import { compose } from "../../src/document/compose.ts";
import type { ComposeInput, KeyFinding } from "../../src/document/composeInput.ts";
import type { TableBlock } from "../../src/document/tableBlock.ts";
import { findingSentence } from "../../src/german/findingSentence.ts";
import { problemText } from "../../src/german/problemText.ts";
import { unknownMessages } from "../../src/pipeline/unknownMessages.ts";
import { composeInput, definition, shown } from "./smallCounty.ts";

const ids = ["ARB03", "ARB04", "SOZ01"];

/** Three shares, of which the last is a key indicator. */
function county(
  keyMessages: ComposeInput["settings"]["keyMessages"],
  found: readonly string[],
): ComposeInput {
  const settings = { ...composeInput().settings, keyMessages };
  const findings = found.map((id): KeyFinding => ({
    id: `${id}-99001-verdict`,
    indicator: id,
    area: "99001",
    year: 2016,
  }));
  return composeInput({
    settings,
    findings,
    definitions: ids.map((id) => definition({ id, title: `Anteil ${id}`, key: id === "SOZ01" })),
    figures: ids.flatMap((id) => [shown(id, "99001", 6), shown(id, "99", 5), shown(id, "99001001", 9)]),
  });
}

function messages(input: ComposeInput): readonly string[] {
  const page = compose(input)
    .value.parts.flatMap(({ sections }) => sections)
    .find(({ id }) => id === "wichtigste");
  const blocks = page?.sheets.flatMap(({ blocks: all }) => all) ?? [];
  return blocks
    .flatMap((block): readonly Message[] => (block.kind === "messages" ? block.messages : []))
    .map(({ indicator }) => indicator);
}

const none = { keep: [], drop: [] };

test("the key messages are the findings, key indicators first, then by strength", () => {
  expect(messages(county(none, ["ARB04", "ARB03", "SOZ01"]))).toEqual(["SOZ01", "ARB04", "ARB03"]);
});

test("what is no finding is no key message", () => {
  expect(messages(county(none, ["ARB04"]))).toEqual(["ARB04"]);
  expect(messages(county(none, []))).toEqual([]);
});

test("a finding or an indicator is kept or dropped by its id", () => {
  const all = ["ARB04", "ARB03", "SOZ01"];
  expect(messages(county({ keep: ["ARB03-99001-verdict"], drop: ["SOZ01-99001-verdict"] }, all))).toEqual([
    "ARB03",
    "ARB04",
  ]);
  expect(messages(county({ keep: ["ARB03"], drop: ["ARB04"] }, ["SOZ01"]))).toEqual(["ARB03", "SOZ01"]);
});

test("ids that mean nothing are named with their line, those of another year only noted", () => {
  const text = 'keyMessages:\n  keep: ["ARB03-99001-trend"]\n  drop:\n    - ARB99\n';
  const settings = {
    ...composeInput().settings,
    keyMessages: { keep: ["ARB03-99001-trend"], drop: ["ARB99"] },
  };
  const problems = unknownMessages(settings, { path: "atlas.yaml", text }, [], county(none, []).definitions);
  expect(problems.map(({ severity }) => severity)).toEqual(["note", "warning"]);
  expect(problems.map(problemText)).toEqual([
    "atlas.yaml:2:10: „ARB03-99001-trend“ unter keyMessages ist in dieser Ausgabe kein Befund und kein Indikator. Alle Kennungen stehen in befunde.csv im internen Ordner.",
    "atlas.yaml:4:7: „ARB99“ unter keyMessages ist in dieser Ausgabe kein Befund und kein Indikator. Alle Kennungen stehen in befunde.csv im internen Ordner.",
  ]);
});

test("a finding is a line of the list the coordinator chooses from", () => {
  const figure = shown("ARB03", "99001", 7.9);
  if (figure.status !== "shown") throw new Error("not shown");
  const format = { unit: "percent", decimals: 1 };
  expect(
    findingSentence(
      { kind: "verdict", figure, verdict: "higher-998", against: "Musterstaat", reference: 5.9 },
      format,
    ),
  ).toBe("7,9\u202f%, deutlich höher als Musterstaat (5,9\u202f%).");
  expect(findingSentence({ kind: "position", figure, fifth: 5, counties: 23 }, format)).toBe(
    "7,9\u202f%, oberstes Fünftel von 23 Kreisen und kreisfreien Städten.",
  );
});

test("an indicator's page says how certain the change against the year before is", () => {
  const input = composeInput();
  const before = { year: 2015, numeratorPeriod: "2015" };
  const figures = [
    ...input.figures,
    shown("ARB03", "99001", 5.6, before),
    shown("ARB03", "99001001", 6.1, before),
  ];
  const changes = [
    {
      indicator: "ARB03",
      area: "99001",
      year: 2016,
      from: 2015,
      difference: 0.4,
      certainty: "none" as const,
    },
    {
      indicator: "ARB03",
      area: "99001001",
      year: 2016,
      from: 2015,
      difference: 2.9,
      certainty: "998" as const,
    },
  ];
  const page = compose(composeInput({ figures, changes }))
    .value.parts.flatMap(({ sections }) => sections)
    .find(({ id }) => id === "arb03");
  const text = JSON.stringify(page);
  expect(text).toContain(
    "Kreis: +0,4 Prozentpunkte gegenüber 2015, nicht gesichert. Gesichert verändert: 1 von 1 Gemeinden mit Werten in beiden Jahren (Ahausen).",
  );
  const table = page?.sheets
    .flatMap(({ blocks }) => blocks)
    .find((block): block is TableBlock => block.kind === "table" && block.id === "veraenderung-arb03");
  const rows = table?.groups.flatMap((group) =>
    group.rows.map(({ cells }) => cells.map((cell) => JSON.stringify(cell))),
  );
  expect(rows?.map((cells) => cells.at(-1))).toEqual([
    '{"kind":"text","text":"gesichert"}',
    '{"kind":"text","text":"nicht gesichert"}',
  ]);
});

test("the county's place is a fifth with the counties it cannot be told from", () => {
  const positions = [
    { indicator: "ARB03", fifth: 4, counties: 23, apart: { higher: 3, lower: 9, similar: 10 } },
  ];
  const neighbours = ["99002", "99003", "99004", "99005"].map((key) => ({
    key,
    name: `Kreis ${key}`,
    level: "county" as const,
    town: false,
  }));
  const input = composeInput();
  const page = compose(
    composeInput({
      positions,
      territory: { ...input.territory, neighbours },
      figures: [...input.figures, ...neighbours.map(({ key }) => shown("ARB03", key, 5))],
    }),
  )
    .value.parts.flatMap(({ sections }) => sections)
    .find(({ id }) => id === "kreis-im-land");
  const table = page?.sheets
    .flatMap(({ blocks }) => blocks)
    .find((block): block is TableBlock => block.kind === "table" && block.id === "kreislage");
  const [row] = table?.groups[0]?.rows ?? [];
  expect(row?.cells.slice(2)).toEqual([
    { kind: "text", text: "viertes Fünftel" },
    { kind: "number", value: 3, decimals: 0 },
    { kind: "number", value: 9, decimals: 0 },
    { kind: "number", value: 10, decimals: 0 },
  ]);
});

test("the county's own calculation is called a Modellrechnung, on its page and in the data", () => {
  const result = { area: "99001", base: 2015, persons: 900, under20: 200, from20To64: 500, from65: 200 };
  const modelled = {
    base: 2015,
    until: 2020,
    variants: [{ id: "ohne", title: "ohne Wanderungen", migration: "" }],
    sources: ["Sterbetafel"],
    note: "",
    results: [
      { ...result, variant: "ohne", year: 2015 },
      { ...result, variant: "ohne", year: 2020, persons: 850 },
    ],
  };
  const { parts, edition } = compose(composeInput({ modelled })).value;
  const page = parts.flatMap(({ sections }) => sections).find(({ id }) => id === "vorausberechnung");
  const tables = page?.sheets.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "table") ?? [];
  expect(tables.map(({ title }) => title.startsWith("Modellrechnung: "))).toEqual([true]);
  expect(edition.models?.map(({ label, persons }) => [label, persons])).toEqual([
    ["Modellrechnung", 900],
    ["Modellrechnung", 850],
  ]);
});

test("only breaks up to the edition's year are told and interrupt its series", () => {
  const breaks = [
    { year: 2011, reason: "Zensus 2011" },
    { year: 2022, reason: "Zensus 2022" },
  ];
  const input = composeInput();
  const years = [2013, 2014, 2015].map((year) =>
    shown("ARB03", "99001", 6, { year, numeratorPeriod: `${year}` }),
  );
  const page = compose(
    composeInput({
      definitions: input.definitions.map((one) => ({ ...one, breaks })),
      figures: [...input.figures, ...years],
      verdicts: [],
    }),
  )
    .value.parts.flatMap(({ sections }) => sections)
    .find(({ id }) => id === "arb03");
  const text = JSON.stringify(page);
  expect(text).toContain("Neue Zählweise ab 2011: Zensus 2011");
  expect(text).not.toContain("2022");
  expect(text).toContain("Es liegen erst 4 vergleichbare Jahre vor (nötig: 5).");
});
