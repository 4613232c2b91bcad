/**
 * The fixed work of the comparison of programs, done by the library's stages: tables to figures, charts, pages and a
 * tagged PDF, in one process: `--out DIR [--repeat K] [--no-pdf] [--finish] [--browser PATH]`. `--finish` adds what the
 * atlas does beyond the work: the repair and the check of the PDF after PDF/UA. Times of the stages go to stderr.
 */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { fontFiles } from "../../src/render/fontCss.ts";
import { packageRoot } from "../../src/shell/packageRoot.ts";
import { shortRun } from "../../src/shell/shortRun.ts";
import { dataFiles } from "./dataFiles.mjs";
import { figuresOf, populationsOf } from "./figures.mjs";
import { openPrinter } from "./openPrinter.mjs";
import { pagesOf } from "./pages.mjs";
import { placesOf } from "./places.mjs";
import { printWords } from "./printWords.mjs";
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
shortRun();
// The browser comes up in its own thread while this one computes.
const printer = options["no-pdf"] ? undefined : await openPrinter(options.browser);
if (printer !== undefined) copyFonts();
passed("start");

const { work, files, geometry, templates } = readInput(Number(options.repeat));
const ours = (area) => area === work.nation || area === work.state || area.startsWith(work.county);
const tables = readTables(files, work.tables, ours);
passed("read");

const places = placesOf(work, tables, geometry.topology);
const areas = [...places.keys()].filter((area) => area !== work.nation);
const figures = figuresOf(work, tables, areas);
const trends = trendsOf(work, tables, areas, figures);
passed("figures");

const computed = { figures, trends, populations: populationsOf(work, tables) };
const sections = sectionsOf(work, computed, { geometry, places });
passed("charts");

const { pages, print } = pagesOf(sections, templates);
passed("pages");
const printing = printer === undefined ? undefined : startPrint();

// What the browser does not wait for is made while it prints.
write([...dataFiles(figures, trends), ...pages()]);
passed("written");
if (printing !== undefined) {
  const { bytes, failures } = await printing;
  write([{ path: "atlas.pdf", content: bytes }]);
  passed("print");
  await printer.close();
  for (const { condition } of failures) console.error(`failed: ${condition}`);
}
console.error(times.join(", "));

/** The fonts lie beside the page before it is there. */
function copyFonts() {
  mkdirSync(join(options.out, "print", "fonts"), { recursive: true });
  for (const font of fontFiles)
    copyFileSync(join(packageRoot(), "templates", "fonts", font), join(options.out, "print", "fonts", font));
}

function startPrint() {
  const file = join(options.out, "print", "print.html");
  write([{ path: "print/print.html", content: print }]);
  return printer.print({ file, ...(options.finish ? { words: printWords(sections) } : {}) });
}

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
