import { mergeArcs } from "topojson-client";
import type { MultiPolygon, Topology } from "topojson-specification";
import { ringArea, ringPositions, type ArcPolygons, type Outlines } from "./outlines.ts";

/**
 * Outlines joined by the key they belong to: borders between members vanish. Outer rings run counterclockwise (in
 * metres, north up), holes clockwise, whatever the file had.
 */
export function dissolve(
  outlines: Outlines,
  keyOf: (key: string) => string | undefined,
): ReadonlyMap<string, ArcPolygons> {
  const members = new Map<string, ArcPolygons[]>();
  for (const [key, polygons] of outlines.polygons) {
    const target = keyOf(key);
    if (target !== undefined) members.set(target, [...(members.get(target) ?? []), polygons]);
  }
  return new Map(
    [...members]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, parts]) => [
        key,
        oriented(outlines, parts.length === 1 ? parts.flat() : joined(outlines, parts)),
      ]),
  );
}

function joined(outlines: Outlines, parts: readonly ArcPolygons[]): ArcPolygons {
  const topology: Topology = {
    type: "Topology",
    objects: {},
    arcs: outlines.arcs.map((arc) => arc.map((position) => [...position])),
  };
  const geometries = parts.map((polygons): MultiPolygon => ({
    type: "MultiPolygon",
    arcs: polygons.map((rings) => rings.map((ring) => [...ring])),
  }));
  return mergeArcs(topology, geometries).arcs;
}

function oriented({ arcs }: Outlines, polygons: ArcPolygons): ArcPolygons {
  return polygons.map((rings) =>
    rings.map((ring, index) => {
      const counterclockwise = ringArea(ringPositions(arcs, ring)) > 0;
      return counterclockwise === (index === 0) ? ring : ring.toReversed().map((arc) => ~arc);
    }),
  );
}
