import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Checked, checked } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import { undoSwap } from "./swapFolders.ts";

/**
 * An empty folder beside the target, on the same disk, in which an edition is made before it takes its place. A
 * problem where nothing can be written, before anything was computed.
 */
export function stageFolder(target: string): Checked<string | undefined> {
  const staged = join(dirname(target), `.${target.split(/[\\/]/).at(-1) ?? ""}.neu`);
  try {
    undoSwap([target, `${target}-intern`]);
    rmSync(staged, { recursive: true, force: true });
    rmSync(`${staged}-intern`, { recursive: true, force: true });
    mkdirSync(staged, { recursive: true });
    writeFileSync(join(staged, ".probe"), "");
    rmSync(join(staged, ".probe"));
    return checked(staged);
  } catch (error) {
    return checked(undefined, [notWritable(dirname(target), error)]);
  }
}

/** The file system's refusal in words. */
export function notWritable(file: string, error: unknown): ReturnType<typeof problem<"output/not-writable">> {
  const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return problem("output/not-writable", "error", { file }, { reason });
}

/** Takes a staged folder away that will not be used. */
export function dropFolder(staged: string): void {
  if (existsSync(staged)) rmSync(staged, { recursive: true, force: true });
}

/** Takes a file out of a staged folder, and its folder if nothing else lies there. */
export function withdraw(staged: string, path: string): void {
  const file = join(staged, path);
  rmSync(file);
  if (readdirSync(dirname(file)).length === 0) rmdirSync(dirname(file));
}
