import { type Checked, checked } from "../model/checked.ts";
import type { AtlasInput } from "../pipeline/atlasInput.ts";
import { findWorkspace } from "./findWorkspace.ts";
import { loadInput } from "./loadInput.ts";
import { version } from "./version.ts";

/**
 * Reads a county's folder for the edition of `year`: settings, mappings, texts, earlier editions and all deliveries up
 * to that year, together with the catalogue of the package. Without a folder it is the nearest one upwards that holds
 * `atlas.yaml`, else the sample. `draft` allows missing texts. Nothing, with the reason among the problems, if the
 * folder is no workspace or has no deliveries of that year.
 */
export function loadWorkspace(
  folder: string | undefined,
  year: number,
  { draft = false }: { readonly draft?: boolean } = {},
): Checked<AtlasInput | undefined> {
  const place = findWorkspace(folder, process.cwd(), undefined);
  if (place.value === undefined) return checked(undefined, place.problems);
  return loadInput(place.value, year, { software: version(), draft });
}
