import { shortDate } from "../german/dates.ts";
import { compareNames } from "../german/collate.ts";
import { whole } from "../german/numbers.ts";
import type { Part, Section } from "./atlasDocument.ts";
import type { Block, ListingBlock } from "./block.ts";
import type { Context } from "./context.ts";
import { plainSection } from "./frontSections.ts";
import { numberedBlocks, type Numbered } from "./numbering.ts";

/** The contents: every part with its sections, and the territory in a sentence. */
export function contentsSection({ input }: Context, parts: readonly Part[]): Section {
  const groups = parts
    .map(({ title, sections }) => {
      const listed = sections.filter((section) => section.listed);
      const [first, ...rest] = listed;
      const opens = first !== undefined && (first.title === title || listed.length === 1);
      const entries = opens ? rest : listed;
      return {
        title: opens && listed.length === 1 ? first.title : title,
        ...(first === undefined ? {} : { to: first.id }),
        entries: entries.map((section) => ({ text: section.title, to: section.id })),
      };
    })
    .filter(({ to }) => to !== undefined);
  const { territory } = input;
  const note: Block = {
    kind: "note",
    title: "Gebiet",
    paragraphs: [
      `Der Atlas zeigt den Kreis mit ${whole(territory.municipalities.length)} Gemeinden nach dem Stand vom ${shortDate(territory.date)}. Für kleine Gemeinden stehen zusätzlich ${whole(territory.planningAreas.length)} Planungsräume.`,
      "Planungsräume, ihre Gemeinden und Gebietsänderungen stehen im Anhang.",
    ],
  };
  const blocks: readonly Block[] = [
    { kind: "listing", style: "contents", groups },
    { kind: "columns", layout: "two", left: [note], right: overview(input) },
  ];
  return {
    ...plainSection,
    id: "inhalt",
    kind: "contents",
    title: "Inhalt",
    heading: "Inhalt",
    sheets: [{ blocks }],
    listed: false,
  };
}

/** The planning areas on a small map; nothing without geometry. */
function overview({ geometry, territory }: Context["input"]): readonly Block[] {
  if (geometry === undefined || territory.planningAreas.length === 0) return [];
  return [
    {
      kind: "map",
      id: "karte-inhalt",
      title: "Planungsräume",
      subtitle: "",
      chart: { kind: "overview", small: true },
      description: `Der Kreis mit ${territory.planningAreas.length} Planungsräumen. Ihre Gemeinden nennt die Tabelle im Anhang.`,
      source: "",
      listed: false,
      synthetic: false,
      // On paper the contents fill the page; the territory page has the map.
      screenOnly: true,
    },
  ];
}

/** Lists of maps, figures and tables, with their numbers. */
export function figureListSection(parts: readonly Part[]): Section {
  const all = parts.flatMap(({ sections }) => sections.flatMap(printedBlocks));
  const group = (title: string, kind: Numbered["kind"]) => ({
    title,
    entries: all
      .filter((block) => block.kind === kind)
      .map(({ number, title: text, id }) => ({ text: `${number ?? ""} ${text}`, to: id })),
  });
  const listing: ListingBlock = {
    kind: "listing",
    style: "list",
    groups: [group("Karten", "map"), group("Abbildungen", "chart"), group("Tabellen", "table")],
  };
  return {
    ...plainSection,
    kind: "annex",
    eyebrow: "Anhang",
    id: "verzeichnisse",
    title: "Karten, Abbildungen, Tabellen",
    heading: "Karten, Abbildungen und Tabellen",
    sheets: [{ blocks: [listing] }],
  };
}

function printedBlocks(section: Section): readonly Numbered[] {
  return numberedBlocks({
    ...section,
    sheets: section.sheets.filter(({ medium }) => medium !== "screen"),
  }).filter(({ screenOnly }) => screenOnly !== true);
}

/** All indicators in alphabetical order. */
export function indicatorIndexSection({ chapters }: Context): Section {
  const notes = chapters.flatMap(({ indicators, undelivered }) => [
    ...indicators.map((note) => ({ note, to: note.id.toLowerCase() })),
    ...undelivered.map((note) => ({ note, to: `blatt-${note.id.toLowerCase()}` })),
  ]);
  const entries = notes
    .toSorted((a, b) => compareNames(a.note.title, b.note.title))
    .map(({ note, to }) => ({ text: `${note.title} (${note.id})`, to }));
  return {
    ...plainSection,
    kind: "annex",
    eyebrow: "Anhang",
    id: "indikatoren",
    runsOn: true,
    title: "Register der Indikatoren",
    heading: "Register der Indikatoren",
    sheets: [{ blocks: [{ kind: "listing", style: "list", groups: [{ title: "", entries }] }] }],
  };
}
