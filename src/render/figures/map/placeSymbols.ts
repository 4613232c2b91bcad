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

/** Ways aside up to a number of steps, nearest first, on a grid of 3 px. */
function shiftsOf(most: number): readonly (readonly [number, number])[] {
  const steps = Array.from({ length: 2 * most + 1 }, (_, index) => (index - most) * 3);
  return steps
    .flatMap((row) => steps.map((column) => [column, row] as const))
    .toSorted((a, b) => a[0] * a[0] + a[1] * a[1] - (b[0] * b[0] + b[1] * b[1]));
}

const near = shiftsOf(4);
const wide = shiftsOf(10);

/**
 * Symbols in the order of the places; one that would lie on another moves aside: up to 12 px from its own place, up to
 * 30 px inside its municipality where it has none, and stays put if that is full.
 */
export function placeSymbols(
  map: County,
  places: readonly InfrastructurePlace[],
  obstacles: readonly Box[],
): readonly PlacedSymbol[] {
  const taken: Box[] = [...obstacles];
  return places.map((place) => {
    const { x: px, y: py, inside } = startOf(map, place);
    const shifts = "municipality" in place.at ? wide : near;
    const [dx, dy] = shifts.find(
      ([sx, sy]) => inside(px + sx, py + sy) && !taken.some((box) => overlaps(box, around(px + sx, py + sy))),
    ) ?? [0, 0];
    const box = around(px + dx, py + dy);
    taken.push(box);
    return { place, x: px + dx, y: py + dy, box };
  });
}

/** Where a symbol would stand, and where it may. */
function startOf(map: County, { at }: InfrastructurePlace) {
  if (!("municipality" in at)) {
    const [x, y] = map.project(at.x, at.y);
    return { x, y, inside: () => true };
  }
  const shape = map.shapes.find(({ key }) => key === at.municipality);
  if (shape === undefined) throw new RangeError(`A place lies in ${at.municipality}, which has no outline.`);
  const [x, y] = shape.pole;
  return { x, y, inside: shape.inside };
}

function around(x: number, y: number): Box {
  return { left: x - 4.4, right: x + 4.4, top: y - 4.4, bottom: y + 4.4 };
}
