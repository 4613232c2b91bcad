import type { Topology } from "topojson-specification";

type Place = readonly [number, number];

/**
 * The topology without points nearer than `distance` metres to their predecessor: below what a reader can see, and the
 * same on both sides of a border. Ends stay, and so does an arc that would lose its area. Arcs must be decoded.
 */
export function thinTopology(topology: Topology, distance: number): Topology {
  const arcs = topology.arcs.map((arc) =>
    thinned(
      arc.map(([x = 0, y = 0]): Place => [x, y]),
      distance,
    ),
  );
  return { ...topology, arcs: arcs.map((arc) => arc.map(([x, y]) => [x, y])) };
}

function thinned(arc: readonly Place[], distance: number): readonly Place[] {
  const kept: Place[] = [];
  for (const [index, place] of arc.entries()) {
    const last = kept.at(-1);
    if (last === undefined || index === arc.length - 1 || far(last, place, distance)) kept.push(place);
  }
  return kept.length < 4 ? arc : kept;
}

function far(a: Place, b: Place, distance: number): boolean {
  const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
  return dx * dx + dy * dy >= distance * distance;
}
