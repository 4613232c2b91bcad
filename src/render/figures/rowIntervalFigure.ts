import { scaleLinear } from "d3-scale";
import type { Direction } from "../../model/edition.ts";
import type { FigureText } from "./figureText.ts";
import { intervalWithMark } from "./interval.ts";
import type { Point } from "./point.ts";
import { drawing, line } from "./svg.ts";

/** Interval and mark of one table row, 118 x 12 px, on an axis that is the same in all rows of the table. */
export interface RowIntervalInput extends FigureText {
  readonly point: Point;
  readonly direction: Direction;
  readonly county?: number;
  /** Ends of the axis; an interval beyond ends in an arrowhead. */
  readonly axis: readonly [number, number];
  /** 118 if not given. */
  readonly width?: number;
}

/** The small interval of a table cell; rows without a value carry the county line alone. */
export function rowIntervalFigure(input: RowIntervalInput): string {
  const { point, direction, county, axis, width = 118 } = input;
  const [left, right] = [5, width - 5];
  const scale = scaleLinear().domain(axis).range([left, right]);
  const x = (value: number): number => scale(value);
  const content = [
    county === undefined ? "" : line(x(county), 0, x(county), 12, { stroke: "ink", width: 0.9 }),
    point.status === "shown" ? intervalWithMark(point, { y: 6, left, right, x }, direction, 7) : "",
  ];
  return drawing(input, { width, height: 12 }, content.join(""));
}
