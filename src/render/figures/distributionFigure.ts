import { scaleLinear } from "d3-scale";
import type { Direction } from "../../model/edition.ts";
import { textWidth } from "../fontMetrics.ts";
import type { FigureText, Format } from "./figureText.ts";
import type { Reference, ShownPoint } from "./point.ts";
import { drawing, label, line } from "./svg.ts";
import { verdictMark } from "./verdictMark.ts";

/** All published values as marks on one line, 200 x 40 px, as in the key messages. */
export interface DistributionInput extends FigureText {
  readonly points: readonly ShownPoint[];
  readonly county?: Reference;
  readonly direction: Direction;
  readonly width?: number;
  /** Writes the smallest and the largest value at the ends; without it they carry none. */
  readonly format?: Format;
}

/** Drawn in this order, so that the certain ones lie on top. */
const layers = [
  ["similar", "difference"],
  ["higher-95", "lower-95"],
  ["higher-998", "lower-998"],
];

/** One mark for every published value, the county as an upright line. */
export function distributionFigure(input: DistributionInput): string {
  const { points, county, direction, width = 200, format } = input;
  const values = [...points.map(({ value }) => value), ...(county === undefined ? [] : [county.value])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear()
    .domain(low < high ? [low, high] : [low - 1, low + 1])
    .range([7, width - 7]);
  const marks = layers.flatMap((layer) =>
    points
      .filter(({ mark = "difference" }) => layer.includes(mark))
      .map(({ value, mark = "difference" }) => verdictMark(x(value), 11, 7, mark, direction)),
  );
  const content = [
    line(0, 11, width, 11, { stroke: "rule", width: 0.8 }),
    countyLine(county, (value) => x(value), width),
    ...marks,
    ...(format === undefined
      ? []
      : ends([low, high], width, format, county === undefined ? undefined : x(county.value))),
  ];
  return drawing(input, { width, height: county === undefined ? 22 : 36 }, content.join(""));
}

function countyLine(county: Reference | undefined, x: (value: number) => number, width: number): string {
  if (county === undefined) return "";
  const half = textWidth(county.label, 9.6, 600) / 2;
  const at = x(county.value);
  const middle = Math.max(half, Math.min(width - half, at));
  return (
    line(at, 0, at, 23, { stroke: "ink", width: 1.2 }) +
    label(middle, 33, county.label, { size: 9.6, weight: 600, anchor: "middle" })
  );
}

/** Smallest and largest value below the ends of the line, where the county's label leaves room. */
function ends(
  [low, high]: readonly [number, number],
  width: number,
  format: Format,
  county: number | undefined,
): readonly string[] {
  const free = (from: number, to: number): boolean =>
    county === undefined || county < from - labelHalf || county > to + labelHalf;
  const [left, right] = [format(low), format(high)];
  return [
    free(0, textWidth(left, 9.6, 400)) ? label(0, 33, left, { size: 9.6, fill: "ink2" }) : "",
    free(width - textWidth(right, 9.6, 400), width)
      ? label(width, 33, right, { size: 9.6, anchor: "end", fill: "ink2" })
      : "",
  ];
}

/** Room to both sides of the county line for its label, in px. */
const labelHalf = 36;
