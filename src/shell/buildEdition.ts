import { join } from "node:path";
import { type Problem, problem } from "../model/problem.ts";
import { buildAtlas } from "../pipeline.ts";
import type { AtlasInput } from "../pipeline/atlasInput.ts";
import { auditStaged } from "./auditStaged.ts";
import { cachedProtection } from "./cachedProtection.ts";
import type { WorkspacePlace } from "./findWorkspace.ts";
import { fileRefusal } from "./fileRefusal.ts";
import { internFiles } from "./intern/internFiles.ts";
import type { InternInput } from "./intern/internInput.ts";
import type { Progress } from "./progress.ts";
import { rememberedReading } from "./rememberedReading.ts";
import { type RunningSolver, startSolver } from "./solver.ts";
import { dropFolder, stageFolder, withdraw } from "./stageFolder.ts";
import { swapFolders, writeFiles } from "./swapFolders.ts";
import { indicatorsFile, writeStaged } from "./writeStaged.ts";

/** Everything that can be written: a full edition. */
export const allFormats = ["html", "pdf", "json", "csv", "xlsx"] as const;

export type Format = (typeof allFormats)[number];

/** What to build, where, and how strictly. */
export interface BuildRequest {
  readonly place: WorkspacePlace;
  readonly input: AtlasInput;
  /** All of them: a full edition; fewer: an extract beside it. */
  readonly formats: readonly Format[];
  readonly browser?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether these problems forbid writing. */
  readonly forbids: (problems: readonly Problem[]) => boolean;
  readonly progress: Progress;
}

/** What became of a build. Nothing was written unless `status` is `written`. */
export interface BuildOutcome {
  readonly status: "written" | "data" | "disclosure" | "environment";
  readonly problems: readonly Problem[];
  /** Folders and files written, most important first. */
  readonly paths: readonly string[];
  readonly pageCount?: number;
  /** Whether a PDF was wanted but could not be printed. */
  readonly withoutPdf: boolean;
}

/**
 * Builds an edition beside its target, attacks it as written, and only then puts it in place: complete, or the
 * previous one stays.
 *
 * @param write writes the staged files; another one than `writeStaged` only where the attack itself is tried
 */
export async function buildEdition(
  request: BuildRequest,
  write: typeof writeStaged = writeStaged,
): Promise<BuildOutcome> {
  const { place, input, progress } = request;
  const full = request.formats.length === allFormats.length;
  const target = join(place.out, full ? String(input.year) : `${input.year}-auszug`);
  const staged = stageFolder(target);
  if (staged.value === undefined) return outcome("environment", staged.problems);
  const solver = startSolver();
  try {
    return await buildStaged(request, { staged: staged.value, target, full, write }, solver);
  } catch (error) {
    return outcome("environment", [fileRefusal(place.out, error)]);
  } finally {
    progress.end();
    dropFolder(staged.value);
    dropFolder(`${staged.value}-intern`);
    await solver.close();
  }
}

interface Stage {
  readonly staged: string;
  readonly target: string;
  readonly full: boolean;
  readonly write: typeof writeStaged;
}

async function buildStaged(
  request: BuildRequest,
  stage: Stage,
  solver: RunningSolver,
): Promise<BuildOutcome> {
  const { input, place, progress } = request;
  progress.stage("Lesen, rechnen, schützen");
  const built = await buildAtlas(
    input,
    cachedProtection(place.cache, input.software, solver, progress.step),
    rememberedReading(place.cache, input),
  );
  if (built.value === undefined || request.forbids(built.problems.filter(isAboutData)))
    return outcome("data", built.problems);
  const written = await stage.write(request, stage.staged, built.value);
  const problems = [...built.problems, ...written.problems];
  if (request.forbids(written.problems)) return outcome("data", problems);
  progress.stage("Angriff auf die Ausgabe");
  const audit = await auditStaged(stage.staged, built.value, solver, progress.step);
  const { indicators, ...print } = written.value;
  const intern: InternInput = { built: built.value, input, problems, audit, print, indicators };
  const { unprotected } = built.value.guarded.report;
  if (unprotected.length > 0) return refuse(place, intern, []);
  if (!audit.safe) return refuse(place, intern, [disclosed(audit.findings.length)]);
  return accept(request, stage, intern);
}

function accept(
  { place, input, formats }: BuildRequest,
  { staged, target, full }: Stage,
  intern: InternInput,
): BuildOutcome {
  if (!formats.includes("json")) withdraw(staged, indicatorsFile);
  writeFiles(`${staged}-intern`, internFiles(intern));
  const confidential = join(place.out, `${input.year}${full ? "" : "-auszug"}-intern`);
  swapFolders([
    { staged, target },
    { staged: `${staged}-intern`, target: confidential },
  ]);
  return { ...outcome("written", intern.problems), ...intern.print, paths: [target, confidential] };
}

/** What cannot be protected is refused with a report for the officer, not as a fault in the data. */
function isAboutData({ code }: Problem): boolean {
  return code !== "protection/unprotectable";
}

/** The edition is not written; the confidential folder says why, for the data protection officer. */
function refuse({ out }: WorkspacePlace, intern: InternInput, found: readonly Problem[]): BuildOutcome {
  const folder = join(out, `${intern.input.year}-abgelehnt-intern`);
  dropFolder(folder);
  writeFiles(folder, internFiles(intern));
  return { ...outcome("disclosure", [...intern.problems, ...found]), paths: [folder] };
}

function outcome(status: BuildOutcome["status"], problems: readonly Problem[]): BuildOutcome {
  return { status, problems, paths: [], withoutPdf: false };
}

const disclosed = (count: number): Problem => problem("protection/disclosed", "error", {}, { count });
