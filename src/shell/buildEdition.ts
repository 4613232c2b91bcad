import { join } from "node:path";
import { type Checked, checked } from "../model/checked.ts";
import { type Problem, problem } from "../model/problem.ts";
import { buildAtlas, type BuiltAtlas } from "../pipeline.ts";
import type { AtlasInput } from "../pipeline/atlasInput.ts";
import type { AtlasDocument } from "../document/atlasDocument.ts";
import type { RenderedFile } from "../render/assets.ts";
import { drawAll } from "../render/drawings.ts";
import { renderers } from "../render/renderers.ts";
import type { RenderInput } from "../render/renderInput.ts";
import { renderPrint } from "../render/renderPrint.ts";
import { auditStaged } from "./auditStaged.ts";
import { cachedProtection } from "./cachedProtection.ts";
import type { WorkspacePlace } from "./findWorkspace.ts";
import { fileRefusal } from "./fileRefusal.ts";
import { hashOf } from "./hashOf.ts";
import { type InternInput, internFiles } from "./intern/internFiles.ts";
import { printEdition, type PrintWords } from "./printEdition.ts";
import type { Progress } from "./progress.ts";
import { readAssets } from "./readAssets.ts";
import { type RunningSolver, startSolver } from "./solver.ts";
import { dropFolder, stageFolder } from "./stageFolder.ts";
import { swapFolders, writeFiles } from "./swapFolders.ts";

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
 */
export async function buildEdition(request: BuildRequest): Promise<BuildOutcome> {
  const { place, input, progress } = request;
  const full = request.formats.length === allFormats.length;
  const target = join(place.out, full ? String(input.year) : `${input.year}-auszug`);
  const staged = stageFolder(target);
  if (staged.value === undefined) return outcome("environment", staged.problems);
  const solver = startSolver();
  try {
    return await buildStaged(request, { staged: staged.value, target, full }, solver);
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
}

async function buildStaged(
  request: BuildRequest,
  stage: Stage,
  solver: RunningSolver,
): Promise<BuildOutcome> {
  const { input, place, progress } = request;
  progress.stage("Lesen, rechnen, schützen");
  const built = await buildAtlas(input, cachedProtection(place.cache, input.software, solver, progress.step));
  if (built.value === undefined || request.forbids(built.problems)) return outcome("data", built.problems);
  const written = await writeStaged(request, stage, built.value);
  const problems = [...built.problems, ...written.problems];
  if (request.forbids(written.problems)) return outcome("data", problems);
  progress.stage("Angriff auf die Ausgabe");
  const audit = await auditStaged(stage.staged, input, built.value, solver, progress.step);
  const { indicators, ...print } = written.value;
  const intern: InternInput = { built: built.value, input, problems, audit, print, indicators };
  const { unprotected } = built.value.guarded.report;
  if (unprotected.length > 0) return refuse(place, intern, []);
  if (!audit.safe) return refuse(place, intern, [disclosed(audit.findings.length)]);
  return accept(request, stage, intern);
}

function accept(
  { place, input }: BuildRequest,
  { staged, target, full }: Stage,
  intern: InternInput,
): BuildOutcome {
  writeFiles(`${staged}-intern`, internFiles(intern));
  const confidential = join(place.out, `${input.year}${full ? "" : "-auszug"}-intern`);
  swapFolders([
    { staged, target },
    { staged: `${staged}-intern`, target: confidential },
  ]);
  return { ...outcome("written", intern.problems), ...intern.print, paths: [target, confidential] };
}

/** What was printed. */
interface WrittenFiles {
  readonly pageCount?: number;
  readonly browser?: string;
  readonly withoutPdf: boolean;
  /** Text of `indicators.json`. */
  readonly indicators: string;
}

/** Formats of the data, in the order in which the colophon lists their sums. */
const dataFormats: Readonly<Record<string, readonly (keyof typeof renderers)[]>> = {
  json: ["json", "dataPackage", "jsonStat"],
  csv: ["csv"],
  xlsx: ["xlsx"],
};

async function writeStaged(
  { formats: wanted, input, progress, env, browser: given }: BuildRequest,
  { staged }: Stage,
  { document }: BuiltAtlas,
): Promise<Checked<WrittenFiles>> {
  progress.stage("Karten und Seiten");
  const drawings = drawAll(document);
  const first: RenderInput = { document, drawings: drawings.value, assets: readAssets(), hashes: [] };
  const data = await renderAll(
    wanted.flatMap((format) => dataFormats[format] ?? []),
    first,
  );
  const hashes = data.map(({ path, content }) => ({ path, sha256: hashOf(content) }));
  const all: RenderInput = { ...first, hashes };
  writeFiles(staged, [...data, ...(wanted.includes("html") ? await renderAll(["html"], all) : [])]);
  const indicators = String(data.find(({ path }) => path === "data/indicators.json")?.content ?? "");
  if (!wanted.includes("pdf")) return checked({ withoutPdf: false, indicators }, drawings.problems);
  progress.stage("PDF drucken und prüfen");
  const printed = await printEdition(
    renderPrint(all.document, all.drawings, all.assets, hashes),
    printWords(document, input.software),
    { env, given },
  );
  const problems = [...drawings.problems, ...printed.problems];
  if (printed.value === undefined) return checked({ withoutPdf: true, indicators }, problems);
  const { bytes, pageCount, browser } = printed.value;
  writeFiles(staged, [{ path: `atlas-${input.year}.pdf`, content: bytes }]);
  return checked({ pageCount, browser, withoutPdf: false, indicators }, problems);
}

function printWords({ head }: AtlasDocument, software: string): PrintWords {
  return {
    title: `${head.title} ${head.year}, ${head.county}`,
    author: head.publisher,
    subject: `Gebietsstand ${head.territory}, Datenstand ${head.dataStatus}`,
    date: head.editionDate,
    software,
  };
}

async function renderAll(
  names: readonly (keyof typeof renderers)[],
  input: RenderInput,
): Promise<readonly RenderedFile[]> {
  const files = await Promise.all(names.map((name) => renderers[name](input)));
  return files.flat();
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
