import { scaleLinear } from "d3-scale";
import { line as linePath } from "d3-shape";
import type { FigureText } from "./figureText.ts";
import { segments } from "./segments.ts";
import { circle, drawing, line, path, type Size } from "./svg.ts";

/** A published value of a year, without a label: a tiny series prints none. */
interface SparkPoint {
  readonly year: number;
  readonly value: number;
}

/** A tiny series of published values, 52 x 15 px: gaps stay gaps, breaks are seen. */
export interface SparklineInput extends FigureText {
  readonly points: readonly SparkPoint[];
  /** First years of new definitions. */
  readonly breaks: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly size?: Size;
}

/** A series in a table cell: a line without an axis, its last point blue. Its height shows the course, not the level. */
export function sparklineFigure(input: SparklineInput): string {
  const { points, breaks, from, to, size = { width: 52, height: 15 } } = input;
  const values = points.map(({ value }) => value);
  const x = scaleLinear()
    .domain(from === to ? [from - 1, to + 1] : [from, to])
    .range([2, size.width - 4]);
  const y = scaleLinear()
    .domain(padded(Math.min(...values), Math.max(...values)))
    .range([size.height - 3, 3]);
  const draw = linePath<SparkPoint>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  ).digits(1);
  const runs = segments(points, breaks);
  const last = runs.at(-1)?.at(-1);
  const content = [
    ...breaks.filter((year) => year > from && year <= to).map((year) => breakRule(x(year - 0.5), size)),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) => path(draw(run) ?? "", { fill: "none", stroke: "ink2", width: 1.1 })),
    ...runs
      .flatMap((run) => (run.length === 1 ? run : []))
      .map((dot) => circle(x(dot.year), y(dot.value), 1, { fill: "ink2" })),
    last === undefined ? "" : circle(x(last.year), y(last.value), 2, { fill: "brand" }),
  ];
  return drawing(input, size, content.join(""));
}

function breakRule(x: number, { height }: Size): string {
  return line(x, 0, x, height, { stroke: "ink2", width: 0.8, dash: "1.5 2.5" });
}

/** A span that is never empty: equal values lie in the middle. */
function padded(low: number, high: number): readonly [number, number] {
  return low < high ? [low, high] : [low - 1, high + 1];
}
