import type { GeoIdentityTransform } from "d3-geo";
import type { Feature, FeatureCollection, Position } from "geojson";

/** A closed ring in px, first point repeated at the end. */
export type Ring = readonly (readonly [number, number])[];

/** The polygons of a feature in px, each with its outer ring first. */
export function ringsOf(
  shape: Feature | FeatureCollection,
  projection: GeoIdentityTransform,
): readonly (readonly Ring[])[] {
  if (shape.type === "FeatureCollection" || shape.geometry === null) return [];
  const { geometry } = shape;
  const polygons =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  return polygons.map((polygon) => polygon.map((ring) => projectedRing(ring, projection)));
}

/** Positions in metres as points in px. */
export function projectedRing(positions: readonly Position[], projection: GeoIdentityTransform): Ring {
  return positions.map(([east = 0, north = 0]) => projection([east, north]) ?? [0, 0]);
}

/** Size of a ring in square px, whatever its direction. */
export function ringArea(ring: Ring): number {
  let twice = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [px, py] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [x, y];
    twice += px * y - x * py;
  }
  return Math.abs(twice) / 2;
}

/**
 * A test whether a point lies inside the rings: an odd number of borders lies to its left, so holes are outside.
 * Borders are noted once per row of one px, which makes the many tests of label placing cheap.
 */
export function insideTest(rings: readonly Ring[]): (x: number, y: number) => boolean {
  let rows: ReadonlyMap<number, readonly number[]> | undefined;
  return (x, y) => {
    rows ??= borderRows(rings);
    let left = 0;
    for (const border of rows.get(Math.floor(y)) ?? []) if (border < x) left += 1;
    return left % 2 === 1;
  };
}

/** Where borders cross the middle of every row of one px. */
function borderRows(rings: readonly Ring[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const ring of rings) {
    let [px, py] = ring.at(-1) ?? [0, 0];
    for (const [qx, qy] of ring) {
      const [top, bottom] = py < qy ? [py, qy] : [qy, py];
      for (let row = Math.ceil(top - 0.5); row + 0.5 < bottom; row += 1) {
        const x = px + ((row + 0.5 - py) / (qy - py)) * (qx - px);
        const borders = rows.get(row);
        if (borders === undefined) rows.set(row, [x]);
        else borders.push(x);
      }
      [px, py] = [qx, qy];
    }
  }
  return rows;
}
