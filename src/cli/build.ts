import { performance } from "node:perf_hooks";
import { problemText } from "../german/problemText.ts";
import { allFormats, buildEdition, type BuildOutcome, type Format } from "../shell/buildEdition.ts";
import { barProgress, plainProgress } from "../shell/progress.ts";
import { type BuildFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { openRun } from "./openRun.ts";
import { forbids, problemExit, reportProblems } from "./report.ts";

/** `atlas build`: checks, computes, protects, renders, prints, attacks, and writes the edition whole or not at all. */
export async function buildCommand(year: string | undefined, flags: BuildFlags, io: Io): Promise<number> {
  const formats = wantedFormats(flags.only);
  if (formats === undefined) {
    io.err(`„--only ${flags.only ?? ""}“: Möglich sind ${allFormats.join(", ")}, mit Komma getrennt.`);
    return exitCodes.usage;
  }
  const run = openRun(year, flags, io);
  if (run.value === undefined) {
    reportProblems(run.problems, io);
    return problemExit(run.problems, flags.strict) || exitCodes.data;
  }
  const { place, input } = run.value;
  const outcome = await buildEdition({
    place,
    input,
    formats,
    browser: flags.browser,
    env: io.env,
    forbids: (problems) => forbids([...run.problems, ...problems], flags.strict),
    progress: io.terminal ? barProgress(process.stderr) : plainProgress(io.err, () => performance.now()),
  });
  return report({ ...outcome, problems: [...run.problems, ...outcome.problems] }, flags, io);
}

/** All formats, or those after `--only`; nothing if one of them is unknown. */
function wantedFormats(only: string | undefined): readonly Format[] | undefined {
  if (only === undefined) return allFormats;
  const names = only.split(",").map((name) => name.trim());
  const known = allFormats.filter((format) => names.includes(format));
  return known.length === new Set(names).size ? known : undefined;
}

function report(outcome: BuildOutcome, flags: BuildFlags, io: Io): number {
  reportProblems(outcome.problems, io, flags.strict);
  if (flags.json === true) io.out(outcomeJson(outcome));
  else for (const path of outcome.paths) io.out(path);
  if (outcome.status === "written") {
    if (outcome.pageCount !== undefined) io.err(`PDF: ${outcome.pageCount} Seiten.`);
    return outcome.withoutPdf ? exitCodes.environment : exitCodes.done;
  }
  if (outcome.status === "disclosure") return exitCodes.disclosure;
  if (outcome.status === "environment") return exitCodes.environment;
  io.err("Nichts wurde geschrieben.");
  return problemExit(outcome.problems, flags.strict) || exitCodes.data;
}

/** The outcome for machines, each problem with its German sentence. */
function outcomeJson(outcome: BuildOutcome): string {
  const problems = outcome.problems.map((each) => ({ ...each, text: problemText(each) }));
  return JSON.stringify({ ...outcome, problems }, null, 1);
}
