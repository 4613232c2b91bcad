import type { FigureText, Format } from "./figureText.ts";
import type { SeriesPoint } from "./seriesFigure.ts";

/** Upper and lower variant of a projection in one year, and the middle one if there is one. */
export interface ProjectionPoint {
  readonly year: number;
  readonly lower: number;
  readonly upper: number;
  readonly middle?: number;
}

/** A projection, 122 mm x 55 mm: observed line, then a widening band; no number is finer than the band allows. */
export interface ProjectionFanInput extends FigureText {
  readonly observed: readonly SeriesPoint[];
  readonly projected: readonly ProjectionPoint[];
  /** At the end of the band: `2040: etwa 85 000 bis 92 000`, one entry a line. */
  readonly endLabel: readonly string[];
  /** Over the two parts: `beobachtet`, `vorausberechnet`. */
  readonly partLabels: { readonly observed: string; readonly projected: string };
  readonly unitLabel: string;
  readonly format: Format;
  readonly size?: { readonly width: number; readonly height: number };
}
