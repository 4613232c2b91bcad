/**
 * The fixed work of the comparison of programs, done by the library's stages: tables to figures, charts, pages and a
 * tagged PDF, in one process: `--out DIR [--repeat K] [--no-pdf] [--finish] [--browser PATH]`. `--finish` adds what the
 * atlas does beyond the work: the repair and the check of the PDF after PDF/UA. Times of the stages go to stderr.
 */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import { fontFiles } from "../../src/render/fontCss.ts";
import { packageRoot } from "../../src/shell/packageRoot.ts";
import { dataFiles } from "./dataFiles.mjs";
import { figuresOf, populationsOf } from "./figures.mjs";
import { labelsOf, pagesOf } from "./pages.mjs";
import { placesOf } from "./places.mjs";
import { readInput } from "./readInput.mjs";
import { sectionsOf } from "./sections.mjs";
import { readTables } from "./tables.mjs";
import { trendsOf } from "./trends.mjs";

const { values: options } = parseArgs({
  options: {
    out: { type: "string" },
    repeat: { type: "string", default: "1" },
    browser: { type: "string" },
    "no-pdf": { type: "boolean", default: false },
    finish: { type: "boolean", default: false },
  },
});
const times = [];
const opening = options["no-pdf"] ? undefined : await import("./openBrowser.mjs");
const browser = opening?.openBrowser(options.browser);
// A browser that does not start is told where it is awaited.
browser?.catch(() => {});
passed("start");

const { work, files, geometry, templates } = readInput(Number(options.repeat));
const ours = (area) => area === work.nation || area === work.state || area.startsWith(work.county);
const tables = new Map();
for (const file of files) {
  for (const [code, rows] of readTables([file], work.tables, ours)) tables.set(code, rows);
  // The browser starts meanwhile.
  await setImmediate();
}
passed("read");

const places = placesOf(work, tables, geometry.topology);
const areas = [...places.keys()].filter((area) => area !== work.nation);
const figures = figuresOf(work, tables, areas);
const trends = trendsOf(work, tables, areas, figures);
write(dataFiles(figures, trends));
passed("figures");
await setImmediate();

const computed = { figures, trends, populations: populationsOf(work, tables) };
const sections = sectionsOf(work, computed, { geometry, places });
passed("charts");
await setImmediate();

const { pages, print } = pagesOf(sections, templates);
write(pages);
passed("pages");

if (browser !== undefined) {
  const { print: printPage } = await import("./printing.mjs");
  write([{ path: "print/print.html", content: print }]);
  mkdirSync(join(options.out, "print", "fonts"), { recursive: true });
  for (const file of fontFiles)
    copyFileSync(join(packageRoot(), "templates", "fonts", file), join(options.out, "print", "fonts", file));
  const { bytes } = await printPage(await browser, join(options.out, "print", "print.html"));
  write([{ path: "atlas.pdf", content: bytes }]);
  passed("print");
  if (options.finish) {
    const { finish } = await import("./finishing.mjs");
    const finished = await finish(bytes, "Sozialstrukturatlas", labelsOf(sections));
    write([{ path: "atlas.pdf", content: finished.bytes }]);
    passed("finish");
    for (const condition of finished.failed) console.error(`failed: ${condition}`);
  }
}
console.error(times.join(", "));

function passed(name) {
  times.push(`${name} ${(performance.now() / 1000).toFixed(2)}`);
}

function write(list) {
  for (const { path, content } of list) {
    const file = join(options.out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
