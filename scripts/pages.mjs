/**
 * Contact sheets of a built PDF: `npm run pages -- out/2016/atlas-2016.pdf [folder]` writes PNG sheets of twelve pages
 * each. pdf.js draws the pages in the browser that also prints the atlas; nothing is loaded from a network.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [file, folder = join("out", "pages")] = process.argv.slice(2);
const perSheet = 12;

/** The program's own search for a browser, bundled because this script is plain JavaScript. */
async function browserTools(cache) {
  const outfile = resolve(cache, "browser.mjs");
  await build({
    stdin: {
      contents: `export { findBrowser } from "./src/shell/browser/findBrowser.ts";
export { launchBrowser } from "./src/shell/browser/launchBrowser.ts";`,
      resolveDir: ".",
      loader: "ts",
    },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    external: ["@sparticuz/chromium", "puppeteer", "puppeteer-core"],
  });
  return import(pathToFileURL(outfile).href);
}

/** A page that draws a range of pages of the PDF side by side. */
async function viewer(temporary) {
  await build({
    stdin: {
      contents: `import { getDocument } from "pdfjs-dist";
import * as worker from "pdfjs-dist/build/pdf.worker.mjs";
globalThis.pdfjsWorker = worker;
let pdf;
globalThis.load = async (base64) => {
  const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  pdf = await getDocument({ data, isEvalSupported: false }).promise;
  return pdf.numPages;
};
globalThis.draw = async (from, to) => {
  document.body.replaceChildren();
  for (let number = from; number <= to; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
    document.body.append(canvas);
    await page.render({ canvas, canvasContext: canvas.getContext("2d"), viewport }).promise;
  }
};`,
      resolveDir: ".",
      loader: "js",
    },
    outfile: join(temporary, "viewer.js"),
    bundle: true,
    format: "iife",
    platform: "browser",
    logLevel: "error",
  });
  const html = `<!DOCTYPE html><meta charset="utf-8"><title>Pages</title><style>body{margin:0;padding:8px;background:#888;display:grid;grid-template-columns:repeat(4,max-content);gap:8px;width:max-content}</style><body><script src="viewer.js"></script>`;
  writeFileSync(join(temporary, "viewer.html"), html);
  return pathToFileURL(join(temporary, "viewer.html")).href;
}

async function sheets(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  const bytes = readFileSync(file).toString("base64");
  const count = await page.evaluate((base64) => globalThis.load(base64), bytes);
  for (let from = 1; from <= count; from += perSheet) {
    const to = Math.min(count, from + perSheet - 1);
    await page.evaluate((first, last) => globalThis.draw(first, last), from, to);
    const name = `seiten-${String(from).padStart(3, "0")}-${String(to).padStart(3, "0")}.png`;
    const body = await page.$("body");
    await body.screenshot({ path: join(folder, name) });
    process.stdout.write(`${join(folder, name)}\n`);
  }
}

async function main() {
  const temporary = mkdtempSync(join(tmpdir(), "atlas-pages-"));
  mkdirSync(folder, { recursive: true });
  const cache = join("node_modules", ".cache", "atlas-scripts");
  mkdirSync(cache, { recursive: true });
  const { findBrowser, launchBrowser } = await browserTools(cache);
  const found = await findBrowser(process.env, undefined);
  if (found.value === undefined) throw new Error("No browser found: npm ci brings one on Linux x64");
  const browser = await launchBrowser(found.value);
  try {
    await sheets(browser, await viewer(temporary));
  } finally {
    await browser.close();
    rmSync(temporary, { recursive: true });
  }
}

if (file === undefined) {
  process.stderr.write("Usage: npm run pages -- out/2016/atlas-2016.pdf [folder]\n");
  process.exitCode = 2;
} else await main();
