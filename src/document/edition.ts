import type { Edition, EditionArea, EditionIndicator } from "../model/edition.ts";
import { allAreas } from "../model/territory.ts";
import { isSynthetic, type Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";

/** The content of `data/indicators.json`: every list in its fixed order, years of the whole series included. */
export function composeEdition({ input, notes, wholeTerritory: territory }: Context): Edition {
  const { settings, year } = input;
  const areas = allAreas(territory);
  const order = new Map([...notes.keys()].map((id, position) => [id, position]));
  const places = new Map(areas.map(({ key }, position) => [key, position]));
  const rank = (one: { indicator: string; area: string }) =>
    (order.get(one.indicator) ?? 0) * 100_000 + (places.get(one.area) ?? 99_999);
  const known = <T extends { indicator: string }>(list: readonly T[]) =>
    list.filter(({ indicator }) => order.has(indicator));
  const synthetic = input.sources
    .filter((source) => source.synthetic)
    .map(({ id }) => id)
    .toSorted();
  return {
    format: "atlas-indicators/1",
    edition: {
      year,
      county: territory.county.key,
      name: territory.county.name,
      territory: territory.date,
      dataStatus: settings.dataStatus[year] ?? "",
      software: input.software,
      synthetic: input.figures.some(isSynthetic) || synthetic.length > 0 ? synthetic : [],
    },
    indicators: [...notes.values()].map(editionIndicator),
    areas: areas.map(({ key, name, level, planningArea }): EditionArea => ({
      key,
      name,
      level,
      ...(planningArea === undefined ? {} : { planningArea }),
    })),
    figures: known(input.figures).toSorted((a, b) => rank(a) - rank(b) || a.year - b.year),
    verdicts: known(input.verdicts).toSorted(
      (a, b) =>
        rank(a) - rank(b) || a.year - b.year || (places.get(a.against) ?? 0) - (places.get(b.against) ?? 0),
    ),
    trends: known(input.trends).toSorted((a, b) => rank(a) - rank(b) || a.from - b.from),
    ...(input.modelled === undefined
      ? {}
      : { models: input.modelled.results.map((one) => ({ ...one, label: "Modellrechnung" as const })) }),
  };
}

function editionIndicator({
  id,
  title,
  theme,
  kind,
  factor,
  unit,
  decimals,
  direction,
  definition,
}: IndicatorNote): EditionIndicator {
  return { id, title, theme, kind, factor, unit, decimals, direction, definition };
}
