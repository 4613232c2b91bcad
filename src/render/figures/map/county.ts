import { geoIdentity, geoPath, type GeoIdentityTransform } from "d3-geo";
import type { Feature, FeatureCollection, MultiLineString } from "geojson";
import polylabel from "polylabel";
import { feature, merge, mesh, neighbors } from "topojson-client";
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from "topojson-specification";
import type { Geometry } from "../../../model/geometry.ts";
import type { Box } from "./box.ts";
import { decodeTopology } from "./decodeTopology.ts";
import { gatherIslands, type Inset } from "./gatherIslands.ts";
import { relativePath } from "./relativePath.ts";
import { insideTest, projectedRing, type Ring, ringArea, ringsOf } from "./rings.ts";
import { thinTopology } from "./thinTopology.ts";

/** A municipality as it lies in the drawing. */
export interface Shape {
  readonly key: string;
  /** Path of the outline. */
  readonly d: string;
  /** All rings, holes included, in px. */
  readonly rings: readonly Ring[];
  /** Whether a point of the drawing lies in the municipality, exact to a px. */
  readonly inside: (x: number, y: number) => boolean;
  /** Size in square px. */
  readonly size: number;
  /** Inside the largest part, farthest from its outline: where a label looks best. */
  readonly pole: readonly [number, number];
}

/** A county fitted into a drawing. */
export interface County {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
  readonly pixelsPerKilometre: number;
  /** Path of the county's own outline. */
  readonly outline: string;
  /** Path of the borders between municipalities of different groups. */
  readonly borders: (group: (key: string) => string) => string;
  /** A place in metres as a place in the drawing. */
  readonly project: (east: number, north: number) => readonly [number, number];
  /** Frames around islands that were moved to the mainland. */
  readonly frames: readonly Box[];
  /** Several municipalities as one shape with a key of its own. */
  readonly merged: (key: string, members: readonly string[]) => Shape;
  /** Pairs of municipalities with a common border, by key. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
}

/** The space a county may take, in px; `margin` is left free on all sides. */
export interface MapSpace {
  readonly width: number;
  readonly maxHeight: number;
  readonly margin: number;
}

const known = new WeakMap<Geometry, Map<string, County>>();

/** The county as large as the space admits, in the middle of its width. The same geometry and space are computed once. */
export function county(geometry: Geometry, space: MapSpace): County {
  const counties = known.get(geometry) ?? new Map<string, County>();
  known.set(geometry, counties);
  const key = `${space.width}|${space.maxHeight}|${space.margin}`;
  const found = counties.get(key) ?? project(geometry, space);
  counties.set(key, found);
  return found;
}

function project(geometry: Geometry, space: MapSpace): County {
  const { topology, insets } = gatherIslands(decodeTopology(geometry.topology));
  const [[west, south], [east, north]] = geoPath().bounds(feature(topology, municipalities(topology)));
  const { width, margin } = space;
  const [wide, high] = [Math.max(east - west, 1), Math.max(north - south, 1)];
  const empty = !Number.isFinite(west);
  const scale = empty ? 1 : Math.min((width - 2 * margin) / wide, (space.maxHeight - 2 * margin) / high);
  const height = empty ? 0 : high * scale + 2 * margin;
  const left = (width - wide * scale) / 2;
  const projection = geoIdentity()
    .reflectY(true)
    .scale(scale)
    .translate(empty ? [0, 0] : [left - west * scale, margin + north * scale]);
  const place = (x: number, y: number): readonly [number, number] => projection([x, y]) ?? [0, 0];
  return {
    ...drawn(thinTopology(topology, (width > 200 ? 1.1 : 1.6) / scale), projection),
    width,
    height,
    pixelsPerKilometre: scale * 1000,
    project: (x, y) => place(...gatheredPlace(x, y, insets)),
    frames: insets.map((inset) => frame(inset, place)),
  };
}

/** Where a place lies after the islands were gathered. */
function gatheredPlace(x: number, y: number, insets: readonly Inset[]): readonly [number, number] {
  const inset = insets.find(({ box }) => x >= box.left && x <= box.right && y >= box.bottom && y <= box.top);
  return inset === undefined ? [x, y] : [x + inset.shift[0], y + inset.shift[1]];
}

/** The frame around moved islands, in px. */
function frame(
  { box, shift: [dx, dy] }: Inset,
  place: (x: number, y: number) => readonly [number, number],
): Box {
  const [left, top] = place(box.left + dx, box.top + dy);
  const [right, bottom] = place(box.right + dx, box.bottom + dy);
  return { left: left - 4, top: top - 4, right: right + 4, bottom: bottom + 4 };
}

/** What follows from the outlines alone. */
type Drawn = Pick<County, "shapes" | "outline" | "borders" | "merged" | "neighbours">;

function drawn(topology: Topology, projection: GeoIdentityTransform): Drawn {
  const all = municipalities(topology);
  const lines = ({ coordinates }: MultiLineString): string =>
    coordinates.map((line) => relativePath(projectedRing(line, projection), false)).join("");
  const shapes = all.geometries.map((member) => shape(keyOf(member), feature(topology, member), projection));
  const border = (test: (a: GeometryObject, b: GeometryObject) => boolean): string =>
    lines(mesh(topology, all, test));
  return {
    shapes: shapes.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    outline: border((a, b) => a === b),
    borders: (group) => border((a, b) => a !== b && group(keyOf(a)) !== group(keyOf(b))),
    merged: (key, members) => {
      const parts = all.geometries.filter((member) => members.includes(keyOf(member))).filter(isAreal);
      return shape(key, { type: "Feature", properties: {}, geometry: merge(topology, parts) }, projection);
    },
    neighbours: neighbourKeys(all),
  };
}

function municipalities(topology: Topology): GeometryCollection {
  const object: unknown = topology.objects["municipalities"];
  if (!isCollection(object)) throw new RangeError("The geometry has no collection `municipalities`.");
  return object;
}

function isCollection(object: unknown): object is GeometryCollection {
  return (
    typeof object === "object" && object !== null && "type" in object && object.type === "GeometryCollection"
  );
}

function keyOf(member: GeometryObject): string {
  return String(member.id ?? "");
}

function isAreal(member: GeometryObject): member is Polygon | MultiPolygon {
  return member.type === "Polygon" || member.type === "MultiPolygon";
}

function neighbourKeys({ geometries }: GeometryCollection): ReadonlyMap<string, readonly string[]> {
  const keys = geometries.map(keyOf);
  const lists = neighbors(geometries);
  return new Map(keys.map((key, index) => [key, (lists[index] ?? []).map((other) => keys[other] ?? "")]));
}

function shape(key: string, outline: Feature | FeatureCollection, projection: GeoIdentityTransform): Shape {
  const polygons = ringsOf(outline, projection);
  const parts = polygons.toSorted((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []));
  const [x = 0, y = 0] = parts[0] === undefined ? [] : polylabel(parts[0], 0.5);
  const rings = polygons.flat();
  const size = polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
  return {
    key,
    d: rings.map((ring) => relativePath(ring, true)).join(""),
    rings,
    inside: insideTest(rings),
    size,
    pole: [x, y],
  };
}

function polygonArea(polygon: readonly Ring[]): number {
  return polygon.reduce((sum, ring, index) => sum + (index === 0 ? ringArea(ring) : -ringArea(ring)), 0);
}
