/** Easting and northing in metres, EPSG:25832, on a grid of one metre. */
export type Position = readonly [number, number];

/** Polygons, each a list of rings, each a list of arc numbers (`~n` is arc `n` backwards). */
export type ArcPolygons = readonly (readonly (readonly number[])[])[];

/** Municipal outlines as arcs that neighbours share. */
export interface Outlines {
  readonly arcs: readonly (readonly Position[])[];
  readonly polygons: ReadonlyMap<string, ArcPolygons>;
  /** ISO date of the outlines, if the file says. */
  readonly date?: string;
  readonly attribution?: string;
}

/** The positions of a ring, closed: the last repeats the first. */
export function ringPositions(arcs: Outlines["arcs"], ring: readonly number[]): readonly Position[] {
  return ring.flatMap((arc, index) => {
    const positions = arc < 0 ? (arcs[~arc] ?? []).toReversed() : (arcs[arc] ?? []);
    return index === 0 ? positions : positions.slice(1);
  });
}

/** Signed area of a ring in square metres: positive counterclockwise. */
export function ringArea(positions: readonly Position[]): number {
  const [origin = [0, 0]] = positions;
  return (
    positions.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = positions[index + 1] ?? origin;
      return sum + (x - origin[0]) * (nextY - origin[1]) - (nextX - origin[0]) * (y - origin[1]);
    }, 0) / 2
  );
}
