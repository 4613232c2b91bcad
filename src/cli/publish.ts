import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseEdition } from "../editions/parseEdition.ts";
import { type Checked, checked } from "../model/checked.ts";
import { type Problem, problem } from "../model/problem.ts";
import { fileRefusal } from "../shell/fileRefusal.ts";
import { findWorkspace, type WorkspacePlace } from "../shell/findWorkspace.ts";
import { hashOf } from "../shell/hashOf.ts";
import { readTexts } from "../shell/readTree.ts";
import { swapFolders, writeFiles } from "../shell/swapFolders.ts";
import { type CommonFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { problemExit, reportProblems } from "./report.ts";

/**
 * `atlas publish`: declares a built edition published. Copies its indicators to `editions/<year>/` of the workspace
 * and writes the confidential ledger there, so that later editions know what readers already have.
 */
export async function publishCommand(year: string, flags: CommonFlags, io: Io): Promise<number> {
  if (!/^(19|20)\d{2}$/.test(year)) {
    reportProblems([problem("call/not-a-year", "error", {}, { text: year })], io);
    return exitCodes.usage;
  }
  const place = findWorkspace(flags.workspace, io.cwd, flags.out);
  const files = place.value === undefined ? checked(undefined) : editionFiles(place.value, year);
  const problems = [...place.problems, ...files.problems];
  if (place.value === undefined || files.value === undefined) {
    reportProblems(problems, io);
    return problemExit(problems, false);
  }
  const target = join(place.value.folder, "editions", year);
  try {
    writeFiles(`${target}.neu`, files.value);
    swapFolders([{ staged: `${target}.neu`, target }]);
  } catch (error) {
    reportProblems([fileRefusal(target, error)], io);
    return exitCodes.environment;
  }
  io.out(target);
  io.err(
    `Die Ausgabe ${year} gilt als veröffentlicht. ${join(target, "ledger.json")} ist vertraulich und bleibt im Haus.`,
  );
  return exitCodes.done;
}

type Files = readonly { readonly path: string; readonly content: string }[];

function editionFiles(place: WorkspacePlace, year: string): Checked<Files | undefined> {
  const data = join(place.out, year, "data", "indicators.json");
  const ledger = join(place.out, `${year}-intern`, "ledger.json");
  const missing = [data, ledger].filter((path) => !existsSync(path));
  if (missing.length > 0)
    return checked(undefined, [
      problem("edition/not-found", "error", {}, { edition: year, looked: missing }),
    ]);
  const content = readFileSync(data, "utf8");
  const draft = readFileSync(ledger, "utf8");
  const problems = [
    ...parseEdition({ path: data, text: content }).problems,
    ...belongsTogether(draft, content, ledger),
    ...publishedSince(draft, place.folder, ledger),
  ];
  if (problems.length > 0) return checked(undefined, problems);
  return checked([
    { path: "indicators.json", content },
    { path: "ledger.json", content: draft },
  ]);
}

/** Editions that readers have by now and that the ledger does not know: the edition was built before they were published. */
function publishedSince(draft: string, workspace: string, file: string): readonly Problem[] {
  const { earlier = {} } = boundSchema.parse(JSON.parse(draft));
  const published = readTexts(join(workspace, "editions"), ["ledger.json"], "editions");
  const unknown = published.filter(({ path, text }) => text !== draft && earlier[path] !== hashOf(text));
  if (unknown.length === 0) return [];
  const editions = unknown.map(({ path }) => path.replace(/^editions\/|\/ledger\.json$/g, ""));
  return [problem("edition/published-since", "error", { file }, { editions })];
}

const boundSchema = z.looseObject({ earlier: z.record(z.string(), z.string()).optional() });

/** The ledger names the edition it was made with: a folder put together by hand is not published. */
function belongsTogether(ledger: string, indicators: string, file: string): readonly Problem[] {
  if (ledger.includes(hashOf(indicators))) return [];
  return [problem("edition/ledger-of-another", "error", { file }, {})];
}
