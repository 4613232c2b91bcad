import { checked, type Checked } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import type { AtlasInput } from "../pipeline/atlasInput.ts";
import { findWorkspace, type WorkspacePlace } from "../shell/findWorkspace.ts";
import { loadInput } from "../shell/loadInput.ts";
import { deliveredYears } from "../shell/readDeliveries.ts";
import type { BuildFlags } from "./flags.ts";
import type { Io } from "./io.ts";
import { version } from "../shell/version.ts";

/** A workspace with everything read from it for one year. */
export interface OpenRun {
  readonly place: WorkspacePlace;
  readonly input: AtlasInput;
}

/** Finds the workspace, settles the year and reads all files. Nothing if one of them is not there. */
export function openRun(year: string | undefined, flags: BuildFlags, io: Io): Checked<OpenRun | undefined> {
  const place = findWorkspace(flags.workspace, io.cwd, flags.out);
  if (place.value === undefined) return checked(undefined, place.problems);
  if (place.value.sample === true)
    io.err("Hier liegt keine atlas.yaml: Genommen wird der Beispiel-Arbeitsordner.");
  const wanted = yearOf(year, flags, place.value);
  if (wanted.value === undefined) return checked(undefined, wanted.problems);
  const run = { software: version(), draft: flags.draft ?? false };
  const input = loadInput(place.value, wanted.value, run);
  if (input.value === undefined) return checked(undefined, input.problems);
  return checked({ place: place.value, input: input.value }, input.problems);
}

/** The year of the call; with `--latest`, or without a year, the newest one that has deliveries. */
function yearOf(
  year: string | undefined,
  flags: BuildFlags,
  place: WorkspacePlace,
): Checked<number | undefined> {
  if (year !== undefined && flags.latest !== true) {
    if (/^(19|20)\d{2}$/.test(year)) return checked(Number(year));
    return checked(undefined, [problem("call/not-a-year", "error", {}, { text: year })]);
  }
  const latest = deliveredYears(place.folder).at(-1);
  if (latest !== undefined) return checked(latest);
  return checked(undefined, [problem("workspace/no-deliveries", "error", { file: place.folder }, {})]);
}
