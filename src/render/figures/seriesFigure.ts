import { scaleLinear } from "d3-scale";
import { textWidth, wrapText } from "../fontMetrics.ts";
import type { FigureText, Format } from "./figureText.ts";
import { breakLines } from "./seriesBreaks.ts";
import { endLabels, endText } from "./seriesEnds.ts";
import { seriesBand, seriesLine, seriesValues } from "./seriesLine.ts";
import { drawing, label, type Size } from "./svg.ts";
import { valueAxis } from "./valueAxis.ts";
import { valueTick } from "./valueTick.ts";
import { yearTicks } from "./yearTicks.ts";

/** A published value of a year. A year without a published value has no point: the line has a gap. */
export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  /** As printed beside the line: `18,4`. */
  readonly label: string;
}

/** Whose line it is: county solid dark, state dashed, country dotted, highlighted area brand blue. */
export type SeriesRole = "county" | "state" | "country" | "area";

/** One line, at most one of each role. Its points are sorted by the figure. */
export interface SeriesLine {
  readonly role: SeriesRole;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

/** From `year` on values are not comparable with earlier ones, for the reason given in a few words. */
export interface SeriesBreak {
  readonly year: number;
  readonly reason: string;
}

/** A time series, 122 mm x 46 mm. The first line is the main one: it carries the band and the labels on the way. */
export interface SeriesInput extends FigureText {
  readonly lines: readonly SeriesLine[];
  readonly breaks: readonly SeriesBreak[];
  /** First and last year of the axis, with or without values. */
  readonly from: number;
  readonly to: number;
  /** Above the axis: `Prozent aller zivilen Erwerbspersonen`. */
  readonly unitLabel: string;
  readonly format: Format;
  /** Year as printed; without it the plain number. School years: `2015/16`. */
  readonly formatYear?: Format;
  /** Size in px; 461 x 174 if not given. */
  readonly size?: Size;
}

/** The plot area of a series in px and its two scales. */
export interface SeriesPlot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/**
 * A time series: at most four lines, named at their ends, with breaks and gaps seen. A fifth line is a bug of the caller.
 * A drawing narrower than 300 px is a thumbnail: line, first and last value, first and last year.
 */
export function seriesFigure(input: SeriesInput): string {
  if (input.lines.length > 4)
    throw new RangeError(`A series holds at most 4 lines, not ${input.lines.length}.`);
  const size = input.size ?? { width: 461, height: 174 };
  const thumbnail = size.width < 300;
  const points = input.lines.flatMap((each) => each.points);
  const band =
    input.lines[0]?.points.flatMap(({ lower, upper, value }) => [lower ?? value, upper ?? value]) ?? [];
  const count = Math.max(2, Math.min(5, Math.round((size.height - 50) / 25)));
  const axis = valueAxis([...points.map(({ value }) => value), ...band], [], count, input.format);
  const ticks = points.length === 0 || thumbnail ? [0] : axis.ticks;
  const tickText: Format = thumbnail ? () => "" : input.format;
  const unit = thumbnail ? [] : wrapText(input.unitLabel, size.width, 9.6);
  const plot = plotOf(input, size, axis.domain, { ticks: ticks.map(tickText), head: unit.length * 12 });
  const content = [
    ...unit.map((text, index) => label(0, 10 + index * 12, text, { size: 9.6, fill: "ink2" })),
    input.lines[0] === undefined ? "" : seriesBand(input.lines[0], input.breaks, plot),
    ...ticks.map((tick) => valueTick(tick, plot, tickText(tick))),
    ...yearAxis(input, plot, thumbnail),
    breakLines(input.breaks, input.from, plot, !thumbnail),
    ...input.lines.toReversed().map((each) => seriesLine(each, input.breaks, plot)),
    endLabels(input, plot),
    seriesValues(input, plot),
  ];
  return drawing(input, size, content.join(""));
}

function plotOf(
  input: SeriesInput,
  size: Size,
  domain: readonly [number, number],
  { ticks, head }: { readonly ticks: readonly string[]; readonly head: number },
): SeriesPlot {
  const widest = Math.max(0, ...ticks.map((tick) => textWidth(tick, 9.6)));
  const left = widest === 0 ? 0 : Math.max(20, widest) + 6;
  const ends = input.lines.map((each) => textWidth(endText(each, input), 10.2, 600));
  const right = size.width - Math.min(size.width * 0.48, Math.max(0, ...ends) + 10);
  const reasons = head > 0 && input.breaks.some(({ year }) => year > input.from) ? 12 : 0;
  const bottom = size.height - 24;
  const years = input.from === input.to ? [input.from - 1, input.to + 1] : [input.from, input.to];
  const x = scaleLinear()
    .domain(years)
    .range([left + 8, right - 4]);
  const y = scaleLinear()
    .domain(domain)
    .range([bottom, head + reasons + 14]);
  const place = { left, right, top: head + reasons + 14, bottom, width: size.width };
  return { ...place, x: (year) => x(year), y: (value) => y(value) };
}

function yearAxis(
  { from, to, formatYear = String }: SeriesInput,
  { x, bottom }: SeriesPlot,
  ends: boolean,
): readonly string[] {
  const years = ends ? [...new Set([from, to])] : yearTicks(from, to, x(to) - x(from), formatYear);
  return years.map((year) =>
    label(x(year), bottom + 15, formatYear(year), {
      size: 9.6,
      anchor: yearAnchor(year, from, ends),
      fill: "ink2",
    }),
  );
}

/** In a thumbnail the first year begins with the axis, so that it is not cut off. */
function yearAnchor(year: number, from: number, ends: boolean): "start" | "middle" {
  return ends && year === from ? "start" : "middle";
}
