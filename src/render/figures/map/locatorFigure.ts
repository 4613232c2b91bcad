import type { Geometry } from "../../../model/geometry.ts";
import type { FigureText } from "../figureText.ts";

/** Where an area lies in the county, 151 px (40 mm) wide: some municipalities in brand blue. */
export interface LocatorInput extends FigureText {
  readonly geometry: Geometry;
  readonly highlighted: readonly string[];
  readonly width?: number;
  readonly maxHeight?: number;
}
