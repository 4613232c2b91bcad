import { certainChanges, certaintyWord, changePhrase } from "../german/changeVerdict.ts";
import { printed } from "../german/numbers.ts";
import type { Area } from "../model/area.ts";
import type { Context } from "./context.ts";
import type { ChangeNote } from "./figureBook.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import type { ShownLevel } from "./levels.ts";
import { signNotes } from "./signNotes.ts";
import type { Row, TableBlock } from "./tableBlock.ts";

/**
 * The tested change of an indicator in an area, as large as the printed values say; none without published values in
 * both years.
 */
export function changeOf(
  { book }: Context,
  { id, decimals }: IndicatorNote,
  area: string,
): ChangeNote | undefined {
  const change = book.change(id, area);
  const [before, now] = [change?.from ?? 0, change?.year ?? 0].map((year) => book.shown(id, area, year));
  if (change === undefined || before === undefined || now === undefined) return undefined;
  return { ...change, difference: printed(now.value, decimals) - printed(before.value, decimals) };
}

/** "Kreis: −0,4 Prozentpunkte gegenüber 2015, nicht gesichert. Gesichert verändert: 2 von 21 Gemeinden …" */
export function changeWords(
  context: Context,
  note: IndicatorNote,
  { areas, words, level }: ShownLevel,
): string {
  const county = changeOf(context, note, context.input.territory.county.key);
  const tested = areas.flatMap((area) => {
    const change = level === "county" ? undefined : changeOf(context, note, area.key);
    return change?.certainty === undefined ? [] : [{ area, change }];
  });
  const certain = tested.filter(({ change }) => change.certainty === "998").map(({ area }) => area.name);
  return [
    county === undefined ? "" : `${context.words.name}: ${changePhrase(county, note)}.`,
    certainChanges(certain, tested.length, words),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/**
 * Every area with its change against the year before and whether it is certain, in the order of all tables, the county
 * last; nothing without any.
 */
export function changeTable(
  context: Context,
  note: IndicatorNote,
  { areas, level }: ShownLevel,
): TableBlock | undefined {
  const { county, planningAreas } = context.input.territory;
  const rank = ({ planningArea }: Area): number => {
    const place = planningAreas.findIndex(({ key }) => key === planningArea);
    return place === -1 ? planningAreas.length : place;
  };
  const ordered = level === "county" ? [] : areas.toSorted((a, b) => rank(a) - rank(b));
  const rows = [...ordered, county].flatMap((area) => changeRow(context, note, area) ?? []);
  if (rows.length === 0) return undefined;
  return {
    kind: "table",
    id: `veraenderung-${note.id.toLowerCase()}`,
    title: `${note.shortTitle}: Veränderung gegenüber dem Vorjahr`,
    columns: [
      { id: "name", title: "Gebiet", numeric: false, width: 46 },
      { id: "vorjahr", title: "Vorjahr", numeric: true },
      { id: "jahr", title: "Berichtsjahr", numeric: true },
      { id: "veraenderung", title: "Veränderung", numeric: true },
      { id: "urteil", title: "Prüfung", numeric: false, width: 42 },
    ],
    groups: [{ title: "", rows }],
    foot: [],
    style: "plain",
    notes: [
      `Gesichert: auf der Stufe 99,8 % größer als Zufall; auffällig: nur auf der Stufe 95 %. ${signNotes}`,
    ],
    listed: false,
    interactive: true,
    synthetic: note.synthetic,
  };
}

function changeRow(context: Context, note: IndicatorNote, area: Area): Row | undefined {
  const change = changeOf(context, note, area.key);
  if (change === undefined) return undefined;
  const { indicator, from, year, difference } = change;
  return {
    id: area.key,
    head: 0,
    cells: [
      { kind: "text", text: area.name, strong: area.level === "county" },
      { kind: "value", figure: context.book.figure(indicator, area.key, from), indicator },
      { kind: "value", figure: context.book.figure(indicator, area.key, year), indicator },
      { kind: "number", value: difference, decimals: note.decimals, signed: true },
      { kind: "text", text: certaintyWord(change) },
    ],
  };
}
