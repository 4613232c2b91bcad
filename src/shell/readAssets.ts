import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assets } from "../render/assets.ts";
import { packageRoot } from "./packageRoot.ts";
import { listTree } from "./readTree.ts";

/** All files under `templates/`: text of templates and styles, bytes of fonts; and the page script as it was built. */
export function readAssets(): Assets {
  const folder = join(packageRoot(), "templates");
  const assets = listTree(folder).map((path): readonly [string, string | Uint8Array] => {
    const bytes = readFileSync(join(folder, path));
    return [path, path.endsWith(".woff2") ? bytes : bytes.toString("utf8")];
  });
  const script = readFileSync(join(packageRoot(), "dist", "script", "atlas.js"), "utf8");
  return new Map([...assets, ["script/atlas.js", script]]);
}
