import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of the output: path below its folder, content as text or bytes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Writes files below a new folder; throws what the file system throws (no rights, disk full). */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  const folders = new Set(files.map((file) => dirname(join(folder, file.path))));
  for (const each of folders) mkdirSync(each, { recursive: true });
  for (const file of files) writeFileSync(join(folder, file.path), file.content);
}

/** A finished folder and the place it is to take. */
export interface Swap {
  readonly staged: string;
  readonly target: string;
}

/** The folder that stood at a place before; as long as the first of a swap is there, the swap can be undone. */
const before = (target: string): string => `${target}.vorher`;

/** The same on its way out. */
const away = (target: string): string => `${target}.weg`;

/**
 * Puts finished folders in the place of the previous ones: all old ones aside, all new ones in, old ones away.
 * If a step fails, what stood there before stands there again; if the process ends in between, `undoSwap` does that.
 */
export function swapFolders(pairs: readonly Swap[]): void {
  const done: (() => void)[] = [];
  try {
    for (const { staged, target } of pairs) done.push(...swapOne(staged, target));
  } catch (error) {
    for (const undo of done.toReversed()) undo();
    throw error;
  }
  settle(pairs.map(({ target }) => target));
}

/**
 * Finishes or undoes a swap that was cut off, so that folders of one build stand beside each other: undone if the
 * previous first folder still lies aside, else finished.
 *
 * @param targets in the order of the swap
 */
export function undoSwap(targets: readonly string[]): void {
  const [first] = targets;
  if (first === undefined || !existsSync(before(first))) return settle(targets);
  for (const target of targets.filter((each) => existsSync(before(each)))) {
    rmSync(target, { recursive: true, force: true });
    renameSync(before(target), target);
  }
}

/** Only with the renaming of the first the swap is final: a folder half removed must never come back. */
function settle(targets: readonly string[]): void {
  for (const target of targets) {
    rmSync(away(target), { recursive: true, force: true });
    if (existsSync(before(target))) renameSync(before(target), away(target));
  }
  for (const target of targets) rmSync(away(target), { recursive: true, force: true });
}

function swapOne(staged: string, target: string): readonly (() => void)[] {
  const undo: (() => void)[] = [];
  if (existsSync(target)) {
    renameSync(target, before(target));
    undo.push(() => renameSync(before(target), target));
  }
  try {
    renameSync(staged, target);
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
  undo.push(() => renameSync(target, staged));
  return undo;
}
