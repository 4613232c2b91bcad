import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Bundles one source file for a script outside the tests and loads it; packages stay where they are installed. */
export async function sourceModule(file) {
  const folder = resolve("node_modules/.cache/atlas-scripts");
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/${file.replaceAll("/", "_").replace(/\.ts$/, ".mjs")}`;
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  return { outfile, module: await import(pathToFileURL(outfile).href) };
}
