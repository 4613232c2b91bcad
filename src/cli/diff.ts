import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Difference, differenceClasses } from "../editions/difference.ts";
import { diffEditions } from "../editions/diffEditions.ts";
import { differenceLines } from "../editions/differenceLines.ts";
import { differencePage } from "../editions/differencePage.ts";
import { parseEdition } from "../editions/parseEdition.ts";
import { withoutMunicipal } from "../editions/withoutMunicipal.ts";
import { type Checked, checked, gather } from "../model/checked.ts";
import type { Edition } from "../model/edition.ts";
import { problem } from "../model/problem.ts";
import { findWorkspace } from "../shell/findWorkspace.ts";
import { type CommonFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { problemExit, reportProblems } from "./report.ts";

/** `atlas diff`: two editions, given as years or as `indicators.json` files, and every difference classified. */
export async function diffCommand(
  first: string,
  second: string,
  flags: CommonFlags,
  io: Io,
): Promise<number> {
  const unknown = (flags.only ?? "").split(",").filter((name) => name !== "" && !isClass(name));
  const known = [...differenceClasses];
  const editions = gather([editionOf(first, flags, io), editionOf(second, flags, io)]);
  const problems = [
    ...editions.problems,
    ...unknown.map((name) => problem("edition/unknown-class", "error", {}, { name, known })),
  ];
  const [before, after] = editions.value;
  if (before === undefined || after === undefined || problems.length > 0) return stop(problems, io);
  if (before.edition.county !== after.edition.county) {
    const counties = { before: before.edition.county, after: after.edition.county };
    return stop([problem("edition/other-county", "error", {}, counties)], io);
  }
  const all = diffEditions(before, after).filter((each) => chosen(each, flags.only));
  const differences = hasLedger(first, flags, io) ? all : withoutMunicipal(all, [before, after]);
  if (differences.length < all.length) {
    const count = all.length - differences.length;
    reportProblems([problem("edition/no-ledger", "warning", {}, { edition: first, count })], io);
  }
  return print({ before, after, differences }, flags, io);
}

function stop(problems: Checked<unknown>["problems"], io: Io): number {
  reportProblems(problems, io);
  return problems.some(({ code }) => code === "edition/unknown-class")
    ? exitCodes.usage
    : problemExit(problems, false);
}

const isClass = (name: string): boolean => differenceClasses.some((known) => known === name);

function chosen(each: Difference, only: string | undefined): boolean {
  return only === undefined || only.split(",").includes(each.class);
}

/** A file, else an edition built or published under that year: the published one first. */
function editionOf(what: string, flags: CommonFlags, io: Io): Checked<Edition | undefined> {
  const place = findWorkspace(
    flags.workspace,
    io.cwd,
    flags.out === undefined ? undefined : resolve(io.cwd, flags.out),
  );
  const looked = /^\d{4}$/.test(what)
    ? [
        join(place.value?.folder ?? io.cwd, "editions", what, "indicators.json"),
        join(place.value?.out ?? io.cwd, what, "data", "indicators.json"),
      ]
    : [resolve(io.cwd, what)];
  const file = looked.find((path) => existsSync(path));
  if (file === undefined)
    return checked(undefined, [problem("edition/not-found", "error", {}, { edition: what, looked })]);
  return parseEdition({ path: file, text: readFileSync(file, "utf8") });
}

/** Whether the earlier edition was published here, so that later ones know what it printed. */
function hasLedger(what: string, flags: CommonFlags, io: Io): boolean {
  const folder = findWorkspace(flags.workspace, io.cwd, flags.out).value?.folder ?? io.cwd;
  const beside = /^\d{4}$/.test(what) ? join(folder, "editions", what) : dirname(resolve(io.cwd, what));
  return existsSync(join(beside, "ledger.json"));
}

interface Compared {
  readonly before: Edition;
  readonly after: Edition;
  readonly differences: readonly Difference[];
}

function print({ before, after, differences }: Compared, flags: CommonFlags, io: Io): number {
  if (flags.html !== undefined) {
    writeFileSync(resolve(io.cwd, flags.html), differencePage(differences, before, after));
    io.out(resolve(io.cwd, flags.html));
  }
  if (flags.json === true) io.out(json({ before, after, differences }));
  else for (const line of differenceLines(differences, before, after)) io.out(line);
  if (differences.length === 0 && flags.json !== true) io.out("Keine Unterschiede.");
  return flags.exitCode === true && differences.length > 0 ? exitCodes.data : exitCodes.done;
}

/** One record per line, so that a diff of diffs shows values. */
function json({ before, after, differences }: Compared): string {
  const lines = differences.map((each) => JSON.stringify(each));
  const head = { before: before.edition, after: after.edition };
  return `{"format": "atlas-diff/1", ${JSON.stringify(head).slice(1, -1)},\n "differences": [\n${lines.join(",\n")}]}`;
}
