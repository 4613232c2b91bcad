import { scaleLinear, scaleSqrt } from "d3-scale";
import { line as linePath } from "d3-shape";
import type { Direction } from "../../model/edition.ts";
import { textWidth } from "../fontMetrics.ts";
import type { FigureText, Format } from "./figureText.ts";
import { funnelNames } from "./funnelNames.ts";
import type { Reference, ShownPoint } from "./point.ts";
import { drawing, label, line, type Paint, path } from "./svg.ts";
import { type ValueAxis, valueAxis } from "./valueAxis.ts";
import { valueTick } from "./valueTick.ts";
import { verdictMark } from "./verdictMark.ts";

/** A published value with the size of its base. Areas without a published value are not drawn. */
export interface FunnelPoint {
  readonly name: string;
  readonly denominator: number;
  readonly point: ShownPoint;
}

/** Where values scatter by chance at one size of the base, by the rule of the verdict. */
interface FunnelLimit {
  readonly denominator: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** A funnel, 122 mm wide: x is the square root of the denominator. Names only outside the outer limit. */
export interface FunnelInput extends FigureText {
  readonly points: readonly FunnelPoint[];
  /** Along the axis, ascending by denominator; 40 or more make a smooth curve. */
  readonly limits: readonly FunnelLimit[];
  readonly county: Reference;
  readonly direction: Direction;
  /** Above the upright axis: `Arbeitslose je 100`. */
  readonly unitLabel: string;
  /** Below the level axis: `Einwohner von 15 bis unter 65 Jahren (gestauchte Achse)`. */
  readonly sizeLabel: string;
  /** Beside the curves: `95 %`, `99,8 %`. */
  readonly limitLabels: { readonly inner: string; readonly outer: string };
  readonly format: Format;
  readonly formatSize: Format;
}

/** The plot area of a funnel in px and its two scales. */
export interface FunnelPlot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (denominator: number) => number;
  readonly y: (value: number) => number;
}

const [width, height] = [461, 236];

/** The funnel: county line, limits of chance, a mark for every published value. */
export function funnelFigure(input: FunnelInput): string {
  const values = [...input.points.map(({ point }) => point.value), input.county.value];
  const axis = valueAxis(
    values.map((value) => value * 1.08),
    [],
    5,
    input.format,
  );
  const plot = plotOf(input, axis);
  const marks = input.points.map(({ denominator, point }) =>
    verdictMark(plot.x(denominator), plot.y(point.value), 8, point.mark ?? "difference", input.direction),
  );
  const content = [
    label(0, 10, input.unitLabel, { size: 9.6, fill: "ink2" }),
    ...axis.ticks.map((tick) => valueTick(tick, plot, input.format(tick))),
    ...sizeTicks(input, plot),
    label(plot.right, height - 2, input.sizeLabel, { size: 9.6, fill: "ink2", anchor: "end" }),
    ...limitCurves(input, axis, plot),
    line(plot.left, plot.y(input.county.value), plot.right, plot.y(input.county.value), {
      stroke: "ink",
      width: 1.6,
    }),
    ...marks,
    funnelNames(input, plot),
    lineLabels(input, plot),
  ];
  return drawing(input, { width, height }, content.join(""));
}

function plotOf(
  { points, limits, format, county, limitLabels }: FunnelInput,
  { domain, ticks }: ValueAxis,
): FunnelPlot {
  const left = Math.max(20, ...ticks.map((tick) => textWidth(format(tick), 9.6))) + 6;
  const labels = [
    textWidth(county.label, 10.2, 600),
    textWidth(limitLabels.inner, 9.6),
    textWidth(limitLabels.outer, 9.6),
  ];
  const right = width - Math.max(...labels) - 6;
  const [top, bottom] = [22, height - 34];
  const sizes = [...points, ...limits].map(({ denominator }) => denominator);
  const x = scaleSqrt()
    .domain([0, Math.max(1, ...sizes) * 1.03])
    .range([left, right]);
  const y = scaleLinear().domain(domain).range([bottom, top]);
  return { left, right, top, bottom, x: (size) => x(size), y: (value) => y(value) };
}

const steps = [
  10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 15_000, 25_000, 50_000, 100_000, 250_000, 500_000,
  1_000_000,
];

/** Round sizes that do not touch each other, from the right. */
function sizeTicks(
  { points, limits, formatSize }: FunnelInput,
  { x, left, bottom }: FunnelPlot,
): readonly string[] {
  const largest = Math.max(1, ...[...points, ...limits].map(({ denominator }) => denominator));
  let free = Number.POSITIVE_INFINITY;
  return steps
    .toReversed()
    .filter((step) => {
      const half = textWidth(formatSize(step), 9.6) / 2;
      const fits = step <= largest * 1.03 && x(step) + half + 8 <= free && x(step) - half >= left - 2;
      if (fits) free = x(step) - half;
      return fits;
    })
    .map((step) => {
      const at = x(step);
      const tick = line(at, bottom, at, bottom + 4, { stroke: "ink2", width: 0.8 });
      return tick + label(at, bottom + 14, formatSize(step), { size: 9.6, anchor: "middle", fill: "ink2" });
    });
}

/** Limits as curves, drawn only where they lie on the axis. */
function limitCurves(
  { limits }: FunnelInput,
  { domain: [low, high] }: ValueAxis,
  { x, y }: FunnelPlot,
): readonly string[] {
  const curve = (side: Exclude<keyof FunnelLimit, "denominator">, style: Paint): string => {
    const draw = linePath<FunnelLimit>(
      (limit) => x(limit.denominator),
      (limit) => y(limit[side]),
    )
      .defined((limit) => limit[side] >= low && limit[side] <= high)
      .digits(1);
    return path(draw(limits) ?? "", { fill: "none", ...style });
  };
  const [inner, outer]: readonly Paint[] = [
    { stroke: "ink2", width: 1, dash: "3 2.4" },
    { stroke: "ink2", width: 1 },
  ];
  return [
    curve("lower95", inner ?? {}),
    curve("upper95", inner ?? {}),
    curve("lower998", outer ?? {}),
    curve("upper998", outer ?? {}),
  ];
}

/** County and limits are named at the right end, the outer limit below the county if both would touch. */
function lineLabels(
  { county, limits, limitLabels }: FunnelInput,
  { right, y, bottom, top }: FunnelPlot,
): string {
  const last = limits.at(-1);
  const countyY = y(county.value) + 3.5;
  const name = label(right + 6, countyY, county.label, { size: 10.2, weight: 600 });
  if (last === undefined) return name;
  const outer = Math.min(bottom, Math.max(y(last.lower998) + 3.4, countyY + 12));
  const inner = Math.max(top + 4, Math.min(y(last.upper95) + 3.4, countyY - 12));
  const style = { size: 9.6, fill: "ink2" } as const;
  return (
    name +
    label(right + 6, outer, limitLabels.outer, style) +
    label(right + 6, inner, limitLabels.inner, style)
  );
}
