import type { Direction } from "../../model/edition.ts";
import type { FigureText, Format } from "./figureText.ts";
import type { Reference, ShownPoint } from "./point.ts";

/** A published value with the size of its base. Areas without a published value are not drawn. */
export interface FunnelPoint {
  readonly name: string;
  readonly denominator: number;
  readonly point: ShownPoint;
}

/** Where values scatter by chance at one size of the base, by the rule of the verdict. */
export interface FunnelLimit {
  readonly denominator: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** A funnel, 122 mm wide: x is the square root of the denominator. Names only outside the outer limit. */
export interface FunnelInput extends FigureText {
  readonly points: readonly FunnelPoint[];
  /** Along the axis, ascending by denominator; 40 or more make a smooth curve. */
  readonly limits: readonly FunnelLimit[];
  readonly county: Reference;
  readonly direction: Direction;
  /** Above the upright axis: `Arbeitslose je 100`. */
  readonly unitLabel: string;
  /** Below the level axis: `Einwohner von 15 bis unter 65 Jahren (gestauchte Achse)`. */
  readonly sizeLabel: string;
  /** Beside the curves: `95 %`, `99,8 %`. */
  readonly limitLabels: { readonly inner: string; readonly outer: string };
  readonly format: Format;
  readonly formatSize: Format;
}
