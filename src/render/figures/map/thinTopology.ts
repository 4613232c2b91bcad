import type { Topology } from "topojson-specification";

type Place = readonly [number, number];

/**
 * The topology with decoded arcs of which points nearer than `distance` metres to their predecessor are dropped: below
 * what a reader can see, and the same on both sides of a border. Ends stay, and so does an arc that would lose its area.
 */
export function thinTopology(topology: Topology, distance: number): Topology {
  const { transform, ...rest } = topology;
  const arcs = topology.arcs.map((arc) => thinned(decoded(arc, transform), distance));
  return { ...rest, arcs: arcs.map((arc) => arc.map(([x, y]) => [x, y])) };
}

/** Quantised arcs hold steps in a grid, others plain places. */
function decoded(arc: readonly (readonly number[])[], transform: Topology["transform"]): readonly Place[] {
  if (transform === undefined) return arc.map(([x = 0, y = 0]): Place => [x, y]);
  const { scale, translate } = transform;
  let [column, row] = [0, 0];
  return arc.map(([dx = 0, dy = 0]): Place => {
    column += dx;
    row += dy;
    return [column * scale[0] + translate[0], row * scale[1] + translate[1]];
  });
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
