import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { readText } from "./readText.ts";

/** A text file with its path below the folder it was read from, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Files that programs leave behind and nobody delivers: hidden ones, Office locks, Windows thumbnails. */
const leftovers = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Paths of all files below a folder, relative with forward slashes, in code point order. None if there is no such folder. */
export function listTree(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !leftovers.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Text files below a folder whose names end in one of the endings; their paths begin with `label`. */
export function readTexts(folder: string, endings: readonly string[], label: string): readonly TextFile[] {
  return listTree(folder)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path: `${label}/${path}`, text: readText(join(folder, path)) }));
}
