import type { Topology } from "topojson-specification";
import type { ArcPolygons, Outlines, Position } from "./outlines.ts";

/** TopoJSON of municipalities on a grid of one metre, arcs of no municipality left out. */
export function toTopology(
  { arcs }: Pick<Outlines, "arcs">,
  polygons: ReadonlyMap<string, ArcPolygons>,
): Topology {
  const used = [...new Set([...polygons.values()].flat(3).map((arc) => (arc < 0 ? ~arc : arc)))];
  const positions = new Map(used.map((arc, index) => [arc, index]));
  const renumber = (arc: number): number =>
    arc < 0 ? ~(positions.get(~arc) ?? 0) : (positions.get(arc) ?? 0);
  const points = used.map((arc) => arcs[arc] ?? []);
  const west = least(points, 0);
  const south = least(points, 1);
  return {
    type: "Topology",
    transform: { scale: [1, 1], translate: [west, south] },
    objects: {
      municipalities: {
        type: "GeometryCollection",
        geometries: [...polygons].map(([id, parts]) => ({
          type: "MultiPolygon",
          id,
          arcs: parts.map((rings) => rings.map((ring) => ring.map(renumber))),
        })),
      },
    },
    arcs: points.map((arc) => deltas(arc, west, south)),
  };
}

function least(arcs: readonly (readonly Position[])[], axis: 0 | 1): number {
  return arcs.reduce(
    (least, arc) => arc.reduce((min, position) => Math.min(min, position[axis]), least),
    Infinity,
  );
}

function deltas(arc: readonly Position[], west: number, south: number): number[][] {
  return arc.map(([x, y], index) => {
    const [fromX, fromY] = arc[index - 1] ?? [west, south];
    return [x - fromX, y - fromY];
  });
}
