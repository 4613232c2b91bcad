import type { Measure } from "../../src/model/measure.ts";
import type { CellStatus, Observation } from "../../src/model/observation.ts";
import { loadTerritory } from "../../src/territory/loadTerritory.ts";
import { problemText } from "../../src/german/problemText.ts";
import type { Territory } from "../../src/model/territory.ts";
import { areasFor } from "./areasFolder.ts";

const plain = {
  unit: "persons",
  kind: "stock",
  concept: "residence",
  parts: [],
  subsets: [],
  sensitive: false,
  additive: true,
} as const;

/** Measures as the catalogue has them: a count, moves, a rate, an area. */
export const measures: readonly Measure[] = [
  { ...plain, id: "population", title: "Einwohner" },
  { ...plain, id: "arrivals", title: "Zuzüge", kind: "events", additive: false },
  { ...plain, id: "rate", title: "Arbeitslosenquote", unit: "percent", kind: "official" },
  { ...plain, id: "land", title: "Fläche", unit: "square-kilometres", concept: "place" },
];

/** Observations of one measure and period in one delivery: numbers or signs by area. */
export function observationsOf(
  measure: string,
  period: string,
  numbers: Readonly<Record<string, number | CellStatus>>,
  delivery = `${measure}-${period}.csv`,
): readonly Observation[] {
  return Object.entries(numbers).map(([area, number], index) => {
    const origin = { source: "list", delivery, line: index + 2, column: 1, text: String(number) };
    const base = { measure, area, period, flags: [], origins: [origin] };
    return typeof number === "number" ? { ...base, value: number } : { ...base, status: number };
  });
}

const territories = new Map<string, Territory>();

/** The territory of a county on a date; the test fails if there is none. */
export function territoryOf(county: string, date: string): Territory {
  const known = territories.get(`${county} ${date}`);
  if (known !== undefined) return known;
  const { value, problems } = loadTerritory(areasFor(county), { county, date });
  if (value === undefined) throw new Error(problems.map(problemText).join(" "));
  territories.set(`${county} ${date}`, value);
  return value;
}

/** Inhabitants of a county's municipalities as the official list of a year-end has them. */
export function inhabitants(county: string, year: number): Readonly<Record<string, number>> {
  const { municipalities } = territoryOf(county, `${year}-12-31`);
  return Object.fromEntries(municipalities.map((area) => [area.key, area.inhabitants ?? NaN]));
}

/** Values by area; a sign where there is no number. */
export function valuesOf(
  observations: readonly Observation[],
  measure = "population",
): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    observations
      .filter((one) => one.measure === measure)
      .map((one) => [one.area, one.value ?? one.status ?? ""]),
  );
}
