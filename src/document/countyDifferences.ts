import { verdictSentence } from "../german/comparisonSentences.ts";
import { isClear } from "../german/verdictWords.ts";
import type { Area } from "../model/area.ts";
import type { Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";

/** One difference between a place and the county, in a full sentence. */
export interface CountyDifference {
  readonly label: string;
  readonly text: string;
  /** Whether it holds on the stricter level. */
  readonly clear: boolean;
}

/** Where a place differs from the county, in the order of the indicators. */
export function countyDifferences(
  { book, input }: Context,
  area: Area,
  notes: readonly IndicatorNote[],
): readonly CountyDifference[] {
  const { key } = input.territory.county;
  return notes.flatMap((note) => {
    const year = note.shownYear ?? input.year;
    const verdict = book.verdict(note.id, area.key, year, key)?.verdict;
    const figure = book.shown(note.id, area.key, year);
    const county = book.shown(note.id, key, year);
    if (verdict === undefined || figure === undefined || county === undefined || verdict === "similar")
      return [];
    const text = verdictSentence(note, figure, verdict, county);
    return [{ label: note.shortTitle, text, clear: isClear(verdict) }];
  });
}
