import { compareNames } from "../../german/collate.ts";
import { scaleLinear } from "d3-scale";
import { line as linePath } from "d3-shape";
import { fitText, textWidth } from "../fontMetrics.ts";
import type { FigureText, Format } from "./figureText.ts";

import { segments } from "./segments.ts";
import type { SeriesBreak, SeriesPoint } from "./seriesFigure.ts";
import { circle, drawing, element, label, line, path } from "./svg.ts";

/** One small chart. */
interface SmallMultiple {
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

/** Small charts with one axis, 170 mm wide, ordered by last value; panels without one stand last, by name. */
export interface SmallMultiplesInput extends FigureText {
  readonly panels: readonly SmallMultiple[];
  readonly breaks: readonly SeriesBreak[];
  readonly from: number;
  readonly to: number;
  readonly formatYear?: Format;
  /** What stands in a panel without a value in the last year: `nicht ausgewiesen`. */
  readonly withheldLabel: string;
  /** At most, 5 if not given; fewer where a name needs a wider panel, but at least 3. */
  readonly columns?: number;
}

/** Places within every panel in px, and its scales. */
interface Panel {
  readonly width: number;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

const [total, panelHeight, gutter] = [642, 84, 14];
const [top, bottom] = [16, 58];

/** All panels in rows: the same axes everywhere, so that they can be compared at a glance. */
export function smallMultiplesFigure(input: SmallMultiplesInput): string {
  const { panels } = input;
  const columns = columnsOf(input);
  const width = widthOf(columns);
  const panel = panelOf(input, width);
  const drawn = ordered(input).map((each, index) => {
    const place = `translate(${Math.round((index % columns) * (width + gutter))},${Math.floor(index / columns) * panelHeight})`;
    return element("g", { transform: place }, onePanel(each, panel, input));
  });
  const rows = Math.max(1, Math.ceil(panels.length / columns));
  return drawing(input, { width: total, height: rows * panelHeight - 6 }, drawn.join(""));
}

function widthOf(columns: number): number {
  return (total - gutter * (columns - 1)) / columns;
}

/** As many columns as asked for, fewer where the longest name would be cut off. */
function columnsOf({ panels, columns = 5 }: SmallMultiplesInput): number {
  const longest = Math.max(0, ...panels.map(({ name }) => textWidth(name, 10.2, 600)));
  let count = columns;
  while (count > 3 && longest > widthOf(count)) count -= 1;
  return count;
}

function ordered({ panels, to }: SmallMultiplesInput): readonly SmallMultiple[] {
  const value = (panel: SmallMultiple): number => lastOf(panel, to)?.value ?? Number.NEGATIVE_INFINITY;
  return panels.toSorted((a, b) =>
    value(a) === value(b) ? compareNames(a.name, b.name) : value(b) - value(a),
  );
}

/** The point of the last year; older values do not rank a panel. */
function lastOf({ points }: SmallMultiple, to: number): SeriesPoint | undefined {
  return points.find(({ year }) => year === to);
}

function panelOf({ panels, from, to }: SmallMultiplesInput, width: number): Panel {
  const values = panels.flatMap(({ points }) => points.map(({ value }) => value));
  const labels = panels.flatMap(({ points }) =>
    points.filter(({ year }) => year === to).map((point) => point.label),
  );
  const room = Math.max(12, ...labels.map((text) => textWidth(text, 9.6, 600))) + 5;
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = scaleLinear()
    .domain(from === to ? [from - 1, to + 1] : [from, to])
    .range([1, width - room]);
  const y = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([bottom, top + 8]);
  return { width, x: (year) => x(year), y: (value) => y(value) };
}

function onePanel(each: SmallMultiple, { width, x, y }: Panel, input: SmallMultiplesInput): string {
  const { from, to, breaks, formatYear = String } = input;
  const draw = linePath<SeriesPoint>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  ).digits(1);
  const runs = segments(
    each.points,
    breaks.map(({ year }) => year),
  );
  const end = width - 2;
  const rules = breaks.filter(({ year }) => year > from && year <= to).map(({ year }) => x(year - 0.5));
  return [
    label(0, 10, fitText(each.name, width, 10.2, 600), { size: 10.2, weight: 600 }),
    line(0, y(0), end, y(0), { stroke: "ink2", width: 0.8 }),
    ...rules.map((at) => line(at, top, at, bottom, { stroke: "ink2", width: 0.8, dash: "1.5 2.5" })),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) => path(draw(run) ?? "", { fill: "none", stroke: "brand", width: 1.5 })),
    ...runs
      .flatMap((run) => (run.length === 1 ? run : []))
      .map((dot) => circle(x(dot.year), y(dot.value), 1.5, { fill: "brand" })),
    lastLabel(lastOf(each, to), { width, x, y }, input.withheldLabel),
    label(0, bottom + 12, formatYear(from), { size: 9.6, fill: "ink2" }),
    from === to
      ? ""
      : label(x(to) + 3, bottom + 12, formatYear(to), { size: 9.6, fill: "ink2", anchor: "end" }),
  ].join("");
}

function lastLabel(last: SeriesPoint | undefined, { width, x, y }: Panel, withheld: string): string {
  if (last === undefined)
    return label(width - 2, top + 8, withheld, { size: 9.6, fill: "ink2", anchor: "end" });
  const [px, py] = [x(last.year), y(last.value)];
  const text = label(px + 5, py + 3.4, last.label, { size: 9.6, weight: 600, fill: "brand" });
  return circle(px, py, 2.2, { fill: "brand" }) + text;
}
