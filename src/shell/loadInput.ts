import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Checked, checked } from "../model/checked.ts";
import type { YamlFile } from "../model/parseYaml.ts";
import { problem } from "../model/problem.ts";
import type { AtlasInput } from "../pipeline/atlasInput.ts";
import { type AreaFiles, areaFilesFor } from "../territory/areaFiles.ts";
import type { WorkspacePlace } from "./findWorkspace.ts";
import { packageRoot } from "./packageRoot.ts";
import { parsedBefore } from "./parsedBefore.ts";
import { deliveredYears, readDeliveries } from "./readDeliveries.ts";
import { readText } from "./readText.ts";
import { listTree, readTexts } from "./readTree.ts";

/**
 * Reads everything an edition is made of: the package's catalogue and areas, the workspace's settings, mappings, texts
 * and earlier editions, and all deliveries up to the year. Nothing if the year has no deliveries.
 */
export function loadInput(
  place: WorkspacePlace,
  year: number,
  run: Pick<AtlasInput, "software" | "draft">,
): Checked<AtlasInput | undefined> {
  const years = deliveredYears(place.folder);
  const at = { file: join(place.folder, "exports") };
  if (years.length === 0) return checked(undefined, [problem("workspace/no-deliveries", "error", at, {})]);
  if (!years.includes(year))
    return checked(undefined, [problem("workspace/unknown-year", "error", {}, { year, years })]);
  const deliveries = readDeliveries(place.folder, year);
  const input = { ...readSetup(place.folder, year), ...run, deliveries: deliveries.value };
  return checked(input, deliveries.problems);
}

/** Everything but the deliveries: what is known of a county before the first file of an office. */
export function readSetup(
  folder: string,
  year: number,
): Omit<AtlasInput, "software" | "draft" | "deliveries"> {
  const known = parsedBefore();
  const catalogue = readCatalogue(folder, known);
  return {
    year,
    ...catalogue,
    definitionHashes: hashes(catalogue.definitionFiles),
    ...readWorkspace(folder, year, known),
    areaFiles: readAreaFiles(folder),
    methods: readFileSync(join(packageRoot(), "docs", "methoden.md"), "utf8"),
  };
}

/** Files of the catalogue: those of the package, then the workspace's own, which win where ids are equal. */
export interface CatalogueFiles {
  readonly measureFiles: readonly YamlFile[];
  readonly themeFile: YamlFile;
  readonly definitionFiles: readonly YamlFile[];
  readonly sourceFiles: readonly YamlFile[];
  readonly requestFiles: readonly YamlFile[];
}

/** Reads the catalogue of the package together with the workspace's own files; `known` gives what was parsed before. */
export function readCatalogue(workspace: string, known = parsedBefore()): CatalogueFiles {
  const own = join(packageRoot(), "indicators");
  const yaml = (folder: string, label: string): readonly YamlFile[] =>
    readTexts(folder, [".yaml", ".yml"], label).map(known);
  return {
    measureFiles: [
      ...yaml(join(own, "measures"), "indicators/measures"),
      ...yaml(join(workspace, "measures"), "measures"),
    ],
    themeFile: known({
      path: "indicators/themes.yaml",
      text: readFileSync(join(own, "themes.yaml"), "utf8"),
    }),
    definitionFiles: [
      ...yaml(join(own, "catalogue"), "indicators/catalogue"),
      ...yaml(join(workspace, "indicators"), "indicators"),
    ],
    sourceFiles: [
      ...yaml(join(own, "sources"), "indicators/sources"),
      ...yaml(join(workspace, "sources"), "sources"),
    ],
    requestFiles: [
      ...yaml(join(own, "requests"), "indicators/requests"),
      ...yaml(join(workspace, "requests"), "requests"),
    ],
  };
}

/** Hash of each definition by its id, which is its file name; the workspace's own files come last and win. */
function hashes(files: readonly YamlFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.map(({ path, text }) => [
      basename(path).replace(/\.ya?ml$/, ""),
      `sha256:${createHash("sha256").update(text).digest("hex")}`,
    ]),
  );
}

function readWorkspace(folder: string, year: number, known: ReturnType<typeof parsedBefore>): WorkspaceFiles {
  const read = (path: string): YamlFile => known({ path, text: readText(join(folder, path)) });
  return {
    settingsFile: read("atlas.yaml"),
    ...(existsSync(join(folder, "areas.yaml")) ? { areasFile: read("areas.yaml") } : {}),
    ...(existsSync(join(folder, "projections.yaml")) ? { projectionsFile: read("projections.yaml") } : {}),
    geometryFiles: readTexts(join(folder, "geo"), [".geojson", ".topojson", ".json"], "geo"),
    textFiles: textFiles(folder, year),
    designFiles: designFiles(folder),
    ledgerFiles: readTexts(join(folder, "editions"), ["ledger.json"], "editions"),
  };
}

type WorkspaceFiles = Pick<
  AtlasInput,
  | "settingsFile"
  | "areasFile"
  | "projectionsFile"
  | "geometryFiles"
  | "textFiles"
  | "designFiles"
  | "ledgerFiles"
>;

function textFiles(folder: string, year: number): AtlasInput["textFiles"] {
  const home = join(folder, "texts", String(year));
  return listTree(home).map((path) => ({
    file: `texts/${year}/${path}`,
    path,
    text: readText(join(home, path)),
  }));
}

/** Logos and fonts of the county's own. */
function designFiles(folder: string): ReadonlyMap<string, Uint8Array> {
  const home = join(folder, "design");
  return new Map(listTree(home).map((path) => [`design/${path}`, readFileSync(join(home, path))]));
}

/** The lists a county needs, and nothing else: all of Germany would cost a build too much. */
function readAreaFiles(workspace: string): AreaFiles {
  const county = /^county:\s*["']?(\d{5})/m.exec(readText(join(workspace, "atlas.yaml")))?.[1] ?? "";
  const home = join(packageRoot(), "areas");
  const paths = areaFilesFor(county).filter((path) => existsSync(join(home, path)));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(home, path), "utf8")]));
}
