import type { FigureText, Format } from "./figureText.ts";

/** One age group, shares of the whole population in percent. A share that is not published is absent. */
export interface PyramidGroup {
  /** First age of the group. */
  readonly from: number;
  /** First age after the group; of the open last group the age at which the drawing ends. */
  readonly to: number;
  readonly men?: number;
  readonly women?: number;
  readonly countyMen?: number;
  readonly countyWomen?: number;
}

/** An age pyramid, 80 x 57 mm. Bars are drawn per year of age, so that their area is the share. */
export interface PyramidInput extends FigureText {
  readonly groups: readonly PyramidGroup[];
  /** Heads with numbers: `Männer 3 355`, `Frauen 3 412`. */
  readonly heads: { readonly men: string; readonly women: string };
  readonly format: Format;
  readonly size?: { readonly width: number; readonly height: number };
}
