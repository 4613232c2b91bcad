import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Bundles a program of this folder as the package itself is bundled, and gives the path of what was written.
 *
 * @param {string} entry
 * @param {Record<string, string>} [beside] Further entries by name: the threads that the program starts.
 */
export async function bundle(entry, beside = {}) {
  const name = entry.replaceAll("/", "_").replace(/\.mjs$/, "");
  const outdir = join(root, "node_modules", ".cache", "atlas-bench", name);
  await build({
    absWorkingDir: root,
    entryPoints: { [name]: entry, ...beside },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    minifySyntax: true,
    logLevel: "error",
    external: ["@sparticuz/chromium", "puppeteer-core"],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  writeFileSync(join(outdir, "package.json"), '{ "type": "module" }');
  return join(outdir, `${name}.js`);
}
