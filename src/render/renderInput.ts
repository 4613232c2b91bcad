import type { AtlasDocument } from "../document/atlasDocument.ts";
import type { Assets } from "./assets.ts";
import type { Drawings } from "./drawings.ts";
import type { Target } from "./view/target.ts";

/** What every output format is made from. */
export interface RenderInput {
  readonly document: AtlasDocument;
  /** All charts and maps, drawn once: `drawAll(document)`. */
  readonly drawings: Drawings;
  readonly assets: Assets;
  /** SHA-256 sums of the data files, for the colophon; empty while these are being written. */
  readonly hashes: Target["hashes"];
}
