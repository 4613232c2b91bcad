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
  return polygons.map((polygon) => polygon.map((ring) => ring.map((place) => projected(place, projection))));
}

function projected(
  [east = 0, north = 0]: Position,
  projection: GeoIdentityTransform,
): readonly [number, number] {
  return projection([east, north]) ?? [0, 0];
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

/** Whether a point lies inside: an odd number of borders lies to its right, so holes are outside. */
export function isInside(x: number, y: number, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const ring of rings) {
    let [px, py] = ring.at(-1) ?? [0, 0];
    for (const [qx, qy] of ring) {
      if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
      [px, py] = [qx, qy];
    }
  }
  return inside;
}
