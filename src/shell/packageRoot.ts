import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the installed package: the nearest one above this file that holds `indicators` and `package.json`. */
export function packageRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, "package.json")) && existsSync(join(from, "indicators"))) return from;
  const parent = dirname(from);
  if (parent === from)
    throw new Error("The installation is incomplete: no package.json with indicators/ beside it.");
  return packageRoot(parent);
}
