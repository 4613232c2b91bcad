import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { infrastructureSchema, noTexts } from "../../src/document/texts.ts";
import { problemText } from "../../src/german/problemText.ts";
import { composeInput } from "./smallCounty.ts";

const list = {
  source: "Schulnetzplan 2016",
  date: "2016-08-01",
  kinds: [
    { id: "kita", title: "Kindertageseinrichtungen" },
    { id: "schule", title: "Grundschulen" },
  ],
  places: [
    { kind: "kita", name: "Kita Nord", municipality: "99001001" },
    { kind: "kita", name: "Kita Süd", municipality: "Ahausen", east: 500_000, north: 5_600_000 },
    { kind: "schule", name: "Schule am Tal", municipality: "Bergdorf" },
  ],
};

function composed(own: object = {}) {
  const infrastructure = infrastructureSchema.parse({ ...list, ...own });
  const result = compose(composeInput({ texts: { ...noTexts, foreword: "Vorwort.", infrastructure } }));
  const sections = result.value.parts.flatMap((part) => part.sections);
  return { section: sections.find(({ id }) => id === "einrichtungen"), problems: result.problems };
}

test("the page says how many municipalities have none, and how many there are of each kind", () => {
  const { section, problems } = composed();
  expect(problems).toEqual([]);
  expect(section?.heading).toBe("In zwei der 4 Gemeinden steht keine der gezeigten Einrichtungen");
  expect(section?.lead).toBe(
    "Gezeigt sind 2 Kindertageseinrichtungen und 1 Grundschulen. Stand: 01.08.2016.",
  );
  expect(section?.synthetic).toBe(false);
});

test("a place stands where its coordinates say, else in the middle of its municipality", () => {
  const map = JSON.stringify(composed().section?.sheets[0]);
  expect(map).toContain('{"kind":"kita","municipality":"99001001"}');
  expect(map).toContain('{"kind":"kita","municipality":"99001001","at":{"x":500000,"y":5600000}}');
});

test("a table counts them, with a dash for none", () => {
  const [, sheet] = composed().section?.sheets ?? [];
  const [table] = sheet?.blocks ?? [];
  if (table?.kind !== "table") throw new Error("no table");
  const rows = [...table.groups.flatMap((group) => group.rows), ...table.foot];
  expect(
    rows.map(({ cells }) =>
      cells.map((cell) => (cell.kind === "number" ? cell.value : cell.kind === "text" ? cell.text : "")),
    ),
  ).toEqual([
    ["Ahausen", 2, "–"],
    ["Ästadt", "–", "–"],
    ["Bergdorf", "–", 1],
    ["Cleindorf", "–", "–"],
    ["Landkreis Musterland", 2, 1],
  ]);
});

test("a place of an unknown kind or municipality, or with half a coordinate, is an error with the nearest name", () => {
  const places = [
    { kind: "schulle", name: "A", municipality: "99001001" },
    { kind: "kita", name: "B", municipality: "Bergdorff" },
    { kind: "kita", name: "C", municipality: "99001001", east: 500_000 },
  ];
  expect(composed({ places }).problems.map((one) => [one.severity, problemText(one)])).toEqual([
    [
      "error",
      "texts/2016/infrastructure.yaml: Die Art „schulle“ steht nicht unter kinds. Gemeint ist vielleicht „schule“.",
    ],
    [
      "error",
      "texts/2016/infrastructure.yaml: Die Gemeinde „Bergdorff“ gibt es in dieser Ausgabe nicht. Gemeint ist vielleicht „Bergdorf“. „atlas list areas“ zeigt alle Schlüssel.",
    ],
    [
      "error",
      "texts/2016/infrastructure.yaml: „C“ hat nur einen der Werte east und north. Nötig sind beide oder keiner.",
    ],
  ]);
});

test("an invented list says so on its page", () => {
  expect(composed({ synthetic: true }).section?.synthetic).toBe(true);
});

test("a place in a municipality of another Gebietsstand is left out with a warning, an unknown one is an error", () => {
  const founded = {
    year: 2019,
    effective: "2019-01-01",
    kind: "merged" as const,
    from: "99001001",
    fromName: "Ahausen",
    to: "99001009",
    toName: "Neustadt",
    weight: 1,
    areaWeight: 1,
  };
  const given = composeInput({});
  const territory = {
    ...given.territory,
    history: {
      laterChanges: [founded],
      countyChanges: [],
      memberships: [],
      uninhabited: [],
      pseudoKeys: {},
    },
  };
  const places = [
    { kind: "kita", name: "Kita Neustadt", municipality: "99001009" },
    { kind: "kita", name: "Kita Nirgends", municipality: "99001099" },
    { kind: "kita", name: "Kita Nord", municipality: "99001001" },
  ];
  const infrastructure = infrastructureSchema.parse({ ...list, places });
  const { problems } = compose({
    ...given,
    territory,
    texts: { ...noTexts, foreword: "Vorwort.", infrastructure },
  });
  expect(problems.map(({ severity }) => severity)).toEqual(["warning", "error"]);
});
