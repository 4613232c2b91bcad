import type { Position } from "./outlines.ts";
import { utm32 } from "./utm32.ts";

/** Turns a position of a file into EPSG:25832 metres. */
export type Projection = (x: number, y: number) => Position;

const plain: Projection = (x, y) => [Math.round(x), Math.round(y)];

/**
 * How the positions of a file become EPSG:25832, told from its crs member and one of its positions: longitude and
 * latitude, UTM 32, or UTM 32 with the zone before the easting (EPSG:4647). Nothing if it is none of these.
 */
export function projectionOf(crs: unknown, sample: readonly number[]): Projection | undefined {
  const named = /(\d{4,5})"/.exec(JSON.stringify(crs ?? ""))?.[1];
  const [x = NaN, y = NaN] = sample;
  if (named !== undefined && !["25832", "4647", "4326", "4258"].includes(named)) return undefined;
  if (x >= 4 && x <= 17 && y >= 46 && y <= 57) return (lon, lat) => plain(...utm32(lon, lat));
  if (y < 5_000_000 || y > 6_300_000) return undefined;
  if (x > 150_000 && x < 1_000_000) return plain;
  return x > 32_150_000 && x < 33_000_000 ? (east, north) => plain(east - 32_000_000, north) : undefined;
}
