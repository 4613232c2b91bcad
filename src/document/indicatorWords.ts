import { certaintySentence } from "../german/changeVerdict.ts";
import { tooFewYears, trendSentence, yearChangeSentence } from "../german/changeSentences.ts";
import {
  countyStateSentence,
  countyTitle,
  othersSentence,
  valuesSentence,
  type Measured,
} from "../german/comparisonSentences.ts";
import { changeTitle, findingTitle, spanTitle } from "../german/findingTitle.ts";
import { printed, capital } from "../german/numbers.ts";
import { subject } from "../german/subject.ts";
import { valueText } from "../german/units.ts";
import { isClear, isHigher } from "../german/verdictWords.ts";
import type { Area } from "../model/area.ts";
import type { VerdictKind } from "../model/comparison.ts";
import type { ShownFigure } from "../model/figure.ts";
import type { Context } from "./context.ts";
import { shownOnly } from "./figureBook.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { changeOf } from "./yearChanges.ts";
import { shownLevel, type ShownLevel } from "./levels.ts";

interface Judged {
  readonly place: Area;
  readonly figure: ShownFigure;
  readonly verdict?: VerdictKind;
}

/** Title and lead of an indicator's page, made from its published figures. */
export interface IndicatorWords {
  readonly heading: string;
  readonly lead: string;
}

/** What was found, in words: from municipalities or planning areas if there are any, else from county, state and series. */
export function indicatorWords(context: Context, note: IndicatorNote, year: number): IndicatorWords {
  const level = shownLevel(context, note);
  const values = publishedValues(context, note, level, year);
  if (values.some(({ verdict }) => verdict !== undefined))
    return judgedWords(context, note, year, level, values);
  if (values.length >= 2)
    return { heading: unjudgedTitle(note, level, values), lead: countyLead(context, note, year) };
  return { heading: countyHeading(context, note, year), lead: countyLead(context, note, year) };
}

function publishedValues(
  { book, input }: Context,
  note: IndicatorNote,
  { areas }: ShownLevel,
  year: number,
): readonly Judged[] {
  return areas.flatMap((place) => {
    const figure = book.shown(note.id, place.key, year);
    const verdict = book.verdict(note.id, place.key, year, input.territory.county.key);
    if (figure === undefined) return [];
    return [verdict === undefined ? { place, figure } : { place, figure, verdict: verdict.verdict }];
  });
}

function judgedWords(
  context: Context,
  note: IndicatorNote,
  year: number,
  level: ShownLevel,
  values: readonly Judged[],
): IndicatorWords {
  const withVerdict = values.filter(({ verdict }) => verdict !== undefined);
  const clear = withVerdict
    .filter(({ verdict }) => verdict !== undefined && isClear(verdict))
    .toSorted((a, b) => b.figure.value - a.figure.value);
  const higher = clear.filter(({ verdict }) => verdict !== undefined && isHigher(verdict));
  const lower = clear.filter((one) => !higher.includes(one)).toReversed();
  const heading = findingTitle({
    indicator: note,
    clearlyHigher: higher.map(({ place }) => place),
    clearlyLower: lower.map(({ place }) => place),
    judged: withVerdict.length,
    similar: withVerdict.filter(({ verdict }) => verdict === "similar").length,
    areas: level.words,
  });
  const [named, others, side] =
    higher.length > 0 ? [higher, lower.length, "darunter" as const] : [lower, 0, "darüber" as const];
  return {
    heading,
    lead: judgedLead(
      context,
      note,
      year,
      level,
      named.slice(0, 3),
      othersSentence(others, side, level.words),
    ),
  };
}

function judgedLead(
  context: Context,
  note: IndicatorNote,
  year: number,
  level: ShownLevel,
  named: readonly Measured[],
  others: string,
): string {
  const county = context.book.shown(note.id, context.input.territory.county.key, year);
  const values = valuesSentence(named, county, note, context.words);
  const place = level.level === "planningArea" ? "Für einzelne Gemeinden wird kein Wert gezeigt." : "";
  // On a single page the title of the series says the direction.
  const trend = others !== "" && !note.key ? "" : trendWords(context, note);
  return sentences([values, others, trend, place]);
}

function unjudgedTitle(note: IndicatorNote, level: ShownLevel, values: readonly Judged[]): string {
  const signs = values.map(({ figure }) => Math.sign(printed(figure.value, note.decimals)));
  if (note.kind === "change" || note.kind === "balance") {
    const falling = signs.filter((sign) => sign < 0).length;
    const rising = signs.filter((sign) => sign > 0).length;
    return changeTitle({ falling, rising, shown: values.length, areas: level.words });
  }
  const ordered = values.toSorted((a, b) => a.figure.value - b.figure.value);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  if (lowest === undefined || highest === undefined) return note.title;
  const value = ({ place, figure }: Judged) => ({ place, value: figure.value, decimals: note.decimals });
  return spanTitle(note, value(lowest), value(highest));
}

function countyHeading({ book, input, words }: Context, note: IndicatorNote, year: number): string {
  const { county, state } = input.territory;
  const verdict = book.verdict(note.id, county.key, year, state.key);
  const figure = book.shown(note.id, county.key, year);
  const trend = book.trend(note.id, county.key);
  if (verdict !== undefined && verdict.verdict !== "similar")
    return countyTitle(note, verdict.verdict, state, words);
  if (trend !== undefined && (trend.direction === "rising" || trend.direction === "falling"))
    return `${capital(subject(note))} ist ${words.in} seit ${trend.from} ${trend.direction === "rising" ? "gestiegen" : "gesunken"}`;
  if (verdict !== undefined) return countyTitle(note, verdict.verdict, state, words);
  return figure === undefined
    ? note.title
    : `${capital(subject(note))} liegt ${words.in} bei ${valueText(figure.value, note)}`;
}

function countyLead(context: Context, note: IndicatorNote, year: number): string {
  const { book, input } = context;
  const county = book.shown(note.id, input.territory.county.key, year);
  if (county === undefined) return "";
  const additive = note.kind === "count";
  const state = additive ? undefined : book.shown(note.id, input.territory.state.key, year);
  const before = shownOnly(
    book
      .series(note.id, county.area)
      .find((figure) => figure.year === year - 1 && !broken(note, year - 1, year)),
  );
  const change = changeOf(context, note, county.area);
  return sentences([
    countyStateSentence(county, state, note, {
      stateName: input.territory.state.name,
      words: context.words,
    }),
    before === undefined || note.kind === "change" ? "" : yearChangeSentence(before, county, note),
    before === undefined || change === undefined ? "" : certaintySentence(change),
    trendWords(context, note),
  ]);
}

/** Whether a new way of counting begins after `from`, up to `to`. */
export function broken(note: IndicatorNote, from: number, to: number): boolean {
  return note.breaks.some(({ year }) => year > from && year <= to);
}

/** The county's trend in words; why there is none, if the series is too short for the rule. */
function trendWords({ book, input, words }: Context, note: IndicatorNote): string {
  const { county } = input.territory;
  const trend = book.trend(note.id, county.key);
  if (trend !== undefined)
    return `${capital(words.in)}: ${trendSentence(trend, note).replace(/^Seit/, "seit")}`;
  const last = Math.max(0, ...note.breaks.map(({ year }) => year));
  const years = book
    .series(note.id, county.key)
    .filter(({ status, year }) => status === "shown" && year >= last).length;
  return years >= 2 ? tooFewYears(years) : "";
}

/** Sentences joined, empty ones left out. */
export function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
