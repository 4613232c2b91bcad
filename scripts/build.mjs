/**
 * Bundles the program into dist/: one entry per command line and library door, shared chunks between them, so that
 * `atlas --help` starts without loading what only `build` needs.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { parseDocument } from "yaml";

const entries = {
  "cli/main": "src/cli/main.ts",
  index: "src/index.ts",
  statistics: "src/statistics/index.ts",
  protection: "src/protectionLibrary.ts",
  "shell/solverWorker": "src/shell/solverWorker.ts",
  "shell/printWorker": "src/shell/browser/printWorker.ts",
};

const entryPoints = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints,
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  sourcemap: true,
  logLevel: "warning",
  external: ["@sparticuz/chromium", "puppeteer", "puppeteer-core", "highs", "@e965/xlsx"],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

// Every YAML file of the package as plain values under the hash of its text: reading 200 of them would be a third of a
// check. An edited file has another hash and is parsed as ever; the schemas check both.
const parsed = ["indicators", "data-samples"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => join(folder, path)),
  )
  .sort()
  .map((path) => readFileSync(path, "utf8"))
  .map((text) => ({ text, document: parseDocument(text) }))
  .filter(({ document }) => document.errors.length === 0)
  .map(({ text, document }) => [createHash("sha256").update(text).digest("hex"), document.toJS()]);
writeFileSync("dist/parsed.json", JSON.stringify(Object.fromEntries(parsed)));

// What was remembered of a delivery is valid for the program that read it only.
const program = createHash("sha256");
for (const path of readdirSync("dist")
  .filter((name) => name.endsWith(".js"))
  .sort())
  program.update(readFileSync(join("dist", path)));
writeFileSync("dist/program.sha256", program.digest("hex"));

// The page script: one classic file, since pages opened from a folder may not load modules.
await build({
  entryPoints: ["templates/script/main.ts"],
  outfile: "dist/script/atlas.js",
  bundle: true,
  format: "iife",
  platform: "browser",
  target: "es2021",
  minify: true,
  charset: "utf8",
  logLevel: "warning",
});

const types = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  stdio: "inherit",
});
process.exitCode = types.status ?? 1;
