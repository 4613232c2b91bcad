import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaFilesFor, type AreaFiles } from "../../src/territory/areaFiles.ts";

/** The files under `areas/` that a county needs, as a build reads them. */
export function areasFor(county: string): AreaFiles {
  return Object.fromEntries(
    areaFilesFor(county).map((path) => [path, readFileSync(join("areas", path), "utf8")]),
  );
}
