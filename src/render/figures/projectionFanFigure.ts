import { scaleLinear } from "d3-scale";
import { area, line as linePath } from "d3-shape";
import { textWidth } from "../fontMetrics.ts";
import type { FigureText, Format } from "./figureText.ts";
import { segments } from "./segments.ts";
import type { SeriesPoint } from "./seriesFigure.ts";
import { circle, drawing, label, line, path } from "./svg.ts";
import { type ValueAxis, valueAxis } from "./valueAxis.ts";
import { valueTick } from "./valueTick.ts";
import { yearTicks } from "./yearTicks.ts";

/** Upper and lower variant of a projection in one year, and the middle one if there is one. */
interface ProjectionPoint {
  readonly year: number;
  readonly lower: number;
  readonly upper: number;
  readonly middle?: number;
}

/** A projection, 122 mm x 55 mm: observed line, then a widening band; no number is finer than the band allows. */
export interface ProjectionFanInput extends FigureText {
  readonly observed: readonly SeriesPoint[];
  readonly projected: readonly ProjectionPoint[];
  /** At the end of the band: `2040: etwa 85 000 bis 92 000`, one entry a line. */
  readonly endLabel: readonly string[];
  /** Over the two parts: `beobachtet`, `vorausberechnet`. */
  readonly partLabels: { readonly observed: string; readonly projected: string };
  readonly unitLabel: string;
  readonly format: Format;
  readonly size?: { readonly width: number; readonly height: number };
}

/** The plot area of a fan in px and its two scales. */
interface FanPlot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/** Observed years as a line, projected ones as a band that starts at the last observed value; its middle is dotted, unlabelled. */
export function projectionFanFigure(input: ProjectionFanInput): string {
  const size = input.size ?? { width: 461, height: 208 };
  const values = [
    ...input.observed.map(({ value }) => value),
    ...input.projected.flatMap(({ lower, upper }) => [lower, upper]),
  ];
  const axis = valueAxis(values, [], 5, input.format);
  const years = [...input.observed, ...input.projected].map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const plot = plotOf(input, size, axis, from, to);
  const content = [
    label(0, 10, input.unitLabel, { size: 9.6, fill: "ink2" }),
    fanBand(input, plot),
    ...axis.ticks.map((tick) => valueTick(tick, plot, input.format(tick))),
    ...(years.length === 0 ? [] : yearTicks(from, to, plot.x(to) - plot.x(from), String)).map((year) =>
      label(plot.x(year), plot.bottom + 15, String(year), { size: 9.6, anchor: "middle", fill: "ink2" }),
    ),
    partLabels(input, plot),
    fanMiddle(input, plot),
    observedLine(input, plot),
    fanEnd(input, plot),
  ];
  return drawing(input, size, content.join(""));
}

function plotOf(
  { endLabel, format }: ProjectionFanInput,
  size: { readonly width: number; readonly height: number },
  { domain, ticks }: ValueAxis,
  from: number,
  to: number,
): FanPlot {
  const left = Math.max(20, ...ticks.map((tick) => textWidth(format(tick), 9.6))) + 6;
  const right = size.width - Math.max(0, ...endLabel.map((text) => textWidth(text, 10.2, 600))) - 12;
  const [top, bottom] = [32, size.height - 24];
  const x = scaleLinear()
    .domain(from < to ? [from, to] : [from - 1, from + 1])
    .range([left + 8, right]);
  const y = scaleLinear().domain(domain).range([bottom, top]);
  return { left, right, top, bottom, x: (year) => x(year), y: (value) => y(value) };
}

/** The projection with the last observed value before it, where band and line meet. */
function joined({ observed, projected }: ProjectionFanInput): readonly ProjectionPoint[] {
  const last = observed.toSorted((a, b) => a.year - b.year).at(-1);
  const sorted = projected.toSorted((a, b) => a.year - b.year);
  if (last === undefined) return sorted;
  return [{ year: last.year, lower: last.value, upper: last.value, middle: last.value }, ...sorted];
}

function fanBand(input: ProjectionFanInput, { x, y }: FanPlot): string {
  const draw = area<ProjectionPoint>()
    .x(({ year }) => x(year))
    .y0(({ lower }) => y(lower))
    .y1(({ upper }) => y(upper))
    .digits(1);
  return path(draw(joined(input)) ?? "", { fill: "bandArea", stroke: "brandRange", width: 0.8 });
}

function fanMiddle(input: ProjectionFanInput, { x, y }: FanPlot): string {
  const points = joined(input).filter(({ middle }) => middle !== undefined);
  if (points.length < 2) return "";
  const draw = linePath<ProjectionPoint>(
    ({ year }) => x(year),
    ({ middle = 0 }) => y(middle),
  ).digits(1);
  return path(draw(points) ?? "", { fill: "none", stroke: "brand", width: 1.4, dash: "1.2 2.4" });
}

function observedLine({ observed }: ProjectionFanInput, { x, y }: FanPlot): string {
  const draw = linePath<SeriesPoint>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  ).digits(1);
  const runs = segments(observed, []);
  const last = runs.at(-1)?.at(-1);
  const lines = runs
    .map((run) => path(draw(run) ?? "", { fill: "none", stroke: "ink", width: 2.2 }))
    .join("");
  if (last === undefined) return lines;
  const text = label(x(last.year), y(last.value) - 8, last.label, {
    size: 9.6,
    weight: 600,
    anchor: "middle",
    rim: 3,
  });
  return lines + circle(x(last.year), y(last.value), 2.6, { fill: "ink" }) + text;
}

/** An upright rule at the last observed year with the names of the parts at both sides. */
function partLabels(
  { observed, projected, partLabels: names }: ProjectionFanInput,
  { x, top, bottom }: FanPlot,
): string {
  if (observed.length === 0 || projected.length === 0) return "";
  const at = x(Math.max(...observed.map(({ year }) => year)));
  return [
    line(at, top - 10, at, bottom, { stroke: "ink2", width: 0.9, dash: "1.5 2.5" }),
    label(at - 5, top - 6, names.observed, { size: 9.6, fill: "ink2", anchor: "end" }),
    label(at + 5, top - 6, names.projected, { size: 9.6, fill: "ink2" }),
  ].join("");
}

function fanEnd({ projected, endLabel }: ProjectionFanInput, { right, y }: FanPlot): string {
  const last = projected.toSorted((a, b) => a.year - b.year).at(-1);
  if (last === undefined) return "";
  const middle = y((last.lower + last.upper) / 2) - ((endLabel.length - 1) * 12) / 2 + 3.5;
  return endLabel
    .map((text, index) =>
      label(right + 6, middle + index * 12, text, {
        size: 10.2,
        weight: index === 0 ? 600 : 400,
        fill: "brand",
      }),
    )
    .join("");
}
