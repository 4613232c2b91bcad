import type { Checked } from "./model/checked.ts";
import { type BuiltAtlas, buildAtlas as buildWith } from "./pipeline.ts";
import type { AtlasInput } from "./pipeline/atlasInput.ts";
import { protectEstimates } from "./protection/protectEstimates.ts";
import { startSolver } from "./shell/solver.ts";

/** Reads everything an edition is made of from a county's folder. */
export { loadWorkspace } from "./shell/loadWorkspace.ts";
/** Any text or HTML table of an office as columns, with encoding, header paths, units, keys, signs and lines. */
export { readTable } from "./tables/readTable.ts";
/** Every difference between two editions (`data/indicators.json`, parsed), classified. */
export { diffEditions } from "./editions/diffEditions.ts";

export type { Difference } from "./editions/difference.ts";
export type { Checked } from "./model/checked.ts";
export type { Edition } from "./model/edition.ts";
export type { Problem } from "./model/problem.ts";
export type { Table } from "./model/table.ts";
export type { BuiltAtlas } from "./pipeline.ts";
export type { AtlasInput } from "./pipeline/atlasInput.ts";
export type { DeliveredFile } from "./tables/readTable.ts";

/**
 * Counts, protects, compares and composes an edition, from what `loadWorkspace` read to the document that every format
 * is rendered from. `document` and `comparison` hold only what may be published; `counted` and `guarded` are
 * confidential. Writes nothing; nothing if the data have errors. The attack on the written files belongs to `atlas build`.
 */
export async function buildAtlas(input: AtlasInput): Promise<Checked<BuiltAtlas | undefined>> {
  const solver = startSolver();
  try {
    return await buildWith(input, (estimates) => protectEstimates(estimates, solver));
  } finally {
    await solver.close();
  }
}
