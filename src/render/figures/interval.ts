import type { Direction } from "../../model/edition.ts";
import type { ColourToken } from "../colours.ts";
import type { ShownPoint } from "./point.ts";
import { coordinate as c, line, path } from "./svg.ts";
import { markColour, verdictMark } from "./verdictMark.ts";

/** Where an interval is drawn: height of the row and the two ends of the axis in px. */
export interface IntervalPlace {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly x: (value: number) => number;
}

/** Value with its range: a line as long as the range, cut at the axis with an arrowhead, and the mark on it. */
export function intervalWithMark(
  point: ShownPoint,
  place: IntervalPlace,
  direction: Direction,
  size: number,
): string {
  const mark = point.mark ?? "difference";
  const ends = [place.x(point.lower ?? point.value), place.x(point.upper ?? point.value)] as const;
  const range = ends[0] === ends[1] ? "" : rangeLine(ends, place, `${markColour(mark, direction)}Range`);
  const x = Math.min(place.right, Math.max(place.left, place.x(point.value)));
  return range + verdictMark(x, place.y, size, mark, direction);
}

function rangeLine(
  ends: readonly [number, number],
  { y, left, right }: IntervalPlace,
  stroke: ColourToken,
): string {
  const [from, to] = [Math.max(left, ends[0]), Math.min(right, ends[1])];
  const heads = [
    ends[0] < left - 0.05
      ? `M${c(left + 4)},${c(y - 2.6)}L${c(left)},${c(y)}L${c(left + 4)},${c(y + 2.6)}`
      : "",
    ends[1] > right + 0.05
      ? `M${c(right - 4)},${c(y - 2.6)}L${c(right)},${c(y)}L${c(right - 4)},${c(y + 2.6)}`
      : "",
  ].join("");
  const head = heads === "" ? "" : path(heads, { fill: "none", stroke, width: 1.3 });
  return line(from, y, to, y, { stroke, width: 1.5 }) + head;
}
