import type { Topology } from "topojson-specification";

/** The topology with plain places in its arcs; quantised arcs hold steps in a grid. */
export function decodeTopology(topology: Topology): Topology {
  const { transform, ...rest } = topology;
  if (transform === undefined) return topology;
  return { ...rest, arcs: topology.arcs.map((arc) => decoded(arc, transform)) };
}

function decoded(
  arc: readonly (readonly number[])[],
  { scale, translate }: NonNullable<Topology["transform"]>,
): number[][] {
  let [column, row] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => {
    column += dx;
    row += dy;
    return [column * scale[0] + translate[0], row * scale[1] + translate[1]];
  });
}
