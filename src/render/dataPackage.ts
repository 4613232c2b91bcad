import type { RenderedFile } from "./assets.ts";
import { longColumns } from "./data/longTable.ts";
import type { RenderInput } from "./renderInput.ts";

const descriptions: Readonly<
  Record<(typeof longColumns)[number], readonly [type: string, description: string]>
> = {
  indicator: ["string", "Kennung des Indikators"],
  title: ["string", "Titel des Indikators"],
  theme: ["string", "Handlungsfeld"],
  unit: ["string", "Einheit: percent, per1000, persons, …"],
  area: ["string", "Schlüssel des Gebiets: Gemeinde 8, Kreis 5, Land 2 Stellen, DG, pr-… für Planungsräume"],
  area_name: ["string", "Name des Gebiets"],
  level: ["string", "Ebene: municipality, planningArea, county, state, country"],
  planning_area: ["string", "Planungsraum einer Gemeinde"],
  year: ["integer", "Berichtsjahr des Zählers"],
  status: ["string", "shown: ausgewiesen; withheld: nicht ausgewiesen; missing: liegt nicht vor"],
  reason: ["string", "Warum ein Wert nicht vorliegt"],
  value: ["number", "Wert in der Einheit des Indikators"],
  lower: ["number", "Untere Grenze des Schwankungsbereichs (95 %)"],
  upper: ["number", "Obere Grenze des Schwankungsbereichs (95 %)"],
  numerator: ["number", "Zähler"],
  denominator: ["number", "Nenner"],
  numerator_period: ["string", "Zeitraum oder Stichtag des Zählers"],
  denominator_period: ["string", "Zeitraum oder Stichtag des Nenners"],
  method: ["string", "Verfahren des Schwankungsbereichs"],
  flags: ["string", "Merkmale, durch Leerzeichen getrennt; synthetic: erfundene Beispielzahl"],
  verdict_county: ["string", "Vergleich mit dem Kreis"],
};

/** `data/datapackage.json`: a Frictionless Data Package that describes the data files. */
export function dataPackage({ document }: Pick<RenderInput, "document">): readonly RenderedFile[] {
  const { head, sources, edition } = document;
  const invented = edition.edition.synthetic.length > 0;
  const description = {
    name: `sozialstrukturatlas-${edition.edition.county}-${head.year}`,
    title: `${head.title} ${head.year}, ${head.county}`,
    version: edition.edition.software,
    profile: "tabular-data-package",
    created: head.editionDate === "" ? undefined : `${head.editionDate}T00:00:00Z`,
    description: invented ? "Enthält erfundene Beispielzahlen; sie tragen das Merkmal synthetic." : undefined,
    sources: sources.map(({ title, publisher }) => ({ title: `${publisher}: ${title}` })),
    resources: [
      {
        name: "indicators",
        path: "indicators.csv",
        profile: "tabular-data-resource",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: { delimiter: ",", lineTerminator: "\r\n" },
        schema: {
          fields: longColumns.map((name) => ({
            name,
            type: descriptions[name][0],
            description: descriptions[name][1],
          })),
          primaryKey: ["indicator", "area", "year"],
          missingValues: [""],
        },
      },
      {
        name: "edition",
        path: "indicators.json",
        format: "json",
        mediatype: "application/json",
        encoding: "utf-8",
      },
      {
        name: "jsonstat",
        path: "indicators.jsonstat.json",
        format: "json",
        mediatype: "application/json",
        encoding: "utf-8",
      },
      {
        name: "workbook",
        path: "indicators.xlsx",
        format: "xlsx",
        mediatype: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      },
    ],
  };
  return [{ path: "data/datapackage.json", content: `${JSON.stringify(description, null, 1)}\n` }];
}
