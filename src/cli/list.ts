import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Definition } from "../indicators/definitionSchema.ts";
import type { Estimate } from "../indicators/estimate.ts";
import { type AreaLevel, areaLevels } from "../model/area.ts";
import { gather } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import { allAreas } from "../model/territory.ts";
import type { AtlasInput } from "../pipeline/atlasInput.ts";
import { type CountedAtlas, countAtlas } from "../pipeline/countAtlas.ts";
import { type PreparedAtlas, prepareAtlas } from "../pipeline/prepareAtlas.ts";
import { readText } from "../shell/readText.ts";
import { compareCut, type CutContext } from "./compareCuts.ts";
import { type CommonFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { listAreas, listCuts } from "./listAreas.ts";
import { openRun } from "./openRun.ts";
import { problemExit, reportProblems } from "./report.ts";

type ListFlags = CommonFlags & { readonly year?: string; readonly planning?: readonly string[] };

interface Listed {
  readonly lines: readonly string[];
  readonly json: unknown;
}

/** `atlas list`: the catalogue with what is covered, the sources with their files, the areas, or all problems. */
export async function listCommand(what: string, flags: ListFlags, io: Io): Promise<number> {
  const lists: Readonly<Record<string, (prepared: PreparedAtlas, counted: CountedAtlas) => Listed>> = {
    indicators: listIndicators,
    sources: listSources,
    areas: ({ territory }) => listAreas(territory),
  };
  const list = lists[what];
  if (list === undefined && what !== "problems") {
    io.err(`„${what}“ lässt sich nicht auflisten. Möglich sind: indicators, sources, areas, problems.`);
    return exitCodes.usage;
  }
  const run = openRun(flags.year, { ...flags, ...(flags.year === undefined ? { latest: true } : {}) }, io);
  const prepared = run.value === undefined ? undefined : prepareAtlas(run.value.input);
  if (run.value === undefined || prepared?.value === undefined) {
    const problems = [...run.problems, ...(prepared?.problems ?? [])];
    reportProblems(problems, io);
    return problemExit(problems, false) || exitCodes.data;
  }
  const counted = await countAtlas(run.value.input, prepared.value);
  if (list === undefined) reportProblems([...run.problems, ...prepared.problems, ...counted.problems], io);
  else if (flags.planning === undefined) print(list(prepared.value, counted.value), flags, io);
  else
    return listPlanning(
      flags.planning,
      run.value.input,
      { prepared: prepared.value, counted: counted.value },
      flags,
      io,
    );
  return exitCodes.done;
}

function print({ lines, json }: Listed, flags: ListFlags, io: Io): void {
  if (flags.json === true) io.out(JSON.stringify(json, null, 1));
  else for (const line of lines) io.out(line);
}

const levelNames: Readonly<Record<AreaLevel, string>> = {
  municipality: "Gemeinden",
  association: "Verbände",
  planningArea: "Planungsräume",
  county: "Kreis",
  state: "Land",
  country: "Deutschland",
};

/** Which levels of an indicator have values, and what is missing for the others. */
function listIndicators(
  { definitions, territory, themes }: PreparedAtlas,
  { estimates }: CountedAtlas,
): Listed {
  const levels = new Map(allAreas(territory).map(({ key, level }) => [key, level]));
  const rows = definitions.map((definition) => coverage(definition, estimates, levels));
  const lines = themes.flatMap((theme) => [
    theme.title,
    ...rows.filter((row) => row.theme === theme.id).map(coverageLine),
    "",
  ]);
  const computed = rows.filter(({ covered }) => covered.length > 0).length;
  return { lines: [...lines, `${computed} von ${rows.length} Indikatoren sind berechnet.`], json: rows };
}

interface Coverage {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly covered: readonly AreaLevel[];
  readonly newest?: number;
  readonly missing: readonly AreaLevel[];
  readonly suppliers: readonly string[];
}

function coverage(
  definition: Definition,
  estimates: readonly Estimate[],
  levels: ReadonlyMap<string, AreaLevel>,
): Coverage {
  const own = estimates.filter((one) => one.indicator === definition.id && one.status === "computed");
  const covered = areaLevels.filter((level) => own.some(({ area }) => levels.get(area) === level));
  const newest = own.reduce((year, one) => Math.max(year, one.year), 0);
  return {
    id: definition.id,
    title: definition.shortTitle,
    theme: definition.theme,
    covered,
    ...(newest === 0 ? {} : { newest }),
    missing: definition.levels.filter((level) => !covered.includes(level)),
    suppliers: definition.suppliers,
  };
}

function coverageLine({ id, title, covered, newest, missing, suppliers }: Coverage): string {
  const names = (levels: readonly AreaLevel[]): string => levels.map((level) => levelNames[level]).join(", ");
  const have = covered.length === 0 ? "nicht geliefert" : `${names(covered)} (bis ${newest})`;
  const lack =
    missing.length === 0 ? "" : `; fehlt: ${names(missing)} – liefern kann: ${suppliers.join(" oder ")}`;
  return `  ${id}  ${title.padEnd(46)} ${have}${lack}`;
}

/** Sources with the files recognised as theirs; then the files nobody knows. */
function listSources({ sources }: PreparedAtlas, { deliveries }: CountedAtlas): Listed {
  const rows = sources.map(({ id, title, office, synthetic }) => ({
    id,
    title,
    office,
    synthetic,
    files: deliveries.filter(({ source }) => source === id).map(({ path }) => path),
  }));
  const unknown = deliveries.filter(({ source }) => source === undefined).map(({ path }) => path);
  const lines = rows
    .filter(({ files }) => files.length > 0)
    .flatMap(({ id, title, synthetic, files }) => [
      `${id}  ${title}${synthetic ? " (erfundene Beispieldaten)" : ""}`,
      ...files.map((file) => `    ${file}`),
    ]);
  const open = rows.filter(({ files }) => files.length === 0).map(({ id, office }) => `  ${id} (${office})`);
  return {
    lines: [
      ...lines,
      "",
      "Ohne Lieferung:",
      ...open,
      ...(unknown.length > 0 ? ["", "Nicht erkannt:", ...unknown] : []),
    ],
    json: { sources: rows, unknown },
  };
}

/** Cuts of planning areas side by side, before one is decided. */
function listPlanning(
  files: readonly string[],
  { areaFiles, year }: AtlasInput,
  atlas: Pick<CutContext, "prepared" | "counted">,
  flags: ListFlags,
  io: Io,
): number {
  const missing = files.filter((file) => !existsSync(resolve(io.cwd, file)));
  const cuts = gather(
    files
      .filter((file) => !missing.includes(file))
      .map((path) =>
        compareCut({ path, text: readText(resolve(io.cwd, path)) }, { areaFiles, year, ...atlas }),
      ),
  );
  const problems = [
    ...missing.map((file) => problem("delivery/unreadable", "error", { file }, { reason: "ENOENT" })),
    ...cuts.problems,
  ];
  reportProblems(problems, io);
  print(listCuts(cuts.value.flatMap((cut) => cut ?? [])), flags, io);
  return problemExit(problems, false);
}
