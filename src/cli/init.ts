import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { problem } from "../model/problem.ts";
import { packageRoot } from "../shell/packageRoot.ts";
import { writeFiles } from "../shell/swapFolders.ts";
import { areaFilesFor, type AreaFiles } from "../territory/areaFiles.ts";
import { listYears } from "../territory/listYears.ts";
import { loadTerritory } from "../territory/loadTerritory.ts";
import { slug } from "../territory/slug.ts";
import { exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { findCounty } from "./newWorkspace/findCounty.ts";
import { workspaceFiles } from "./newWorkspace/workspaceFiles.ts";
import { reportProblems } from "./report.ts";

/** Options of `atlas init`. */
export interface InitFlags {
  readonly out?: string;
  readonly year?: string;
}

/**
 * `atlas init`: a new workspace for a county named by key or name: settings, planning areas, outlines, texts to fill in
 * and a list of the tables to order. Writes nothing into a folder that already holds something.
 */
export async function initCommand(county: string, flags: InitFlags, io: Io): Promise<number> {
  if (flags.year !== undefined && !/^(19|20)\d{2}$/.test(flags.year)) {
    reportProblems([problem("call/not-a-year", "error", {}, { text: flags.year })], io);
    return exitCodes.usage;
  }
  const date = `${flags.year ?? "9998"}-12-31`;
  const found = findCounty(readAreas(""), county, date);
  if (found.value === undefined) {
    reportProblems(found.problems, io);
    return exitCodes.usage;
  }
  const { key, name } = found.value;
  const folder = resolve(io.cwd, flags.out ?? slug(name));
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    reportProblems([problem("init/folder-not-empty", "error", { file: folder }, {})], io);
    return exitCodes.usage;
  }
  const files = readAreas(key);
  const year = Number(flags.year ?? listYears(files, key.slice(0, 2)).last);
  const territory = loadTerritory(files, { county: key, date: `${year}-12-31` });
  if (territory.value === undefined) {
    reportProblems(territory.problems, io);
    return exitCodes.data;
  }
  writeFiles(folder, workspaceFiles({ territory: territory.value, year, files }));
  io.out(folder);
  io.err(`Arbeitsordner für ${name} angelegt. Wie es weitergeht, steht in ${join(folder, "LIESMICH.md")}.`);
  return exitCodes.done;
}

function readAreas(county: string): AreaFiles {
  const home = join(packageRoot(), "areas");
  return Object.fromEntries(
    areaFilesFor(county).map((path) => [path, readFileSync(join(home, path), "utf8")]),
  );
}
