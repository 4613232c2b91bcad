import { capital, countMasculine, countWord, plural } from "../german/numbers.ts";
import { periodText } from "../german/dates.ts";
import { listText } from "../german/lists.ts";
import type { Area } from "../model/area.ts";
import type { Section } from "./atlasDocument.ts";
import type { Block, FactsBlock } from "./block.ts";
import type { ChartBlock } from "./chartBlock.ts";
import { comparedPlaces } from "./comparedPlaces.ts";
import { type Chapter, type Context, isSynthetic } from "./context.ts";
import { shownOnly } from "./figureBook.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { measuredWhat, sourceLine } from "./measuredWhat.ts";

/** The opening page of a chapter: number, title, lead, three facts, small multiples, what it does not show. */
export function chapterSection(context: Context, chapter: Chapter): Section {
  const { theme, number } = chapter;
  const facts = factsOf(context, chapter);
  const multiples = multiplesOf(context, chapter);
  const own = context.input.texts.chapters.get(theme.id);
  const blocks: readonly Block[] = [
    ...(facts.facts.length === 0 ? [] : [facts]),
    ...(multiples === undefined ? [] : [multiples]),
    {
      kind: "columns",
      layout: "two",
      left: [
        own === undefined ? contentsProse(chapter) : { kind: "prose", title: "Worum es geht", markdown: own },
      ],
      right: [{ kind: "prose", title: "Was das Kapitel nicht zeigt", markdown: limitsText(chapter) }],
    },
  ];
  return {
    id: `kapitel-${theme.id}`,
    kind: "chapter",
    title: `${number} ${theme.title}`,
    eyebrow: "",
    heading: theme.title,
    lead: theme.lead,
    chapter: String(number),
    sheets: [{ blocks }],
    synthetic: facts.facts.some(({ figure }) => isSynthetic(figure)) || (multiples?.synthetic ?? false),
    listed: true,
  };
}

const listedAtMost = 12;

function contentsProse({ indicators }: Chapter): Block {
  const count = indicators.length;
  const listed = count <= listedAtMost ? indicators : indicators.filter(({ key }) => key);
  const names = listed.map((note) => `- ${note.number} ${note.shortTitle}`);
  const rest = count - listed.length;
  const more = rest === 0 ? [] : [`- und ${countWord(rest)} weitere`];
  const title = `${capital(countMasculine(count))} ${plural(count, "Indikator", "Indikatoren")} in diesem Kapitel`;
  return { kind: "prose", title, markdown: [...names, ...more].join("\n") };
}

function limitsText({ theme, undelivered }: Chapter): string {
  if (undelivered.length === 0) return theme.limits;
  return `${theme.limits}\n\nNoch ohne Daten: ${listText(undelivered.map(({ shortTitle }) => shortTitle))}.`;
}

/** The first three county values of the chapter, key indicators first. */
function factsOf({ book, input }: Context, { indicators }: Chapter): FactsBlock {
  const ordered = [...indicators.filter(({ key }) => key), ...indicators.filter(({ key }) => !key)];
  const facts = ordered.flatMap((note) => {
    const figure =
      note.shownYear === undefined
        ? undefined
        : book.shown(note.id, input.territory.county.key, note.shownYear);
    return figure === undefined
      ? []
      : [{ figure, indicator: note.id, text: `${note.title}, ${periodText(figure.numeratorPeriod)}` }];
  });
  return { kind: "facts", facts: facts.slice(0, 3) };
}

/** The chapter's first series over the planning areas, else over county, state and country; undefined without one. */
function multiplesOf(context: Context, { indicators, number }: Chapter): ChartBlock | undefined {
  const { planningAreas } = context.input.territory;
  const places = comparedPlaces(context);
  const others = places.length === 2 ? " und Deutschland" : ", Land und Deutschland";
  const choices = [
    { areas: planningAreas, where: "in den Planungsräumen", level: "Planungsräume" },
    {
      areas: places.map(({ area }) => area),
      where: `in ${context.words.name}${others}`,
      level: "Gebiete",
    },
  ];
  const found = choices
    .flatMap((choice) =>
      indicators.map((note) => ({ note, ...choice, panels: panelsOf(context, note, choice.areas) })),
    )
    .find(({ panels }) => panels.length >= Math.min(3, places.length));
  if (found === undefined) return undefined;
  const { note, panels, where, level } = found;
  const years = panels.flatMap(({ figures }) => figures.map(({ year }) => year));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return {
    kind: "chart",
    id: `felder-${number}`,
    title: `${note.shortTitle} ${where}`,
    subtitle: `${measuredWhat(note)}, ${from} bis ${to}; geordnet nach dem letzten Wert, alle Felder mit derselben Achse`,
    chart: { kind: "multiples", indicator: note.id, panels, from, to },
    description: `Kleine Verläufe für ${panels.length} ${level} von ${from} bis ${to}. Die Werte des letzten Jahres stehen in der Tabelle des Indikators.`,
    source: sourceLine(note),
    listed: true,
    synthetic: note.synthetic,
  };
}

function panelsOf({ book }: Context, note: IndicatorNote, areas: readonly Area[]) {
  if (note.kind === "count") return [];
  const upTo = note.shownYear ?? 0;
  return areas
    .map(({ key, name }) => ({
      name,
      figures: book
        .series(note.id, key)
        .flatMap((figure) => shownOnly(figure) ?? [])
        .filter(({ year }) => year <= upTo),
    }))
    .filter(({ figures }) => figures.length >= 3);
}
