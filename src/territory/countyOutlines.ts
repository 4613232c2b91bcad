import type { Territory } from "../model/territory.ts";
import { outlineFile, type AreaFiles } from "./areaFiles.ts";
import { readOutlines } from "./geometry/readOutlines.ts";
import { toTopology } from "./geometry/toTopology.ts";

/**
 * The national outlines of a county and of what led to it, as TopoJSON text for a workspace: not dissolved, so that it
 * serves every Gebietsstand from its date on.
 */
export function countyOutlines(files: AreaFiles, territory: Territory): string {
  const path = outlineFile(territory.county.key);
  const former = new Set(territory.changes.map(({ from }) => from));
  const isWanted = (key: string): boolean => key.startsWith(territory.county.key) || former.has(key);
  const { value } = readOutlines({ path, text: files[path] ?? "" }, isWanted);
  if (value === undefined) throw new Error(`${path} is no TopoJSON`);
  const { date, attribution } = value;
  return `${JSON.stringify({ ...toTopology(value, value.polygons), date, attribution, crs: "EPSG:25832" })}\n`;
}
