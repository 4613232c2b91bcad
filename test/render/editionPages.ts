import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { compose } from "../../src/document/compose.ts";
import type { ComposeInput } from "../../src/document/composeInput.ts";
import { drawAll } from "../../src/render/drawings.ts";
import type { Assets } from "../../src/render/assets.ts";
import type { RenderInput } from "../../src/render/renderInput.ts";
import { composeInput } from "../document/smallCounty.ts";

/** The templates of the repository with the page script bundled as the build does it. */
function assets(): Assets {
  const files = readdirSync("templates", { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const contents = files.map((entry): readonly [string, string | Uint8Array] => {
    const file = join(entry.parentPath, entry.name);
    const path = file.replaceAll("\\", "/").replace(/^templates\//, "");
    return [path, path.endsWith(".woff2") ? readFileSync(file) : readFileSync(file, "utf8")];
  });
  const [script] = buildSync({
    entryPoints: ["templates/script/main.ts"],
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2021",
    minify: true,
    charset: "utf8",
    write: false,
  }).outputFiles;
  return new Map([...contents, ["script/atlas.js", script?.text ?? ""]]);
}

/** Everything the renderers need for the invented county. */
export function renderInput(own: Partial<ComposeInput> = {}): RenderInput {
  const document = compose(composeInput(own)).value;
  return {
    document,
    drawings: drawAll(document).value,
    assets: assets(),
    hashes: [{ path: "data/indicators.json", sha256: "ab" }],
  };
}
