import { statSync } from "node:fs";
import { resolve } from "node:path";
import { checked, type Checked, gather } from "../model/checked.ts";
import { problem, type Problem } from "../model/problem.ts";
import { checkAtlas, type CheckSummary } from "../pipeline/checkAtlas.ts";
import { deliveredBytes } from "../shell/readDeliveries.ts";
import { rememberedReading } from "../shell/rememberedReading.ts";
import { type OpenRun, openRun } from "./openRun.ts";
import { type BuildFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { problemExit, problemsJson, reportProblems } from "./report.ts";

/**
 * `atlas check`: reads, maps, harmonises and computes everything of a year, or the named files alone, and says what
 * is wrong. Writes nothing but the memory of what it read (`.atlas/`).
 */
export async function checkCommand(what: readonly string[], flags: BuildFlags, io: Io): Promise<number> {
  const years = what.filter((word) => /^\d{4}$/.test(word));
  const files = what.filter((word) => !/^\d{4}$/.test(word));
  if (years.length > 1) {
    io.err(`„${years.join(" ")}“: Geprüft wird ein Berichtsjahr auf einmal.`);
    return exitCodes.usage;
  }
  const opened = openRun(years[0] ?? folderYear(files, io), flags, io);
  const run = files.length === 0 ? opened : withFiles(opened, files, io);
  if (run.value === undefined) return finish(run.problems, undefined, flags, io);
  const { place, input } = run.value;
  const read = files.length === 0 ? rememberedReading(place.cache, input) : undefined;
  const result = await checkAtlas(input, read);
  return finish([...run.problems, ...result.problems], result.value, flags, io);
}

/** The year of the folder a named file lies in: its municipalities are those of that year. */
function folderYear([file]: readonly string[], { cwd }: Io): string | undefined {
  if (file === undefined) return undefined;
  return /[\\/]exports[\\/]((?:19|20)\d{2})[\\/]/.exec(resolve(cwd, file))?.[1];
}

/** The same workspace with the named files in the place of its deliveries. */
function withFiles(
  opened: Checked<OpenRun | undefined>,
  files: readonly string[],
  io: Io,
): Checked<OpenRun | undefined> {
  if (opened.value === undefined) return opened;
  const problems = files.flatMap((file) => missingFile(file, resolve(io.cwd, file)));
  if (problems.length > 0) return checked(undefined, problems);
  const { place, input } = opened.value;
  const read = gather(
    files.map((path) => {
      const { value, problems: faults } = deliveredBytes(resolve(io.cwd, path), path);
      return checked(value === undefined ? [] : [{ path, year: input.year, bytes: value }], faults);
    }),
  );
  return checked({ place, input: { ...input, deliveries: read.value.flat() } }, read.problems);
}

/** What keeps a word of the call from being read as a file. */
function missingFile(file: string, path: string): readonly Problem[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() === true) return [];
  if (found !== undefined) return [problem("call/not-a-file", "error", {}, { text: file })];
  return [problem("call/no-year-no-file", "error", {}, { text: file })];
}

function finish(
  problems: readonly Problem[],
  summary: CheckSummary | undefined,
  flags: BuildFlags,
  io: Io,
): number {
  if (flags.json === true) io.out(problemsJson(problems));
  else {
    reportProblems(problems, io, flags.strict);
    if (summary !== undefined) io.err(summaryText(summary));
  }
  return problemExit(problems, flags.strict);
}

function summaryText({ deliveries, recognised, observations, computed, indicators }: CheckSummary): string {
  return (
    `${recognised} von ${deliveries} Dateien erkannt, ${observations} Zahlen gelesen, ` +
    `${computed} von ${indicators} Indikatoren berechnet. Nichts wurde geschrieben.`
  );
}
