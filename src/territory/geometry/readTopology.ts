import type { Topology } from "topojson-specification";
import { areaKeyOf } from "./areaKeyOf.ts";
import type { ArcPolygons, Outlines, Position } from "./outlines.ts";
import { projectionOf, type Projection } from "./project.ts";

/** Whether parsed JSON is TopoJSON. */
export function isTopology(json: unknown): json is Topology & { readonly crs?: unknown } {
  return (
    typeof json === "object" && json !== null && "type" in json && json.type === "Topology" && "arcs" in json
  );
}

/** Outlines of the wanted municipalities in a TopoJSON; nothing if its reference system is unknown. */
export function readTopology(
  topology: Topology & { readonly crs?: unknown },
  isWanted: (key: string) => boolean,
): Outlines | undefined {
  const polygons = wantedPolygons(topology, isWanted);
  const numbers = [...new Set([...polygons.values()].flat(3).map((arc) => (arc < 0 ? ~arc : arc)))];
  const sample = absolute(topology, numbers[0] ?? 0)[0] ?? [];
  const projection = projectionOf(topology.crs, sample);
  if (projection === undefined) return numbers.length === 0 ? { arcs: [], polygons } : undefined;
  const position = new Map(numbers.map((arc, index) => [arc, index]));
  const renumber = (arc: number): number => (arc < 0 ? ~(position.get(~arc) ?? 0) : (position.get(arc) ?? 0));
  return {
    arcs: numbers.map((arc) => projected(absolute(topology, arc), projection)),
    polygons: new Map(
      [...polygons].map(([key, parts]) => [
        key,
        parts.map((rings) => rings.map((ring) => ring.map(renumber))),
      ]),
    ),
  };
}

function wantedPolygons(
  topology: Topology,
  isWanted: (key: string) => boolean,
): ReadonlyMap<string, ArcPolygons> {
  const polygons = new Map<string, ArcPolygons>();
  const geometries = Object.values(topology.objects).flatMap((object) =>
    object.type === "GeometryCollection" ? object.geometries : [object],
  );
  for (const geometry of geometries) {
    const key = areaKeyOf(geometry.id, geometry.properties);
    if (key === undefined || !isWanted(key) || isWater(geometry.properties)) continue;
    const parts =
      geometry.type === "Polygon" ? [geometry.arcs] : geometry.type === "MultiPolygon" ? geometry.arcs : [];
    polygons.set(key, [...(polygons.get(key) ?? []), ...parts]);
  }
  return polygons;
}

/** Whether a part is water in the national survey's files (`GF` 1 and 2), which no municipality's map shows. */
export function isWater(attributes: unknown): boolean {
  const surface: unknown = new Map(Object.entries(attributes ?? {})).get("GF");
  return surface === 1 || surface === 2;
}

/** An arc's positions as in the file, deltas resolved. */
function absolute({ arcs, transform }: Topology, arc: number): readonly (readonly number[])[] {
  const points = arcs[arc] ?? [];
  if (transform === undefined) return points;
  const [scaleX, scaleY] = transform.scale;
  const [left, bottom] = transform.translate;
  let [x, y] = [0, 0];
  return points.map(([dx = 0, dy = 0]) => {
    [x, y] = [x + dx, y + dy];
    return [x * scaleX + left, y * scaleY + bottom];
  });
}

/** Positions in metres without immediate repetitions, which rounding makes. */
function projected(points: readonly (readonly number[])[], projection: Projection): readonly Position[] {
  const positions = points.map(([x = NaN, y = NaN]) => projection(x, y));
  return positions.filter(
    ([x, y], index) =>
      index === 0 ||
      index === positions.length - 1 ||
      positions[index - 1]?.[0] !== x ||
      positions[index - 1]?.[1] !== y,
  );
}
