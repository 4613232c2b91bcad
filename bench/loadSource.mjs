import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** A module of `src` as a running program: bundled into a temporary folder, which is removed again. */
export async function loadSource(path) {
  const folder = mkdtempSync(join(tmpdir(), "sozialatlas-bench-"));
  const outfile = join(folder, "module.mjs");
  const entry = fileURLToPath(new URL(`../src/${path}`, import.meta.url));
  try {
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
