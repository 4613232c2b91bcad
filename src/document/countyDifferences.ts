import { yearChangeSentence } from "../german/changeSentences.ts";
import { certaintySentence } from "../german/changeVerdict.ts";
import { verdictSentence } from "../german/comparisonSentences.ts";
import { isClear } from "../german/verdictWords.ts";
import type { Area } from "../model/area.ts";
import type { Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { changeOf } from "./yearChanges.ts";

/** One difference between a place and the county, in a full sentence. */
export interface CountyDifference {
  readonly label: string;
  readonly text: string;
  /** Whether it holds on the stricter level. */
  readonly clear: boolean;
}

/**
 * Where a place differs from the county, in the order of the indicators, and behind them what certainly changed against
 * the year before.
 */
export function countyDifferences(
  context: Context,
  area: Area,
  notes: readonly IndicatorNote[],
): readonly CountyDifference[] {
  const { book, input } = context;
  const { key } = input.territory.county;
  const differences = notes.flatMap((note) => {
    const year = note.shownYear ?? input.year;
    const verdict = book.verdict(note.id, area.key, year, key)?.verdict;
    const figure = book.shown(note.id, area.key, year);
    const county = book.shown(note.id, key, year);
    if (verdict === undefined || figure === undefined || county === undefined || verdict === "similar")
      return [];
    const text = verdictSentence(note, figure, verdict, county);
    return [{ label: note.shortTitle, text, clear: isClear(verdict) }];
  });
  return [...differences, ...certainChanges(context, area, notes)];
}

/** Changes beyond 99.8 %; what may be chance is no finding. */
function certainChanges(
  context: Context,
  area: Area,
  notes: readonly IndicatorNote[],
): readonly CountyDifference[] {
  return notes.flatMap((note) => {
    const change = changeOf(context, note, area.key);
    const [before, now] = [change?.from ?? 0, change?.year ?? 0].map((year) =>
      context.book.shown(note.id, area.key, year),
    );
    if (change?.certainty !== "998" || before === undefined || now === undefined) return [];
    const text = `${yearChangeSentence(before, now, note)} ${certaintySentence(change)}`;
    return [{ label: note.shortTitle, text, clear: true }];
  });
}
