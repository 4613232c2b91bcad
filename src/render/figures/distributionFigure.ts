import type { Direction } from "../../model/edition.ts";
import type { FigureText } from "./figureText.ts";
import type { Reference, ShownPoint } from "./point.ts";

/** All published values as marks on one line, 200 x 40 px, as in the key messages. */
export interface DistributionInput extends FigureText {
  readonly points: readonly ShownPoint[];
  readonly county?: Reference;
  readonly direction: Direction;
  readonly width?: number;
}
