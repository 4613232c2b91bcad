/**
 * Bundles the program into dist/: one entry per command line and library door, shared chunks between them, so that
 * `atlas --help` starts without loading what only `build` needs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { build } from "esbuild";

const entries = {
  "cli/main": "src/cli/main.ts",
  index: "src/index.ts",
  statistics: "src/statistics/index.ts",
  protection: "src/protectionLibrary.ts",
  "shell/solverWorker": "src/shell/solverWorker.ts",
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

const types = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
process.exitCode = types.status ?? 1;
