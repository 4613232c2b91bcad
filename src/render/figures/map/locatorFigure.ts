import type { Geometry } from "../../../model/geometry.ts";
import type { FigureText } from "../figureText.ts";
import { drawing, path } from "../svg.ts";
import { county } from "./county.ts";

/** Where an area lies in the county, 151 px (40 mm) wide: some municipalities in brand blue. */
export interface LocatorInput extends FigureText {
  readonly geometry: Geometry;
  readonly highlighted: readonly string[];
  readonly width?: number;
  readonly maxHeight?: number;
}

/** The county in grey with the area of the page in blue; no labels, the page says its name. */
export function locatorFigure(input: LocatorInput): string {
  const { geometry, highlighted, width = 151, maxHeight = 151 } = input;
  const map = county(geometry, { width, maxHeight, margin: 1 });
  const own = map.shapes.filter(({ key }) => highlighted.includes(key));
  const content = [
    path(map.outline, { fill: "band" }),
    path(own.map(({ d }) => d).join(""), { fill: "brand" }),
    path(
      map.borders((key) => key),
      { fill: "none", stroke: "paper", width: 0.7 },
    ),
    path(map.outline, { fill: "none", stroke: "ink", width: 1 }),
  ];
  return drawing(input, { width: map.width, height: map.height }, content.join(""));
}
