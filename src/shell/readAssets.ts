import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assets } from "../render/assets.ts";
import { packageRoot } from "./packageRoot.ts";
import { listTree } from "./readTree.ts";

/** All files under `templates/`: text of templates and styles, bytes of fonts. */
export function readAssets(): Assets {
  const folder = join(packageRoot(), "templates");
  return new Map(
    listTree(folder).map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, path.endsWith(".woff2") ? bytes : bytes.toString("utf8")];
    }),
  );
}
