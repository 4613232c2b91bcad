import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Checked, checked } from "../model/checked.ts";
import type { Area } from "../model/area.ts";
import { problem } from "../model/problem.ts";
import { packageRoot } from "../shell/packageRoot.ts";
import { writeFiles } from "../shell/swapFolders.ts";
import { areaFilesFor, type AreaFiles } from "../territory/areaFiles.ts";
import { comparableName } from "../territory/comparableName.ts";
import { countyList } from "../territory/countyList.ts";
import { listYears } from "../territory/listYears.ts";
import { loadTerritory } from "../territory/loadTerritory.ts";
import { nameMatcher } from "../territory/nameMatcher.ts";
import { slug } from "../territory/slug.ts";
import { exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { workspaceFiles } from "./newWorkspace/workspaceFiles.ts";
import { reportProblems } from "./report.ts";

/**
 * `atlas init`: a new workspace for a county named by key or name: settings, planning areas, outlines, texts to fill in
 * and a list of the tables to order. Writes nothing into a folder that already holds something.
 */
export async function initCommand(county: string, flags: { readonly out?: string }, io: Io): Promise<number> {
  const found = findCounty(county);
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
  const year = listYears(files, key.slice(0, 2)).last;
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

/** The county of today that a key or a name means. */
function findCounty(text: string): Checked<Area | undefined> {
  const listed = countyList(readAreas("")).filter(({ to }) => to === "");
  const counties = listed.map(({ area }) => area);
  const byKey = counties.find(({ key }) => key === text);
  if (byKey !== undefined) return checked(byKey);
  const match = nameMatcher(counties)(text);
  const wanted = comparableName(text);
  // „Rostock“ is a town and a Landkreis: who says neither is asked.
  const namesakes = counties.filter(({ name }) => comparableName(name).text === wanted.text);
  const isClear = namesakes.length < 2 || wanted.kind !== undefined;
  const byName = isClear ? counties.find(({ key }) => key === match.key) : undefined;
  if (byName !== undefined) return checked(byName);
  const similar = [...match.candidates, match.suggestion].filter((one) => one !== undefined);
  const near = isClear ? similar : namesakes;
  return checked(undefined, [
    problem(
      "init/unknown-county",
      "error",
      {},
      { text, near: near.map(({ key, name }) => `${name} (${key})`) },
    ),
  ]);
}

function readAreas(county: string): AreaFiles {
  const home = join(packageRoot(), "areas");
  return Object.fromEntries(
    areaFilesFor(county).map((path) => [path, readFileSync(join(home, path), "utf8")]),
  );
}
