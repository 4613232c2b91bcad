import type { FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import type { ComposeInput } from "../../src/document/composeInput.ts";
import { noTexts } from "../../src/document/texts.ts";
import { definitionSchema, type Definition } from "../../src/indicators/definitionSchema.ts";
import type { Area } from "../../src/model/area.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Geometry } from "../../src/model/geometry.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import type { Territory } from "../../src/model/territory.ts";

const municipality = (key: string, name: string, town: boolean, planningArea?: string): Area => ({
  key,
  name,
  level: "municipality",
  town,
  ...(planningArea === undefined ? {} : { planningArea }),
});

const above = (key: string, name: string, level: Area["level"]): Area => ({ key, name, level, town: false });

/** An invented county with four municipalities, two of them in a planning area. */
const territory: Territory = {
  date: "2016-12-31",
  county: above("99001", "Landkreis Musterland", "county"),
  state: above("99", "Musterstaat", "state"),
  country: above("DG", "Deutschland", "country"),
  municipalities: [
    municipality("99001001", "Ahausen", true),
    municipality("99001002", "Ästadt", false),
    municipality("99001003", "Bergdorf", false, "pr-tal"),
    municipality("99001004", "Cleindorf", false, "pr-tal"),
  ],
  planningAreas: [above("pr-tal", "Oberes Tal", "planningArea")],
  neighbours: [],
  changes: [],
};

const square = (x: number, y: number): readonly (readonly [number, number])[] => [
  [x, y],
  [x, y + 9000],
  [x + 9000, y + 9000],
  [x + 9000, y],
  [x, y],
];

const corners: readonly (readonly [string, number, number])[] = [
  ["99001001", 0, 0],
  ["99001002", 9000, 0],
  ["99001003", 0, 9000],
  ["99001004", 9000, 9000],
];

const squares: FeatureCollection = {
  type: "FeatureCollection",
  features: corners.map(([id, x, y]) => ({
    type: "Feature",
    id,
    properties: {},
    geometry: { type: "Polygon", coordinates: [square(x, y).map((point) => [...point])] },
  })),
};

/** Four squares of 9 km. */
const geometry: Geometry = {
  topology: topology({ municipalities: squares }),
  date: "2016-12-31",
  attribution: "© Muster 2016",
};

/** A definition with the fields a test does not care about filled in. */
export function definition(own: Partial<Definition> & Pick<Definition, "id" | "title">): Definition {
  return definitionSchema.parse({
    shortTitle: own.title,
    theme: "arbeit",
    kind: "share",
    numerator: [{ measure: "counted" }],
    denominator: own.kind === "count" ? [] : [{ measure: "people" }],
    factor: own.kind === "count" ? 1 : 100,
    unit: "percent",
    decimals: 1,
    direction: "burden",
    levels: ["municipality", "planningArea", "county", "state"],
    interval: "wilson",
    definition: "Was gezählt wird.",
    source: "Musterstatistik, Tabelle 1",
    suppliers: ["Musteramt"],
    referenceDate: "31. Dezember",
    compatibility: "Gleicher Stichtag.",
    ...own,
  });
}

/** A published share with its range of one point on either side. */
export function shown(
  indicator: string,
  area: string,
  value: number,
  own: Partial<Extract<Figure, { status: "shown" }>> = {},
): Figure {
  return {
    indicator,
    area,
    year: 2016,
    status: "shown",
    value,
    lower: value - 1,
    upper: value + 1,
    numerator: Math.round(value * 10),
    denominator: 1000,
    numeratorPeriod: "2016",
    method: "wilson-95",
    flags: [],
    ...own,
  };
}

/** What the pages of the invented county are made of: one key share with a clear and a hidden value. */
export function composeInput(own: Partial<ComposeInput> = {}): ComposeInput {
  const id = "ARB03";
  const against = territory.county.key;
  return {
    settings: settingsSchema.parse({
      county: "99001",
      publisher: { name: "Landratsamt Musterland" },
      accessibility: {
        contact: { name: "Musterstelle", email: "stelle@example.org" },
        enforcement: { name: "Durchsetzungsstelle" },
        checkedOn: "2017-01-31",
      },
    }),
    year: 2016,
    software: "0.0.0",
    draft: false,
    definitions: [definition({ id, title: "Arbeitslosenanteil", key: true, classBounds: [4, 6, 8] })],
    definitionHashes: new Map([[id, "sha256:1"]]),
    themes: [{ id: "arbeit", title: "Arbeit", lead: "Wer Arbeit hat.", limits: "Nicht alles." }],
    figures: [
      shown(id, "99001001", 9),
      shown(id, "99001002", 5.5),
      shown(id, "99001003", 4.2),
      { indicator: id, area: "99001004", year: 2016, status: "withheld" },
      shown(id, "pr-tal", 4),
      shown(id, "99001", 6),
      shown(id, "99", 5.8),
    ],
    verdicts: [
      { indicator: id, area: "99001001", year: 2016, against, difference: 3, verdict: "higher-998" },
      { indicator: id, area: "99001002", year: 2016, against, difference: -0.5, verdict: "similar" },
      { indicator: id, area: "99001003", year: 2016, against, difference: -1.8, verdict: "lower-95" },
      { indicator: id, area: "99001", year: 2016, against: "99", difference: 0.2, verdict: "similar" },
    ],
    trends: [],
    findings: [],
    similarCounties: [],
    funnels: new Map(),
    territory,
    geometry,
    sources: [],
    texts: { ...noTexts, foreword: "Ein Vorwort." },
    ...own,
  };
}
