import type { AreaWords } from "../german/territoryWords.ts";
import type { Area } from "../model/area.ts";
import type { Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";

/** The finest level of an indicator below the county, with its areas and its words; the county itself if there is none. */
export interface ShownLevel {
  readonly level: "municipality" | "planningArea" | "county";
  readonly areas: readonly Area[];
  readonly words: AreaWords;
}

const words = {
  municipality: { one: "Gemeinde", many: "Gemeinden", dative: "Gemeinden", masculine: false },
  planningArea: { one: "Planungsraum", many: "Planungsräume", dative: "Planungsräumen", masculine: true },
  county: { one: "Kreis", many: "Kreise", dative: "Kreisen", masculine: true },
};

/** The finest level at which the indicator has a value or a hidden one in its shown year. */
export function shownLevel(context: Context, note: IndicatorNote): ShownLevel {
  const { municipalities, input } = context;
  const candidates = [
    { level: "municipality" as const, areas: municipalities },
    { level: "planningArea" as const, areas: input.territory.planningAreas },
  ];
  const found = candidates.find(({ areas }) => hasValues(context, note, areas));
  return found === undefined
    ? { level: "county", areas: [], words: words.county }
    : { ...found, words: words[found.level] };
}

function hasValues({ book }: Context, note: IndicatorNote, areas: readonly Area[]): boolean {
  const { shownYear } = note;
  return (
    shownYear !== undefined && areas.some(({ key }) => book.shown(note.id, key, shownYear) !== undefined)
  );
}
