import { listText } from "../german/lists.ts";
import { countWord, decimal } from "../german/numbers.ts";
import { bareName } from "../german/places.ts";
import type { Section } from "./atlasDocument.ts";
import type { Block } from "./block.ts";
import type { IndexResult } from "./composeInput.ts";
import type { Context } from "./context.ts";
import { plainSection } from "./frontSections.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import type { Row, TableBlock } from "./tableBlock.ts";

/** Status and dynamics of the planning areas; undefined when the county computes no index. */
export function indexSection(context: Context): Section | undefined {
  const { index } = context.input;
  if (index === undefined || index.places.length === 0) return undefined;
  const names = index.members.flatMap(({ indicator }) => context.notes.get(indicator) ?? []);
  const blocks: readonly Block[] = [
    {
      kind: "chart",
      id: "index-matrix",
      title: "Status und Dynamik der Planungsräume",
      subtitle: `Aus ${countWord(names.length)} Indikatoren: ${names.map(({ shortTitle }) => shortTitle).join(", ")}`,
      chart: {
        kind: "matrix",
        statuses: index.statuses,
        dynamics: index.dynamics,
        entries: entries(context, index),
      },
      description:
        "Planungsräume nach Status (Zeilen) und Dynamik (Spalten). Die Einstufung jedes Planungsraums steht in der Tabelle darunter.",
      source: "",
      listed: true,
      synthetic: names.some(({ synthetic }) => synthetic),
    },
    indexTable(context, index, names),
    {
      kind: "note",
      title: "Was der Index sagt und was nicht",
      paragraphs: [
        ...refusedWords(context, index),
        "Der Status vergleicht die Planungsräume untereinander im letzten Jahr, die Dynamik vergleicht ihre Veränderung. Ein niedriger Status heißt: Mehrere Belastungen treffen zusammen. Der Index bewertet keine Menschen und erklärt keine Ursachen. Die letzten Spalten zeigen, wie die Einstufung ohne je einen Indikator ausfiele.",
      ],
    },
  ];
  return {
    ...plainSection,
    id: "index-der-planungsraeume",
    kind: "index",
    title: "Index der Planungsräume",
    eyebrow: "Gebiete im Vergleich",
    heading: "Status und Entwicklung der Planungsräume",
    lead: `Der Index fasst ${countWord(names.length)} Indikatoren zusammen und ordnet ${countWord(index.places.length)} Planungsräume nach Status und Dynamik.`,
    sheets: [{ blocks }],
    synthetic: names.some(({ synthetic }) => synthetic),
  };
}

/** Which planning areas have no place, and why. */
function refusedWords({ areas }: Context, { refused = [] }: IndexResult): readonly string[] {
  if (refused.length === 0) return [];
  const names = listText(refused.map((key) => bareName(areas.get(key) ?? { name: key })));
  return [
    `Ohne Einstufung ${refused.length === 1 ? "bleibt" : "bleiben"}: ${names}. Dort leben weniger als 300 Menschen, oder ein Wert der zusammengefassten Indikatoren ist nicht ausgewiesen.`,
  ];
}

function entries({ areas }: Context, index: IndexResult) {
  return index.places.map(({ area, status, dynamics }) => ({
    name: areas.get(area)?.name ?? area,
    status,
    dynamics,
  }));
}

/** How much each indicator counts. */
function weightsNote({ notes }: Context, { members }: IndexResult): string {
  if (new Set(members.map(({ weight }) => weight)).size === 1) return "Alle Indikatoren zählen gleich viel.";
  const named = members.map(
    ({ indicator, weight }) =>
      `${notes.get(indicator)?.shortTitle ?? indicator} (${decimal(weight, Number.isInteger(weight) ? 0 : 1)}-fach)`,
  );
  return `Gewichte: ${listText(named)}.`;
}

function indexTable(context: Context, index: IndexResult, notes: readonly IndicatorNote[]): TableBlock {
  const word = (words: readonly string[], position: number) => ({
    kind: "text" as const,
    text: words[position] ?? "",
  });
  const rows = index.places.map((place): Row => ({
    id: place.area,
    head: 0,
    cells: [
      { kind: "text", text: context.areas.get(place.area)?.name ?? place.area },
      { ...word(index.statuses, place.status), strong: true },
      word(index.dynamics, place.dynamics),
      ...notes.map((note) =>
        word(
          index.statuses,
          place.statusWithout.find(({ indicator }) => indicator === note.id)?.status ?? -1,
        ),
      ),
    ],
  }));
  return {
    kind: "table",
    id: "index-tabelle",
    title: "Einstufung der Planungsräume und wie sie ohne je einen Indikator ausfiele",
    columns: [
      { id: "name", title: "Planungsraum", numeric: false, width: 42 },
      { id: "status", title: "Status", numeric: false, width: 22 },
      { id: "dynamik", title: "Dynamik", numeric: false, width: 20 },
      ...notes.map((note) => ({ id: note.id, title: `Status ohne ${note.shortTitle}`, numeric: false })),
    ],
    groups: [{ title: "", rows }],
    foot: [],
    style: "plain",
    notes: [weightsNote(context, index)],
    listed: true,
    interactive: true,
    synthetic: notes.some(({ synthetic }) => synthetic),
  };
}
