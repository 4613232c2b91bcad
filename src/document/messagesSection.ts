import { changeText, directionsTitle, trendSentence } from "../german/changeSentences.ts";
import { countyStateSentence, countyTitle } from "../german/comparisonSentences.ts";
import { periodText } from "../german/dates.ts";
import { capital } from "../german/numbers.ts";
import { subject } from "../german/subject.ts";
import { isClear } from "../german/verdictWords.ts";
import type { ShownFigure } from "../model/figure.ts";
import type { Section } from "./atlasDocument.ts";
import type { Message } from "./block.ts";
import type { ChartBlock } from "./chartBlock.ts";
import type { Context } from "./context.ts";
import { shownOnly } from "./figureBook.ts";
import { plainSection } from "./frontSections.ts";
import { broken, indicatorWords, sentences } from "./indicatorWords.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { sourceLine } from "./measuredWhat.ts";

const messageCount = 6;

/** The key messages: the strongest findings about the county, one per indicator, as the settings keep or drop them. */
export function messagesSection(context: Context): Section | undefined {
  const notes = chosenNotes(context);
  const messages = notes.flatMap((note) => message(context, note) ?? []).slice(0, messageCount);
  if (messages.length === 0) return undefined;
  const used = notes.filter(({ id }) => messages.some(({ indicator }) => indicator === id));
  const sources = [...new Set(used.map((note) => note.source.replace(/\.$/, "")))];
  return {
    ...plainSection,
    id: "wichtigste",
    kind: "messages",
    title: "Das Wichtigste",
    eyebrow: "Das Wichtigste auf einer Seite",
    heading: headline(context, used),
    sheets: [
      {
        blocks: [
          { kind: "messages", messages },
          { kind: "source", text: `Quellen: ${sources.join("; ")}; eigene Berechnung.` },
        ],
      },
    ],
    synthetic: used.some(({ synthetic }) => synthetic),
  };
}

/** What the messages say together: which values of the county have risen and which have fallen, one of each. */
function headline({ book, input, words }: Context, used: readonly IndicatorNote[]): string {
  const [falling, rising] = (["falling", "rising"] as const).map((direction) =>
    used.find((note) => book.trend(note.id, input.territory.county.key)?.direction === direction),
  );
  return directionsTitle(
    falling === undefined ? "" : subject(falling),
    rising === undefined ? "" : subject(rising),
    words,
  );
}

/**
 * The indicators of what was kept, then those of the findings: key indicators before others, real numbers before
 * invented ones, the strongest finding first, the first of each theme before the second of any. Dropped ones never.
 */
function chosenNotes({ input, notes }: Context): readonly IndicatorNote[] {
  const { keep, drop } = input.settings.keyMessages;
  const findings = input.findings.filter(({ id }) => keep.includes(id) || !drop.includes(id));
  const kept = findings.filter(({ id }) => keep.includes(id));
  const found = [...new Set(findings.map(({ indicator }) => indicator))].flatMap((id) => notes.get(id) ?? []);
  const rank = ({ key, synthetic }: IndicatorNote): number => (synthetic ? 2 : 0) + (key ? 0 : 1);
  const groups = [0, 1, 2, 3].map((one) => found.filter((note) => rank(note) === one).map(({ id }) => id));
  const ids = [
    ...keep,
    ...kept.map(({ indicator }) => indicator),
    ...groups.flatMap((group) => spread(group, notes)),
  ];
  return [...new Set(ids)].filter((id) => !drop.includes(id)).flatMap((id) => notes.get(id) ?? []);
}

/** The first of each theme before the second of any: the page shows the breadth of the county. */
function spread(ids: readonly string[], notes: ReadonlyMap<string, IndicatorNote>): readonly string[] {
  const seen = new Map<string, number>();
  const ranked = ids.map((id) => {
    const theme = notes.get(id)?.theme ?? "";
    const rank = seen.get(theme) ?? 0;
    seen.set(theme, rank + 1);
    return { id, rank };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
}

function message(context: Context, note: IndicatorNote): Message | undefined {
  const { book, input } = context;
  const year = note.shownYear;
  const figure = year === undefined ? undefined : book.shown(note.id, input.territory.county.key, year);
  if (year === undefined || figure === undefined) return undefined;
  return {
    id: `befund-${note.id.toLowerCase()}`,
    figure,
    indicator: note.id,
    caption: `${note.shortTitle}, ${periodText(figure.numeratorPeriod)}`,
    title: messageTitle(context, note, year),
    text: messageText(context, note, figure),
    ...chart(context, note, figure),
    to: note.id.toLowerCase(),
  };
}

function messageTitle(context: Context, note: IndicatorNote, year: number): string {
  const { book, input } = context;
  const { county, state } = input.territory;
  const trend = book.trend(note.id, county.key);
  const verdict = book.verdict(note.id, county.key, year, state.key);
  if (trend !== undefined && (trend.direction === "rising" || trend.direction === "falling"))
    return `${capital(subject(note))} ist ${context.words.in} seit ${trend.from} ${trend.direction === "rising" ? "gestiegen" : "gesunken"}.`;
  if (verdict !== undefined && isClear(verdict.verdict))
    return `${countyTitle(note, verdict.verdict, state, context.words)}.`;
  return `${indicatorWords(context, note, year).heading}.`;
}

function messageText({ book, input, words }: Context, note: IndicatorNote, figure: ShownFigure): string {
  const { county, state } = input.territory;
  const stateFigure = note.kind === "count" ? undefined : book.shown(note.id, state.key, figure.year);
  const trend = book.trend(note.id, county.key);
  const first = shownOnly(
    book
      .series(note.id, county.key)
      .find(({ status, year }) => status === "shown" && !broken(note, year, figure.year)),
  );
  const course =
    first === undefined || first.year === figure.year
      ? ""
      : `${first.year} bis ${figure.year}: ${changeText(first.value, figure.value, note)}.`;
  return sentences([
    countyStateSentence(figure, stateFigure, note, { stateName: state.name, words }),
    trend === undefined ? course : trendSentence(trend, note),
  ]);
}

function chart(
  { book, input, words }: Context,
  note: IndicatorNote,
  figure: ShownFigure,
): { readonly chart: ChartBlock } | undefined {
  const { county, state } = input.territory;
  const own = book
    .series(note.id, county.key)
    .flatMap((one) => (one.status === "shown" && one.year <= figure.year ? [one] : []));
  const common = {
    kind: "chart" as const,
    id: `klein-${note.id.toLowerCase()}`,
    title: note.shortTitle,
    subtitle: "",
    description: `${note.shortTitle} ${words.in}. Die Werte stehen im Abschnitt ${note.number}.`,
    source: sourceLine(note),
    listed: false,
    synthetic: note.synthetic,
  };
  const [first] = own;
  if (first !== undefined && own.length >= 4)
    return {
      chart: {
        ...common,
        chart: {
          kind: "series",
          size: "small",
          indicator: note.id,
          lines: [{ role: "county", name: words.name, figures: own }],
          from: first.year,
          to: figure.year,
        },
      },
    };
  const stateFigure = book.shown(note.id, state.key, figure.year);
  if (stateFigure === undefined || note.kind === "count" || figure.value < 0 || stateFigure.value < 0)
    return undefined;
  const bars = [
    { name: words.name, role: "county" as const, figure },
    { name: state.name, role: "state" as const, figure: stateFigure },
  ];
  return { chart: { ...common, chart: { kind: "bars", indicator: note.id, bars } } };
}
