import { shortDate } from "../german/dates.ts";
import { compareNames } from "../german/collate.ts";
import type { CountyWords } from "../german/countyWords.ts";
import { capital, plural, whole } from "../german/numbers.ts";
import type { Part, Section } from "./atlasDocument.ts";
import type { Block, ListingBlock } from "./block.ts";
import type { ChartBlock } from "./chartBlock.ts";
import type { Context } from "./context.ts";
import { plainSection } from "./frontSections.ts";
import { numberedBlocks, type Numbered } from "./numbering.ts";

/** The contents: every part with its sections, and the territory in a sentence. */
export function contentsSection({ input, words }: Context, parts: readonly Part[]): Section {
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
  const note: Block = { kind: "note", title: "Gebiet", paragraphs: territoryNote(territory, words) };
  const blocks: readonly Block[] = [
    { kind: "listing", style: "contents", groups },
    { kind: "columns", layout: "two", left: [note], right: overview(input, words) },
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

/** What the atlas shows, in two sentences. */
function territoryNote(
  { municipalities, planningAreas, date }: Context["input"]["territory"],
  words: CountyWords,
): readonly string[] {
  const valid = `nach dem Stand vom ${shortDate(date)}`;
  if (municipalities.length === 0)
    return [`Der Atlas zeigt ${words.object} ${valid}, verglichen mit Land und Deutschland.`];
  const planned =
    planningAreas.length === 0
      ? ""
      : ` Für kleine Gemeinden stehen zusätzlich ${whole(planningAreas.length)} ${plural(planningAreas.length, "Planungsraum", "Planungsräume")}.`;
  return [
    `Der Atlas zeigt ${words.object} mit ${whole(municipalities.length)} Gemeinden ${valid}.${planned}`,
    planned === ""
      ? "Gemeinden und Gebietsänderungen stehen im Anhang."
      : "Planungsräume, ihre Gemeinden und Gebietsänderungen stehen im Anhang.",
  ];
}

/** The planning areas on a small map; nothing without geometry. */
function overview({ geometry, territory }: Context["input"], words: CountyWords): readonly Block[] {
  if (geometry === undefined || territory.planningAreas.length === 0) return [];
  return [
    {
      kind: "map",
      id: "karte-inhalt",
      title: "Planungsräume",
      subtitle: "",
      chart: { kind: "overview", small: true },
      description: `${capital(words.the)} mit ${territory.planningAreas.length} Planungsräumen. Ihre Gemeinden nennt die Tabelle im Anhang.`,
      source: "",
      listed: false,
      synthetic: false,
    },
  ];
}

/** Lists of maps, figures and tables, with their numbers. */
export function figureListSection({ notes }: Context, parts: readonly Part[]): Section {
  const all = parts.flatMap(({ sections }) => sections.flatMap(printedBlocks));
  const group = (title: string, kind: Numbered["kind"]) => ({
    title,
    entries: all
      .filter((block) => block.kind === kind)
      .map((block) => ({ text: `${block.number ?? ""} ${listTitle(block, notes)}`, to: block.id })),
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

/** What a kind of chart is called in the list, where its own title is a finding that many charts share. */
const chartWords: Partial<Record<ChartBlock["chart"]["kind"], string>> = {
  series: "Verlauf",
  dots: "Gebiete nach ihrem Wert",
  funnel: "Werte nach Größe der Gemeinde",
  distribution: "Kreise und kreisfreie Städte",
};

/** A title that says in the list which indicator is shown. */
function listTitle(block: Numbered, notes: Context["notes"]): string {
  if (block.kind !== "chart") return block.title;
  const word = chartWords[block.chart.kind];
  const note = "indicator" in block.chart ? notes.get(block.chart.indicator) : undefined;
  return word === undefined || note === undefined ? block.title : `${note.shortTitle}: ${word}`;
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
