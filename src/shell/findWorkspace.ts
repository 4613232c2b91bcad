import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Checked, checked } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import { packageRoot } from "./packageRoot.ts";

/** Where a county's files are, and where its output goes. */
export interface WorkspacePlace {
  readonly folder: string;
  /** Parent of `<year>/` and `<year>-intern/`. */
  readonly out: string;
  /** Caches: confidential, deletable at any time. */
  readonly cache: string;
  /** The sample, which nobody named. */
  readonly sample?: true;
}

/**
 * The workspace: the given folder, the nearest `atlas.yaml` upwards, else the sample that comes with the program. A
 * folder with deliveries but without `atlas.yaml` is meant to be a workspace: nothing is put in its place.
 */
export function findWorkspace(
  given: string | undefined,
  cwd: string,
  out: string | undefined,
): Checked<WorkspacePlace | undefined> {
  const found = given === undefined ? upwards(cwd) : resolve(cwd, given);
  const folder = found ?? cwd;
  if (existsSync(join(folder, "atlas.yaml"))) return checked(place(folder, folder, cwd, out));
  if (found === undefined && !existsSync(join(cwd, "exports"))) {
    const sample = join(packageRoot(), "data-samples", "saalfeld-rudolstadt");
    return checked({ ...place(sample, cwd, cwd, out), sample: true });
  }
  return checked(undefined, [problem("workspace/no-settings", "error", { file: folder }, {})]);
}

function place(folder: string, home: string, cwd: string, out: string | undefined): WorkspacePlace {
  return {
    folder,
    out: out === undefined ? join(home, "out") : resolve(cwd, out),
    cache: join(home, ".atlas"),
  };
}

function upwards(folder: string): string | undefined {
  if (existsSync(join(folder, "atlas.yaml"))) return folder;
  return dirname(folder) === folder ? undefined : upwards(dirname(folder));
}
