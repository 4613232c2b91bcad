import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { checked, type Checked } from "../model/checked.ts";
import { problem, type Problem } from "../model/problem.ts";
import { checkAtlas, type CheckSummary } from "../pipeline/checkAtlas.ts";
import type { OpenRun } from "./openRun.ts";
import { openRun } from "./openRun.ts";
import { type BuildFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { problemExit, problemsJson, reportProblems } from "./report.ts";

/**
 * `atlas check`: reads, maps, harmonises and computes everything of a year, or the named files alone, and says what
 * is wrong. Writes nothing.
 */
export async function checkCommand(what: readonly string[], flags: BuildFlags, io: Io): Promise<number> {
  const years = what.filter((word) => /^\d{4}$/.test(word));
  const files = what.filter((word) => !/^\d{4}$/.test(word));
  const opened = openRun(years[0], flags, io);
  const run = files.length === 0 ? opened : withFiles(opened, files, io);
  if (run.value === undefined) return finish(run.problems, undefined, flags, io);
  const result = await checkAtlas(run.value.input);
  return finish([...run.problems, ...result.problems], result.value, flags, io);
}

/** The same workspace with the named files in the place of its deliveries. */
function withFiles(
  opened: Checked<OpenRun | undefined>,
  files: readonly string[],
  io: Io,
): Checked<OpenRun | undefined> {
  if (opened.value === undefined) return opened;
  const missing = files.filter((file) => !existsSync(resolve(io.cwd, file)));
  if (missing.length > 0)
    return checked(
      undefined,
      missing.map((file) => problem("delivery/unreadable", "error", { file }, { reason: "ENOENT" })),
    );
  const { place, input } = opened.value;
  const deliveries = files.map((file) => ({
    path: file,
    year: input.year,
    bytes: readFileSync(resolve(io.cwd, file)),
  }));
  return checked({ place, input: { ...input, deliveries } });
}

function finish(
  problems: readonly Problem[],
  summary: CheckSummary | undefined,
  flags: BuildFlags,
  io: Io,
): number {
  if (flags.json === true) io.out(problemsJson(problems));
  else {
    reportProblems(problems, io);
    if (summary !== undefined) io.err(summaryText(summary));
  }
  if (problems.some(({ code }) => code === "call/not-a-year")) return exitCodes.usage;
  return problemExit(problems, flags.strict);
}

function summaryText({ deliveries, recognised, observations, computed, indicators }: CheckSummary): string {
  return (
    `${recognised} von ${deliveries} Dateien erkannt, ${observations} Zahlen gelesen, ` +
    `${computed} von ${indicators} Indikatoren berechnet. Nichts wurde geschrieben.`
  );
}
