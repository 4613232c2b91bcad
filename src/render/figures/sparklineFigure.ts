import type { FigureText } from "./figureText.ts";

/** A tiny series of published values, 52 x 15 px: gaps stay gaps, breaks are seen. */
export interface SparklineInput extends FigureText {
  readonly points: readonly { readonly year: number; readonly value: number }[];
  /** First years of new definitions. */
  readonly breaks: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly size?: { readonly width: number; readonly height: number };
}
