import type { DotPlotInput, DotPlotRow } from "./dotPlotFigures.ts";

/** A row of the reading guide with its explanation, broken into lines by the figure. */
export interface ReadingRow extends DotPlotRow {
  readonly note: string;
}

/** The annotated example of the reading guide, 170 mm wide: two or three rows of a dot plot, explained at the right. */
export interface ReadingInput extends Omit<DotPlotInput, "rows" | "heads" | "maxRows" | "partLabel"> {
  readonly rows: readonly ReadingRow[];
}
