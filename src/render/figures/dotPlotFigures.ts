import { compareNames } from "../../german/collate.ts";
import { scaleLinear } from "d3-scale";
import type { Direction } from "../../model/edition.ts";
import { textWidth } from "../fontMetrics.ts";
import { dotPlotRow } from "./dotPlotRow.ts";
import type { FigureText, Format } from "./figureText.ts";

import type { Point, Reference } from "./point.ts";
import { referenceLabels } from "./referenceLabels.ts";
import { drawing, label, line } from "./svg.ts";
import { type ValueAxis, valueAxis } from "./valueAxis.ts";

/** One area of a ranked dot plot. */
export interface DotPlotRow {
  readonly name: string;
  readonly point: Point;
  /** Cases as printed: `1 186`. Only of shown points. */
  readonly count?: string;
  /** Drawn in brand blue: the area a page is about. */
  readonly highlighted?: boolean;
}

/** A ranked dot plot, 170 mm wide. Rows may come in any order: the figure ranks them, those without a value last and by name. */
export interface DotPlotInput extends FigureText {
  readonly rows: readonly DotPlotRow[];
  readonly direction: Direction;
  readonly county?: Reference;
  readonly state?: Reference;
  readonly format: Format;
  /** Heads of the two columns at the right: `Wert`, `Fälle`. */
  readonly heads: { readonly value: string; readonly count?: string };
  /** What stands in a withheld row: `nicht ausgewiesen`. */
  readonly withheldLabel: string;
  /** Rows of one drawing, 62 if not given; more rows make several drawings with the same axis. */
  readonly maxRows?: number;
  /** Said after the title when there are several: `Teil 1 von 2`. */
  readonly partLabel?: (part: number, parts: number) => string;
}

/** Places of a dot plot in px. */
export interface DotPlotLayout {
  readonly width: number;
  readonly nameRight: number;
  readonly left: number;
  readonly right: number;
  readonly valueRight: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly x: (value: number) => number;
}

const width = 642;
const rowHeight = 13.6;

/** The ranked dot plot as one drawing, or as several with the same axis where it is longer than a page. */
export function dotPlotFigures(input: DotPlotInput): readonly string[] {
  const rows = ranked(input.rows);
  const axis = axisOf(input);
  const layout = layoutOf(input, axis);
  const parts = Math.max(1, Math.ceil(rows.length / (input.maxRows ?? 62)));
  const size = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) =>
    dotPlot(partText(input, part, parts), rows.slice(part * size, (part + 1) * size), input, layout, axis),
  );
}

function partText(input: DotPlotInput, part: number, parts: number): FigureText {
  if (parts === 1) return input;
  const suffix = input.partLabel?.(part + 1, parts) ?? `${part + 1}/${parts}`;
  return {
    id: `${input.id}-${part + 1}`,
    title: `${input.title}, ${suffix}`,
    description: input.description,
  };
}

/** Highest value first; rows without a value follow by name, because their rank would tell their value. */
function ranked(rows: readonly DotPlotRow[]): readonly DotPlotRow[] {
  const value = ({ point }: DotPlotRow): number =>
    point.status === "shown" ? point.value : Number.NEGATIVE_INFINITY;
  return [...rows].sort((a, b) =>
    value(a) === value(b) ? compareNames(a.name, b.name) : value(b) - value(a),
  );
}

function axisOf({ rows, county, state, format }: DotPlotInput): ValueAxis {
  const shown = rows.flatMap(({ point }) => (point.status === "shown" ? [point] : []));
  const references = [county, state].flatMap((reference) =>
    reference === undefined ? [] : [reference.value],
  );
  const bounds = shown.flatMap(({ lower, upper, value }) => [lower ?? value, upper ?? value]);
  return valueAxis([...references, ...shown.map(({ value }) => value)], bounds, 7, format);
}

function layoutOf({ rows, heads }: DotPlotInput, { domain }: ValueAxis): DotPlotLayout {
  const longest = Math.max(0, ...rows.map(({ name }) => textWidth(name, 10.4, 600)));
  const counts = rows.map(({ count = "" }) => textWidth(count, 10.2));
  const countWidth = heads.count === undefined ? 0 : Math.max(textWidth(heads.count, 9.6), ...counts) + 20;
  const labels = rows.map(({ point }) => (point.status === "shown" ? textWidth(point.label, 10.2, 600) : 0));
  const valueWidth = Math.max(textWidth(heads.value, 9.6), ...labels);
  const nameRight = Math.min(250, Math.max(142, longest + 2));
  const valueRight = width - countWidth;
  const [left, right] = [nameRight + 8, valueRight - valueWidth - 18];
  const scale = scaleLinear().domain(domain).range([left, right]);
  return { width, nameRight, left, right, valueRight, top: 36, rowHeight, x: (value) => scale(value) };
}

function dotPlot(
  text: FigureText,
  rows: readonly DotPlotRow[],
  input: DotPlotInput,
  layout: DotPlotLayout,
  axis: ValueAxis,
): string {
  const bottom = layout.top + rows.length * rowHeight + 4;
  const ticks = axis.ticks.map((tick) =>
    gridLine(layout.x(tick), layout.top, bottom, input.format(tick), tick === 0),
  );
  const content = [
    ...ticks,
    referenceLabels(input, layout, 24, bottom),
    label(layout.valueRight, 24, input.heads.value, { size: 9.6, anchor: "end", fill: "ink2" }),
    label(width, 24, input.heads.count ?? "", { size: 9.6, anchor: "end", fill: "ink2" }),
    ...rows.map((row, index) => dotPlotRow(row, layout.top + (index + 0.5) * rowHeight, layout, input)),
  ];
  return drawing(text, { width, height: bottom + 16 }, content.join(""));
}

function gridLine(x: number, top: number, bottom: number, tick: string, zero: boolean): string {
  const stroke = line(x, top - 4, x, bottom, { stroke: zero ? "rule" : "grid", width: 0.8 });
  return stroke + label(x, bottom + 12, tick, { size: 9.6, anchor: "middle", fill: "ink2" });
}
