import { presimplify } from "topojson-simplify";
import type { Topology } from "topojson-specification";

/**
 * A topology without details nobody can see: points are left out in the order of the triangle they make with their
 * neighbours (Visvalingam and Whyatt 1993) while it is smaller than a square of `distance`. Shared borders stay shared;
 * a line that would vanish keeps all its points.
 */
export function thinTopology(topology: Topology, distance: number): Topology {
  const smallest = (distance * distance) / 2;
  const { arcs: weighted } = presimplify({ ...topology, objects: {} });
  const arcs = weighted.map((arc) => {
    const kept = arc.filter(([, , weight = Infinity]) => weight >= smallest);
    return (kept.length < 4 ? arc : kept).map(([x = 0, y = 0]) => [x, y]);
  });
  return { ...topology, arcs };
}
