import type { Edition } from "../model/edition.ts";
import { figureKey } from "../model/figure.ts";
import type { RenderedFile } from "./assets.ts";
import { decimalsOf, published } from "./data/records.ts";
import type { RenderInput } from "./renderInput.ts";

/** `data/indicators.jsonstat.json`: the values as a JSON-stat 2.0 dataset, indicator x area x year. */
export function jsonStat({ document }: Pick<RenderInput, "document">): readonly RenderedFile[] {
  return [
    { path: "data/indicators.jsonstat.json", content: `${JSON.stringify(dataset(document.edition))}\n` },
  ];
}

function dataset(edition: Edition): object {
  const decimals = decimalsOf(edition);
  const years = [...new Set(edition.figures.map(({ year }) => year))].toSorted((a, b) => a - b);
  const figures = new Map(edition.figures.map((figure) => [figureKey(figure), figure]));
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  let cell = 0;
  for (const { id } of edition.indicators)
    for (const { key } of edition.areas)
      for (const year of years) {
        const figure = figures.get(figureKey({ indicator: id, area: key, year }));
        if (figure?.status === "shown") value[cell] = published(figure.value, id, decimals);
        if (figure !== undefined)
          status[cell] = figure.status === "shown" ? figure.flags.join(" ") : figure.status;
        if (status[cell] === "") delete status[cell];
        cell += 1;
      }
  const { name, year, dataStatus } = edition.edition;
  return {
    version: "2.0",
    class: "dataset",
    label: `${name} ${year}`,
    updated: dataStatus,
    id: ["indicator", "area", "year"],
    size: [edition.indicators.length, edition.areas.length, years.length],
    role: { time: ["year"], geo: ["area"], metric: ["indicator"] },
    dimension: {
      indicator: category(
        "Indikator",
        edition.indicators.map(({ id, title }) => [id, title]),
      ),
      area: category(
        "Gebiet",
        edition.areas.map(({ key, name: called }) => [key, called]),
      ),
      year: category(
        "Jahr",
        years.map((one) => [String(one), String(one)]),
      ),
    },
    value,
    status,
  };
}

function category(label: string, entries: readonly (readonly [string, string])[]): object {
  return { label, category: { index: entries.map(([id]) => id), label: Object.fromEntries(entries) } };
}
