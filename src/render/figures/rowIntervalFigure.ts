import type { Direction } from "../../model/edition.ts";
import type { FigureText } from "./figureText.ts";
import type { Point } from "./point.ts";

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
