import type { Geometry } from "../../../model/geometry.ts";
import { lightColours } from "../../colours.ts";
import { coverColours } from "../../coverColours.ts";
import type { FigureText } from "../figureText.ts";
import { drawing, element } from "../svg.ts";
import { type County, county } from "./county.ts";

/** The county in brand blues for the cover: no data, neighbours differ. */
export interface CoverMapInput extends FigureText {
  readonly geometry: Geometry;
  /** Base colour of the county, hex; the atlas's blue if not given. */
  readonly brand?: string;
  readonly width?: number;
  readonly maxHeight?: number;
}

/** The cover's map, on a ground of `coverColours(brand).ground`. */
export function coverMapFigure(input: CoverMapInput): string {
  const { geometry, brand = lightColours.brand, width = 665, maxHeight = 665 } = input;
  const map = county(geometry, { width, maxHeight, margin: 1 });
  const { ground, shades } = coverColours(brand);
  const chosen = shading(map, shades.length);
  const shapes = map.shapes.map(({ key, d }) => element("path", { d, fill: shades[chosen.get(key) ?? 0] }));
  const lines = { stroke: ground, "stroke-width": 1.2, "stroke-linejoin": "round" };
  return drawing(input, { width: map.width, height: map.height }, element("g", lines, shapes.join("")));
}

/** A shade for every municipality, different from its neighbours', large ones darker so that the map lies calm. */
function shading({ shapes, neighbours }: County, count: number): ReadonlyMap<string, number> {
  const chosen = new Map<string, number>();
  for (const { key } of shapes.toSorted((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))) {
    const taken = (neighbours.get(key) ?? []).map((other) => chosen.get(other));
    const start = chosen.size % 3;
    const order = Array.from({ length: count }, (_, index) => (start + index) % count);
    chosen.set(key, order.find((shade) => !taken.includes(shade)) ?? start);
  }
  return chosen;
}
