import type { Geometry } from "../../../model/geometry.ts";
import type { FigureText } from "../figureText.ts";

/** A planning area on the overview map; `name` is drawn if it finds room, else `number`. */
export interface OverviewArea {
  readonly name: string;
  readonly number: string;
  readonly municipalities: readonly string[];
}

/** The planning areas of the county with their names, for the contents and the territory page. */
export interface OverviewMapInput extends FigureText {
  readonly geometry: Geometry;
  readonly planningAreas: readonly OverviewArea[];
  readonly kilometres: (count: number) => string;
  readonly width?: number;
  readonly maxHeight?: number;
}
