import { type Box, overlaps } from "./box.ts";
import type { County } from "./county.ts";
import type { InfrastructurePlace } from "./infrastructureMapFigure.ts";

/** A place where its symbol stands in the drawing. */
export interface PlacedSymbol {
  readonly place: InfrastructurePlace;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Ways aside, nearest first, on a grid of 3 px. */
const shifts = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
  .flatMap((row) => [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((column) => [column * 3, row * 3] as const))
  .toSorted((a, b) => a[0] * a[0] + a[1] * a[1] - (b[0] * b[0] + b[1] * b[1]));

/** Symbols in the order of the places; one that would lie on another moves up to 12 px aside, and stays put if that is full. */
export function placeSymbols(map: County, places: readonly InfrastructurePlace[]): readonly PlacedSymbol[] {
  const taken: Box[] = [];
  return places.map((place) => {
    const [px, py] = map.project(place.x, place.y);
    const [dx, dy] = shifts.find(
      ([sx, sy]) => !taken.some((box) => overlaps(box, around(px + sx, py + sy))),
    ) ?? [0, 0];
    const box = around(px + dx, py + dy);
    taken.push(box);
    return { place, x: px + dx, y: py + dy, box };
  });
}

function around(x: number, y: number): Box {
  return { left: x - 4.4, right: x + 4.4, top: y - 4.4, bottom: y + 4.4 };
}
