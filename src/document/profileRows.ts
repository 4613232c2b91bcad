import type { Area } from "../model/area.ts";
import type { Figure } from "../model/figure.ts";
import { judged, type Context } from "./context.ts";
import { verdictCell } from "./indicatorTables.ts";
import { shownLevel } from "./levels.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import type { Cell, Column, Row, RowGroup } from "./tableBlock.ts";

/** Indicators a profile can show: those with values for municipalities. */
export function profileNotes(context: Context): readonly IndicatorNote[] {
  return context.chapters
    .flatMap(({ indicators }) => indicators)
    .filter((note) => shownLevel(context, note).level === "municipality");
}

/** At most `limit` of them, key indicators first, each chapter in its order. */
export function printedNotes(notes: readonly IndicatorNote[], limit: number): readonly IndicatorNote[] {
  const chosen = new Set(
    [...notes.filter(({ key }) => key), ...notes.filter(({ key }) => !key)].slice(0, limit),
  );
  return notes.filter((note) => chosen.has(note));
}

/** Rows by chapter. */
export function profileGroups(
  context: Context,
  notes: readonly IndicatorNote[],
  row: (note: IndicatorNote) => Row,
): readonly RowGroup[] {
  return context.chapters
    .map(({ theme, indicators }) => ({
      title: theme.title,
      rows: indicators.filter((note) => notes.includes(note)).map(row),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Columns of a profile: value, range, county, state, place among all, verdict, course. */
export function profileColumns(count: number, state: string, areas: string): readonly Column[] {
  return [
    { id: "indikator", title: "Indikator", numeric: false, width: 48 },
    { id: "wert", title: "Wert", numeric: true, width: 11 },
    { id: "bereich", title: "Schwankungs\u00adbereich", numeric: true, width: 17 },
    { id: "kreis", title: "Kreis", numeric: true, width: 11 },
    { id: "land", title: state, numeric: true, width: 13 },
    { id: "lage", title: `Lage unter den ${count} ${areas}`, numeric: false, width: 28 },
    { id: "vergleich", title: "gegenüber dem Kreis", numeric: false, width: 27 },
    { id: "verlauf", title: "Verlauf", numeric: false },
  ];
}

/** One indicator in the profile of an area. */
export function profileRow(context: Context, area: Area, note: IndicatorNote, peers: readonly Area[]): Row {
  const { book, input } = context;
  const year = note.shownYear ?? input.year;
  const { county, state } = input.territory;
  const countyFigure = book.figure(note.id, county.key, year);
  const countyValue = book.shown(note.id, county.key, year)?.value;
  const one = judged(context, note.id, area, year);
  const about = {
    indicator: note.id,
    figure: one.figure,
    ...(one.verdict === undefined ? {} : { verdict: one.verdict }),
  };
  const comparable = note.kind !== "count";
  return {
    id: note.id,
    head: 0,
    cells: [
      {
        kind: "text",
        text: note.shortTitle,
        detail: rowDetail(note, year),
        to: note.id.toLowerCase(),
      },
      { kind: "value", figure: one.figure, indicator: note.id, strong: true },
      rangeOf(note, one.figure),
      comparable ? { kind: "value", figure: countyFigure, indicator: note.id } : { kind: "empty" },
      comparable
        ? { kind: "value", figure: book.figure(note.id, state.key, year), indicator: note.id }
        : { kind: "empty" },
      comparable ? stripCell(context, about, peers, year) : { kind: "empty" },
      verdictCell(about, countyValue, note, true),
      sparkCell(context, area, note, year),
    ],
  };
}

/** The range, where the indicator has one at all. */
export function rangeOf({ id, interval }: IndicatorNote, figure: Figure | undefined): Cell {
  return interval === "none" ? { kind: "empty" } : { kind: "range", figure, indicator: id };
}

type About = { readonly indicator: string } & Pick<Extract<Cell, { kind: "strip" }>, "figure" | "verdict">;

/** Where the value lies among the published values of its peers. */
export function stripCell(
  { book, input }: Context,
  about: About,
  peers: readonly Area[],
  year: number,
): Cell {
  const published = peers.flatMap(({ key }) => book.shown(about.indicator, key, year)?.value ?? []);
  const county = book.shown(about.indicator, input.territory.county.key, year)?.value;
  const state = book.shown(about.indicator, input.territory.state.key, year)?.value;
  return {
    kind: "strip",
    ...about,
    published,
    ...(county === undefined ? {} : { county }),
    ...(state === undefined ? {} : { state }),
  };
}

function sparkCell({ book }: Context, area: Area, note: IndicatorNote, upTo: number): Cell {
  const points = book
    .series(note.id, area.key)
    .flatMap((figure) =>
      figure.status === "shown" && figure.year <= upTo ? [{ year: figure.year, value: figure.value }] : [],
    );
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return { kind: "empty" };
  return {
    kind: "spark",
    indicator: note.id,
    points,
    breaks: note.breaks.map(({ year }) => year),
    from: first.year,
    to: last.year,
  };
}

/** Behind the name of a row: the year of the value, and `e` where it is invented. */
export function rowDetail({ synthetic }: IndicatorNote, year: number): string {
  return synthetic ? `${year} e` : String(year);
}
