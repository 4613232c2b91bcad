import type { FigureText } from "./figureText.ts";
import type { SeriesRole } from "./seriesFigure.ts";

/** Two to five values beside each other as in the key messages, 200 px wide, axis from zero. */
export interface BarsInput extends FigureText {
  readonly bars: readonly {
    readonly name: string;
    readonly value: number;
    readonly label: string;
    readonly role: SeriesRole;
  }[];
  readonly width?: number;
}
