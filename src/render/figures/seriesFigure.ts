import type { FigureText, Format } from "./figureText.ts";

/** A published value of a year. A year without a published value has no point: the line has a gap. */
export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  /** As printed beside the line: `18,4`. */
  readonly label: string;
}

/** Whose line it is: county solid dark, state dashed, country dotted, highlighted area brand blue. */
export type SeriesRole = "county" | "state" | "country" | "area";

/** One line, at most one of each role. Its points are sorted by the figure. */
export interface SeriesLine {
  readonly role: SeriesRole;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

/** From `year` on values are not comparable with earlier ones, for the reason given in a few words. */
export interface SeriesBreak {
  readonly year: number;
  readonly reason: string;
}

/** A time series, 122 mm x 46 mm. The first line is the main one: it carries the band and the labels on the way. */
export interface SeriesInput extends FigureText {
  readonly lines: readonly SeriesLine[];
  readonly breaks: readonly SeriesBreak[];
  /** First and last year of the axis, with or without values. */
  readonly from: number;
  readonly to: number;
  /** Above the axis: `Prozent aller zivilen Erwerbspersonen`. */
  readonly unitLabel: string;
  readonly format: Format;
  /** Year as printed; without it the plain number. School years: `2015/16`. */
  readonly formatYear?: Format;
  /** Size in px; 461 x 174 if not given. */
  readonly size?: { readonly width: number; readonly height: number };
}
