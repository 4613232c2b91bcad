import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position as GeoPosition } from "geojson";
import { topology } from "topojson-server";
import { areaKeyOf } from "./areaKeyOf.ts";
import type { Outlines } from "./outlines.ts";
import { projectionOf, type Projection } from "./project.ts";
import { isWater, readTopology } from "./readTopology.ts";

/** Whether parsed JSON is a GeoJSON feature collection. */
export function isFeatureCollection(json: unknown): json is FeatureCollection & { readonly crs?: unknown } {
  return (
    typeof json === "object" &&
    json !== null &&
    "type" in json &&
    json.type === "FeatureCollection" &&
    "features" in json
  );
}

/**
 * Outlines of the wanted municipalities in a GeoJSON of polygons, borders shared where neighbours have the same
 * positions on a grid of one metre; nothing if the reference system is unknown.
 */
export function readFeatures(
  collection: FeatureCollection & { readonly crs?: unknown },
  isWanted: (key: string) => boolean,
): Outlines | undefined {
  const wanted = collection.features.flatMap((feature) => polygonOf(feature, isWanted));
  const projection = projectionOf(collection.crs, firstPosition(wanted[0]));
  if (projection === undefined) return wanted.length === 0 ? { arcs: [], polygons: new Map() } : undefined;
  const features = wanted.map((feature) => projectedFeature(feature, projection));
  const municipalities: FeatureCollection = { type: "FeatureCollection", features };
  return readTopology(topology({ municipalities }), isWanted);
}

type Outline = Feature<Polygon | MultiPolygon>;

function polygonOf(feature: Feature, isWanted: (key: string) => boolean): readonly Outline[] {
  const { geometry, properties } = feature;
  const key = areaKeyOf(feature.id, properties);
  if (key === undefined || !isWanted(key) || isWater(properties)) return [];
  if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return [];
  return [{ type: "Feature", id: key, properties: null, geometry }];
}

function firstPosition(feature: Outline | undefined): GeoPosition {
  const [ring] = feature === undefined ? [] : ringsOf(feature);
  return ring?.[0] ?? [];
}

function ringsOf({ geometry }: Outline): readonly GeoPosition[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function projectedFeature(feature: Outline, projection: Projection): Outline {
  const move = (ring: readonly GeoPosition[]): GeoPosition[] =>
    ring.map(([x = NaN, y = NaN]) => [...projection(x, y)]);
  const { geometry } = feature;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return {
    ...feature,
    geometry: { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(move)) },
  };
}
