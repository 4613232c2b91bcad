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

/**
 * Puts finished folders in the place of the previous ones: all old ones aside, all new ones in, old ones away.
 * If a step fails, what stood there before stands there again.
 */
export function swapFolders(pairs: readonly { readonly staged: string; readonly target: string }[]): void {
  const done: (() => void)[] = [];
  try {
    for (const { staged, target } of pairs) done.push(...swapOne(staged, target));
  } catch (error) {
    for (const undo of done.toReversed()) undo();
    throw error;
  }
  for (const { target } of pairs) rmSync(`${target}.vorher`, { recursive: true, force: true });
}

function swapOne(staged: string, target: string): readonly (() => void)[] {
  const undo: (() => void)[] = [];
  rmSync(`${target}.vorher`, { recursive: true, force: true });
  if (existsSync(target)) {
    renameSync(target, `${target}.vorher`);
    undo.push(() => renameSync(`${target}.vorher`, target));
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
