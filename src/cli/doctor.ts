import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { problemText } from "../german/problemText.ts";
import { tryBrowser } from "../shell/printEdition.ts";
import { findWorkspace } from "../shell/findWorkspace.ts";
import { packageRoot } from "../shell/packageRoot.ts";
import { type BuildFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { version } from "../shell/version.ts";

interface Finding {
  readonly what: string;
  readonly found: string;
  readonly good: boolean;
}

/** `atlas doctor`: what is there, in which version, and what is missing for what. 4 if a full build is not possible. */
export async function doctorCommand(flags: BuildFlags, io: Io): Promise<number> {
  const findings: readonly Finding[] = [
    { what: "atlas", found: version(), good: true },
    { what: "Node", found: process.version, good: true },
    await browserFinding(flags, io),
    fontFinding(),
    await solverFinding(),
    workspaceFinding(flags, io),
    outputFinding(flags, io),
  ];
  for (const { what, found, good } of findings) io.out(`${good ? "✓" : "✗"} ${what.padEnd(14)} ${found}`);
  return findings.every(({ good }) => good) ? exitCodes.done : exitCodes.environment;
}

async function browserFinding(flags: BuildFlags, io: Io): Promise<Finding> {
  const { value, problems } = await tryBrowser(io.env, flags.browser);
  const what = "Browser";
  if (value === undefined) return { what, found: problems.map(problemText).join(" "), good: false };
  return { what, found: `${value.version} (${value.origin}: ${value.path})`, good: true };
}

function fontFinding(): Finding {
  const folder = join(packageRoot(), "templates", "fonts");
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".woff2")) : [];
  const good = files.length > 0;
  return {
    what: "Schriften",
    found: good ? `Source Sans 3, Source Serif 4 (${files.length} Dateien)` : `fehlen in ${folder}`,
    good,
  };
}

async function solverFinding(): Promise<Finding> {
  try {
    await import("highs");
    return { what: "Rechenkern", found: "HiGHS", good: true };
  } catch {
    return {
      what: "Rechenkern",
      found: "HiGHS fehlt: ohne ihn ist kein Schutz und keine Ausgabe möglich",
      good: false,
    };
  }
}

function workspaceFinding(flags: BuildFlags, io: Io): Finding {
  const { value, problems } = findWorkspace(flags.workspace, io.cwd, flags.out);
  if (value !== undefined) return { what: "Arbeitsordner", found: value.folder, good: true };
  return { what: "Arbeitsordner", found: problems.map(problemText).join(" "), good: false };
}

function outputFinding(flags: BuildFlags, io: Io): Finding {
  const out = findWorkspace(flags.workspace, io.cwd, flags.out).value?.out ?? io.cwd;
  const folder = existsSync(out) ? out : join(out, "..");
  try {
    accessSync(folder, constants.W_OK);
    return { what: "Ausgabe nach", found: out, good: true };
  } catch {
    return { what: "Ausgabe nach", found: `${out}: keine Schreibrechte`, good: false };
  }
}
