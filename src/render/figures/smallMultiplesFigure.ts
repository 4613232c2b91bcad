import type { FigureText, Format } from "./figureText.ts";
import type { SeriesBreak, SeriesPoint } from "./seriesFigure.ts";

/** One small chart. */
export interface SmallMultiple {
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

/** Small charts with one axis, 170 mm wide, ordered by last value; panels without one stand last, by name. */
export interface SmallMultiplesInput extends FigureText {
  readonly panels: readonly SmallMultiple[];
  readonly breaks: readonly SeriesBreak[];
  readonly from: number;
  readonly to: number;
  readonly formatYear?: Format;
  /** What stands in a panel without a value in the last year: `nicht ausgewiesen`. */
  readonly withheldLabel: string;
  /** 5 if not given. */
  readonly columns?: number;
}
