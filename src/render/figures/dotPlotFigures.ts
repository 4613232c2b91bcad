import type { Direction } from "../../model/edition.ts";
import type { FigureText, Format } from "./figureText.ts";
import type { Point, Reference } from "./point.ts";

/** One area of a ranked dot plot. */
export interface DotPlotRow {
  readonly name: string;
  readonly point: Point;
  /** Cases as printed: `1 186`. Only of shown points. */
  readonly count?: string;
  /** Drawn in brand blue: the area a page is about. */
  readonly highlighted?: boolean;
}

/** A ranked dot plot, 170 mm wide. Rows may come in any order: the figure ranks them, those without a value last and by name. */
export interface DotPlotInput extends FigureText {
  readonly rows: readonly DotPlotRow[];
  readonly direction: Direction;
  readonly county?: Reference;
  readonly state?: Reference;
  readonly format: Format;
  /** Heads of the two columns at the right: `Wert`, `Fälle`. */
  readonly heads: { readonly value: string; readonly count?: string };
  /** What stands in a withheld row: `nicht ausgewiesen`. */
  readonly withheldLabel: string;
  /** Rows of one drawing; more rows make several drawings with the same axis. 62 fit a page. */
  readonly maxRows?: number;
  /** Said after the title when there are several: `Teil 1 von 2`. */
  readonly partLabel?: (part: number, parts: number) => string;
}
