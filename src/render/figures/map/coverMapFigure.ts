import type { Geometry } from "../../../model/geometry.ts";
import type { FigureText } from "../figureText.ts";

/** The county in brand blues for the cover: no data, neighbours differ. */
export interface CoverMapInput extends FigureText {
  readonly geometry: Geometry;
  /** Base colour of the county, hex; the atlas's blue if not given. */
  readonly brand?: string;
  readonly width?: number;
  readonly maxHeight?: number;
}
