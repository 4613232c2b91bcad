import { seriesDescription, dotsDescription } from "../german/figureWords.ts";
import { trendTitle } from "../german/changeSentences.ts";
import { similarTitle } from "../german/findingTitle.ts";
import { capital } from "../german/numbers.ts";
import { unitHead } from "../german/units.ts";
import type { ChartBlock, ChartLine, JudgedFigure } from "./chartBlock.ts";
import { comparedPlaces } from "./comparedPlaces.ts";
import { judged, type Context } from "./context.ts";
import { shownOnly } from "./figureBook.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import type { ShownLevel } from "./levels.ts";
import { extremes } from "./mapCharts.ts";
import { measuredWhat, periodOf } from "./measuredWhat.ts";

/** County, state and country over the years; undefined with fewer than two published years of the county. */
export function seriesBlock(
  context: Context,
  note: IndicatorNote,
  upTo: number,
  size?: "low",
): ChartBlock | undefined {
  const { book, input } = context;
  const { county } = input.territory;
  const places = comparedPlaces(context);
  const compared = note.kind === "count" ? places.slice(0, 1) : places;
  const lines: readonly ChartLine[] = compared
    .map(({ role, name, area }) => ({
      role,
      name,
      figures: book.series(note.id, area.key).filter(({ year }) => year <= upTo),
    }))
    .filter(({ figures }) => figures.some(({ status }) => status === "shown"));
  const own =
    lines.find(({ role }) => role === "county")?.figures.flatMap((figure) => shownOnly(figure) ?? []) ?? [];
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || own.length < 2) return undefined;
  return {
    kind: "chart",
    id: `reihe-${note.id.toLowerCase()}`,
    title: trendTitle(book.trend(note.id, county.key), own.length, context.words),
    subtitle: `${measuredWhat(note)}, ${first.year} bis ${last.year}`,
    chart: {
      kind: "series",
      ...(size === undefined ? {} : { size }),
      indicator: note.id,
      lines: clipped(lines, first.year),
      from: first.year,
      to: last.year,
    },
    description: seriesDescription(note.shortTitle, [first, last], note, context.words),
    source: "",
    listed: true,
    synthetic: note.synthetic,
  };
}

/** Lines from the year on in which the county's own line begins: the others are its company. */
function clipped(lines: readonly ChartLine[], from: number): readonly ChartLine[] {
  return lines.map((line) => ({ ...line, figures: line.figures.filter(({ year }) => year >= from) }));
}

/** All areas of a level ranked with their ranges, with county and state as lines. */
export function dotsBlock(
  context: Context,
  note: IndicatorNote,
  level: ShownLevel,
  year: number,
): ChartBlock | undefined {
  const { book, input } = context;
  const areas = level.areas.map((area) => judged(context, note.id, area, year));
  const judgedAreas = areas.filter(({ verdict }) => verdict !== undefined);
  if (areas.filter(({ figure }) => figure?.status === "shown").length < 2) return undefined;
  return {
    kind: "chart",
    id: `punkte-${note.id.toLowerCase()}`,
    title:
      judgedAreas.length === 0 ? `Die ${level.words.many} nach ihrem Wert` : rankTitle(judgedAreas, level),
    subtitle: `${measuredWhat(note)}${judgedAreas.length === 0 ? "" : " mit Schwankungsbereich (95\u202f%)"}, ${periodOf(context, note, year)}`,
    chart: {
      kind: "dots",
      countyName: context.words.name,
      indicator: note.id,
      areas,
      ...optional("county", book.shown(note.id, input.territory.county.key, year)),
      ...optional(
        "state",
        note.kind === "count" ? undefined : book.shown(note.id, input.territory.state.key, year),
      ),
    },
    description: dotsDescription(extremes(areas), note, level.words),
    source:
      "Werte in Klammern: 3 bis 9 Fälle. Pfeil: Der Bereich reicht über die Achse hinaus. Die Reihenfolge ist ohne klaren Unterschied ohne Bedeutung.",
    listed: true,
    synthetic: note.synthetic,
  };
}

function rankTitle(areas: readonly JudgedFigure[], level: ShownLevel): string {
  const similar = areas.filter(({ verdict }) => verdict === "similar").length;
  return similarTitle({ judged: areas.length, similar, areas: level.words });
}

/** Values against the size of their base: for key indicators whose municipalities differ much in size. */
export function funnelBlock(
  context: Context,
  note: IndicatorNote,
  level: ShownLevel,
  year: number,
): ChartBlock | undefined {
  const limits = context.input.funnels.get(note.id);
  const county = context.book.shown(note.id, context.input.territory.county.key, year);
  if (limits === undefined || county === undefined || level.level !== "municipality") return undefined;
  return {
    kind: "chart",
    id: `trichter-${note.id.toLowerCase()}`,
    title: "Je kleiner die Gemeinde, desto weiter streut der Zufall",
    subtitle: `${capital(unitHead(note))}, ${periodOf(context, note, year)}`,
    chart: {
      kind: "funnel",
      indicator: note.id,
      areas: level.areas.map((area) => judged(context, note.id, area, year)),
      county,
      limits,
    },
    description:
      "Jedes Zeichen ist eine Gemeinde. Nach links werden die Gemeinden kleiner und die Grenzen des Zufalls weiter. Die Werte stehen in der Tabelle.",
    source: "",
    listed: true,
    synthetic: note.synthetic,
  };
}

/** A property only if there is a value, for exact optional types. */
function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  const none: { readonly [P in K]?: T } = {};
  return value === undefined ? none : Object.assign(none, { [key]: value });
}
