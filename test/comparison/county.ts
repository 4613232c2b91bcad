import { definitionSchema, type Definition } from "../../src/indicators/definitionSchema.ts";
import type { Area, AreaLevel } from "../../src/model/area.ts";
import type { Figure, ShownFigure } from "../../src/model/figure.ts";
import type { Territory } from "../../src/model/territory.ts";
import { countInterval } from "../../src/statistics/countInterval.ts";
import { wilsonInterval } from "../../src/statistics/wilsonInterval.ts";

/** A share in percent, unless said otherwise. */
export function definition(changes: Readonly<Record<string, unknown>> = {}): Definition {
  return definitionSchema.parse({
    id: "ARB03",
    title: "Arbeitslosenanteil",
    shortTitle: "Arbeitslosenanteil",
    theme: "arbeit",
    kind: "share",
    numerator: [{ measure: "unemployed" }],
    denominator: [{ measure: "population-15-64" }],
    factor: 100,
    unit: "percent",
    decimals: 1,
    direction: "burden",
    levels: ["municipality", "planningArea", "county", "state", "country"],
    interval: "wilson",
    definition: "Arbeitslose je 100 Einwohner von 15 bis unter 65 Jahren.",
    source: "Arbeitsmarktstatistik",
    suppliers: ["Statistik der Bundesagentur für Arbeit"],
    referenceDate: "Jahresdurchschnitt",
    minimumRelevance: 0,
    ...changes,
  });
}

export const rateDefinition = definition({
  id: "SOZ01",
  kind: "rate",
  factor: 1000,
  unit: "per1000",
  interval: "poisson",
});

/** A published share of `events` in `total`. */
export function share(
  area: string,
  year: number,
  events: number,
  total: number,
  changes: Partial<ShownFigure> = {},
): ShownFigure {
  const limits = wilsonInterval(events, total, 0.95);
  return {
    ...base(area, year),
    indicator: "ARB03",
    value: (100 * events) / total,
    lower: 100 * (limits?.lower ?? 0),
    upper: 100 * (limits?.upper ?? 1),
    numerator: events,
    denominator: total,
    method: "wilson-95",
    ...changes,
  };
}

/** A published rate of `events` per 1,000 of `total`. */
export function rate(
  area: string,
  year: number,
  events: number,
  total: number,
  changes: Partial<ShownFigure> = {},
): ShownFigure {
  const limits = countInterval(events, 0.95);
  return {
    ...base(area, year),
    indicator: "SOZ01",
    value: (1000 * events) / total,
    lower: (1000 * limits.lower) / total,
    upper: (1000 * limits.upper) / total,
    numerator: events,
    denominator: total,
    method: limits.method === "exact" ? "exact-95" : "byar-95",
    ...changes,
  };
}

function base(area: string, year: number) {
  return { status: "shown" as const, area, year, numeratorPeriod: `${year}`, flags: [] };
}

export function withheld(area: string, year: number, indicator = "ARB03"): Figure {
  return { status: "withheld", indicator, area, year };
}

function place(key: string, name: string, level: AreaLevel): Area {
  return { key, name, level, town: false };
}

/** A small county with three municipalities, two planning areas and six neighbours. */
export const territory: Territory = {
  date: "2016-12-31",
  county: place("16073", "Saalfeld-Rudolstadt", "county"),
  state: place("16", "Thüringen", "state"),
  country: place("DG", "Deutschland", "country"),
  municipalities: [
    place("16073005", "Bad Blankenburg", "municipality"),
    place("16073017", "Deesbach", "municipality"),
    place("16073077", "Saalfeld/Saale", "municipality"),
  ],
  planningAreas: [place("pr-nord", "Nord", "planningArea"), place("pr-sued", "Süd", "planningArea")],
  neighbours: ["16051", "16052", "16053", "16061", "16062", "16063"].map((key) =>
    place(key, `Kreis ${key}`, "county"),
  ),
  changes: [],
};
