import { quantileSorted } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Direction } from "../../model/edition.ts";
import type { FigureText } from "./figureText.ts";
import { intervalWithMark } from "./interval.ts";
import type { Point } from "./point.ts";
import { coordinate as c, drawing, line, path, rectangle } from "./svg.ts";

/** Where a value lies among the areas ("Lage"), 132 x 17 px, county line in the middle, right is always higher. */
export interface ProfileStripInput extends FigureText {
  readonly point: Point;
  readonly direction: Direction;
  /** Published values of all areas of the level, in any order; the bands are made of these alone. */
  readonly published: readonly number[];
  readonly county?: number;
  readonly state?: number;
  /** 132 if not given. */
  readonly width?: number;
}

const height = 17;
const middle = height / 2;

/** Bands of the published values, county line, state diamond and the area's own value with its range. */
export function profileStripFigure(input: ProfileStripInput): string {
  const { point, direction, published, county, state, width = 132 } = input;
  const sorted = [...published].sort((a, b) => a - b);
  const [left, right] = [5, width - 5];
  const scale = scaleLinear().domain(domainOf(sorted, input)).range([left, right]);
  const x = (value: number): number => scale(value);
  const content = [
    bands(sorted, x),
    county === undefined ? "" : line(x(county), 0, x(county), height, { stroke: "ink", width: 1.2 }),
    state === undefined ? "" : diamond(Math.max(left, Math.min(right, x(state)))),
    point.status === "shown" ? intervalWithMark(point, { y: middle, left, right, x }, direction, 8) : "",
  ];
  return drawing(input, { width, height }, content.join(""));
}

/** As wide on both sides of the county: far enough for all published values, the area and the state. */
function domainOf(
  sorted: readonly number[],
  { point, county, state }: ProfileStripInput,
): readonly [number, number] {
  const own = point.status === "shown" ? [point.value] : [];
  const values = [...sorted, ...own, ...(state === undefined ? [] : [state])];
  const centre = county ?? (values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2);
  const reach = Math.max(...values.map((value) => Math.abs(value - centre)), 0) || 1;
  return [centre - reach * 1.06, centre + reach * 1.06];
}

/** Light from smallest to largest, darker the middle half. Of fewer than four values only the light one. */
function bands(sorted: readonly number[], x: (value: number) => number): string {
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return "";
  const light = band(x(low), x(high), "band");
  if (sorted.length < 4) return light;
  return (
    light +
    band(
      x(quantileSorted([...sorted], 0.25) ?? low),
      x(quantileSorted([...sorted], 0.75) ?? high),
      "bandInner",
    )
  );
}

function band(from: number, to: number, fill: "band" | "bandInner"): string {
  return rectangle(from - 0.5, middle - 4.5, to - from + 1, 9, { fill });
}

function diamond(x: number): string {
  const r = 3.4;
  const corners = `M${c(x)},${c(middle - r)}L${c(x + r)},${c(middle)}L${c(x)},${c(middle + r)}L${c(x - r)},${c(middle)}Z`;
  return path(corners, { fill: "paper", stroke: "ink2", width: 1 });
}
