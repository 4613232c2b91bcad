import { area, line as linePath } from "d3-shape";
import { textWidth } from "../fontMetrics.ts";
import { segments } from "./segments.ts";
import type {
  SeriesBreak,
  SeriesInput,
  SeriesLine,
  SeriesPlot,
  SeriesPoint,
  SeriesRole,
} from "./seriesFigure.ts";
import { circle, label, type Paint, path } from "./svg.ts";

/** How each line is drawn, the same on every page. */
export const lineStyles: Readonly<
  Record<SeriesRole, Paint & { readonly stroke: "ink" | "ink2" | "similar" | "brand" }>
> = {
  county: { fill: "none", stroke: "ink", width: 2.2 },
  area: { fill: "none", stroke: "brand", width: 2.2 },
  state: { fill: "none", stroke: "ink2", width: 1.2, dash: "4 2.6" },
  country: { fill: "none", stroke: "similar", width: 1.2, dash: "1.2 2.4" },
};

/** A line with its gaps and breaks; a year that stands alone is a dot. */
export function seriesLine(
  { role, points }: SeriesLine,
  breaks: readonly SeriesBreak[],
  { x, y }: SeriesPlot,
): string {
  const style = lineStyles[role];
  const draw = linePath<SeriesPoint>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  ).digits(1);
  const runs = segments(points, years(breaks));
  const lines = runs.filter((run) => run.length > 1).map((run) => path(draw(run) ?? "", style));
  const dots = runs.flatMap((run) => (run.length === 1 ? run : []));
  return [
    ...lines,
    ...dots.map((dot) => circle(x(dot.year), y(dot.value), 1.8, { fill: style.stroke })),
  ].join("");
}

/** The interval of a line as a plain light band. */
export function seriesBand(
  { points }: SeriesLine,
  breaks: readonly SeriesBreak[],
  { x, y }: SeriesPlot,
): string {
  const ranged = points.filter(({ lower, upper }) => lower !== undefined && upper !== undefined);
  const draw = area<SeriesPoint>()
    .x(({ year }) => x(year))
    .y0(({ lower, value }) => y(lower ?? value))
    .y1(({ upper, value }) => y(upper ?? value))
    .digits(1);
  return segments(ranged, years(breaks))
    .filter((run) => run.length > 1)
    .map((run) => path(draw(run) ?? "", { fill: "bandArea" }))
    .join("");
}

/** First and turning values of the main line; the last one stands at its end. */
export function seriesValues({ lines: [main], breaks }: SeriesInput, plot: SeriesPlot): string {
  if (main === undefined) return "";
  const points = segments(main.points, years(breaks)).flat();
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return "";
  const turning = [extreme(points, 1), extreme(points, -1)].filter((point) => point !== undefined);
  const boxes: number[] = [plot.x(last.year)];
  return [first, ...turning]
    .filter((point) => free(plot.x(point.year), boxes, textWidth(point.label, 9.6, 600) + 6))
    .map((point) => valueLabel(point, point === extreme(points, -1), plot))
    .join("");
}

/** The highest (sign 1) or lowest (-1) inner point, if it stands out from first and last by a tenth of the whole span. */
function extreme(points: readonly SeriesPoint[], sign: 1 | -1): SeriesPoint | undefined {
  const inner = points.slice(1, -1);
  const top = Math.max(...inner.map(({ value }) => value * sign));
  const all = points.map(({ value }) => value);
  const edge = Math.max((points[0]?.value ?? 0) * sign, (points.at(-1)?.value ?? 0) * sign);
  return top - edge > (Math.max(...all) - Math.min(...all)) / 10
    ? inner.find(({ value }) => value * sign === top)
    : undefined;
}

function free(x: number, taken: number[], width: number): boolean {
  if (taken.some((other) => Math.abs(other - x) < width)) return false;
  taken.push(x);
  return true;
}

/** Above its point, or below a lowest one where the year axis leaves room. */
function valueLabel(
  { year, value, label: printed }: SeriesPoint,
  lowest: boolean,
  { x, y, left, bottom }: SeriesPlot,
): string {
  const centre = Math.max(left + textWidth(printed, 9.6, 600) / 2 + 1, x(year));
  const below = lowest && y(value) + 14 <= bottom;
  return label(centre, y(value) + (below ? 13 : -6.5), printed, {
    size: 9.6,
    weight: 600,
    anchor: "middle",
    rim: 3,
  });
}

function years(breaks: readonly SeriesBreak[]): readonly number[] {
  return breaks.map(({ year }) => year);
}
