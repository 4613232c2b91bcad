import type { Topology } from "topojson-specification";

/**
 * Outlines of a territory's municipalities: TopoJSON in EPSG:25832 metres. The object `municipalities` is a geometry
 * collection whose members have the municipality key as `id`.
 */
export interface Geometry {
  readonly topology: Topology;
  /** ISO date of the outlines. */
  readonly date: string;
  /** As it must be printed: `© GeoBasis-DE / BKG 2016 (Daten verändert)`. */
  readonly attribution: string;
}
