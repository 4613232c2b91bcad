import type { DesignFiles } from "../document/readDesign.ts";
import type { TextFile } from "../document/texts.ts";
import type { YamlFile } from "../model/parseYaml.ts";
import type { AreaFiles } from "../territory/areaFiles.ts";

/** One file as an office delivered it. `path` is below the workspace, with forward slashes. */
export interface Delivery {
  readonly path: string;
  /** Year of the folder it lies in. */
  readonly year: number;
  readonly bytes: Uint8Array;
}

/** Everything an edition is made of, as files: the same input gives the same edition. */
export interface AtlasInput {
  readonly year: number;
  /** Version of the program. */
  readonly software: string;
  /** A trial: missing texts are allowed, every page says so. */
  readonly draft: boolean;
  readonly settingsFile: YamlFile;
  readonly areasFile?: YamlFile;
  /** `projections.yaml`: the county's own status-quo calculation. */
  readonly projectionsFile?: YamlFile;
  readonly measureFiles: readonly YamlFile[];
  readonly themeFile: YamlFile;
  readonly definitionFiles: readonly YamlFile[];
  /** `sha256:…` of each definition file, by indicator. */
  readonly definitionHashes: ReadonlyMap<string, string>;
  readonly sourceFiles: readonly YamlFile[];
  /** Forms for offices: a filled one is read without a mapping. */
  readonly requestFiles?: readonly YamlFile[];
  readonly areaFiles: AreaFiles;
  readonly geometryFiles: readonly YamlFile[];
  readonly textFiles: readonly TextFile[];
  /** Logos and fonts below `design/`, by path. */
  readonly designFiles?: DesignFiles;
  /** `docs/methoden.md`. */
  readonly methods: string;
  /** `editions/<year>/ledger.json` of published editions. */
  readonly ledgerFiles: readonly YamlFile[];
  readonly deliveries: readonly Delivery[];
}
