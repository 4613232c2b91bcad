import type { Direction } from "../../model/edition.ts";
import type { FigureText } from "./figureText.ts";
import type { Point } from "./point.ts";

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
