import type { Territory } from "../../model/territory.ts";
import type { OfficeRequest } from "../../sources/requestSchema.ts";
import type { Source } from "../../sources/sourceSchema.ts";
import { slug } from "../../territory/slug.ts";

/** What an order is written from. */
export interface Order {
  readonly territory: Territory;
  /** Reporting year of the edition. */
  readonly year: number;
  readonly sources: readonly Source[];
  readonly requests: readonly OfficeRequest[];
  /** Ids of the indicators for which a source has counts. */
  readonly serves: (source: Source) => readonly string[];
}

/** The tables and exports to order for an edition, from whom and where they go, as Markdown. */
export function orderList({ territory, year, sources, requests, serves }: Order): string {
  const { county, state } = territory;
  const useful = sources.filter((source) => isOfState(source, state.key) && serves(source).length > 0);
  const publishers = [...new Set(useful.map(({ publisher }) => publisher))];
  const section = (publisher: string): readonly string[] =>
    tables(
      useful.filter((source) => source.publisher === publisher),
      year,
      serves,
    );
  return [
    `# Was für die Ausgabe ${year} zu bestellen ist`,
    "",
    `${county.name}, Schlüssel ${county.key}, Land ${state.name}. Die Dateien gehören, so wie sie kommen, in einen Ordner je Stelle neben dieser Liste. Umbenennen und Bearbeiten ist nicht nötig; aus Tabellen für ganz Deutschland wird nur gelesen, was gebraucht wird. Für Zeitreihen gern alle Jahre, die es gibt.`,
    "",
    "Nichts davon ist Pflicht: Was fehlt, lässt der Atlas weg und nennt es. Die letzte Spalte sagt, für welche Indikatoren eine Tabelle gebraucht wird.",
    "",
    "## Amtliche Tabellen",
    ...publishers.flatMap(section),
    "",
    "## Von den eigenen Ämtern",
    "",
    "Jede dieser Stellen bekommt ein Anschreiben und eine Tabelle zum Ausfüllen:",
    "",
    "| Stelle | Inhalt | Befehl |",
    "| --- | --- | --- |",
    ...requests.map(({ id, office, title }) => `| ${office} | ${title} | \`atlas request ${id} ${year}\` |`),
    "",
    "`atlas list indicators` zeigt, was mit den vorhandenen Lieferungen berechnet wird und was noch fehlt.",
    "",
  ].join("\n");
}

function isOfState({ states }: Source, state: string): boolean {
  return states.length === 0 || states.includes(state);
}

/** "ARB03, ARB05"; of many their number and the first ones. */
function servedText(ids: readonly string[]): string {
  return ids.length > 8
    ? `${ids.length} Indikatoren, darunter ${ids.slice(0, 3).join(", ")}`
    : ids.join(", ");
}

function tables(
  sources: readonly Source[],
  year: number,
  serves: (source: Source) => readonly string[],
): readonly string[] {
  const [first] = sources;
  if (first === undefined) return [];
  const from = first.url === undefined ? "" : `Bezug: ${first.url}. `;
  const rows = sources.map(
    (source) => `| ${source.recognition.code ?? "–"} | ${source.title} | ${servedText(serves(source))} |`,
  );
  return [
    "",
    `### ${first.publisher}`,
    "",
    `${from}Ordner: \`exports/${year}/${slug(first.office)}/\`. Nutzung: ${first.licence}.`,
    "",
    "| Tabelle | Inhalt | für |",
    "| --- | --- | --- |",
    ...rows,
  ];
}
