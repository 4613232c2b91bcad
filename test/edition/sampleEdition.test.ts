import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { decimal } from "../../src/german/numbers.ts";
import { findBrowser } from "../../src/shell/browser/findBrowser.ts";
import { launchBrowser } from "../../src/shell/browser/launchBrowser.ts";
import { listTree } from "../../src/shell/readTree.ts";
import { type PrintedPage, printedPages } from "./printedEdition.ts";

const out = mkdtempSync(join(tmpdir(), "atlas-edition-"));
const folder = join(out, "2016");
let pdf: PDFDocumentProxy;
let pages: readonly PrintedPage[];

/** What the tests read of `indicators.json`. */
interface Published {
  readonly indicators: readonly { readonly id: string; readonly decimals: number }[];
  readonly figures: readonly {
    readonly indicator: string;
    readonly area: string;
    readonly year: number;
    readonly status: string;
    readonly value?: number;
  }[];
}

let published: Published;

beforeAll(async () => {
  const said: string[] = [];
  const io = {
    cwd: process.cwd(),
    env: process.env,
    out: (line: string) => void said.push(line),
    err: (line: string) => void said.push(line),
    terminal: false,
  };
  const code = await main(["build", "2016", "--out", out], io);
  if (code !== 0) throw new Error(`build 2016 ended with ${code}: ${said.join("\n")}`);
  const data = new Uint8Array(readFileSync(join(folder, "atlas-2016.pdf")));
  pdf = await getDocument({ data, verbosity: 0 }).promise;
  pages = await printedPages(pdf);
  published = JSON.parse(readFileSync(join(folder, "data", "indicators.json"), "utf8"));
}, 600_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Page number of a destination. */
async function pageOf(name: string): Promise<number> {
  const destination = await pdf.getDestination(name);
  return destination === null ? 0 : (await pdf.getPageIndex(destination[0])) + 1;
}

/** Text of a range of pages; the second reader gives narrow spaces as plain ones. */
const text = (from: number, to: number): string =>
  pages
    .slice(from - 1, to)
    .flatMap(({ pieces }) => pieces.map((piece) => piece.text))
    .join(" ");

test("the sample edition has 150 to 180 pages", () => {
  expect(pages.length).toBeGreaterThanOrEqual(150);
  expect(pages.length).toBeLessThanOrEqual(180);
});

test("no page is empty or holds a few lines left over from the page before", () => {
  const short = pages.flatMap((page, index) => (index > 0 && page.lines.length < 8 ? [index + 1] : []));
  expect(short).toEqual([]);
});

test("no page begins with a source line", () => {
  const begins = pages.flatMap(({ lines: [first = ""] }, index) =>
    /^(Quellen?|Karte: ©|Werte? in Klammern)/.test(first) ? [index + 1] : [],
  );
  expect(begins).toEqual([]);
});

test("no page ends with the head or the caption of a table", () => {
  const ends = pages.flatMap((page, index) => {
    const last = page.lines.at(-1) ?? "";
    return /^(Tabelle [\dA-Z]+\.\d+|Nr\. +Gemeinde|Indikator +Wert|Jahr +Kreis)/.test(last)
      ? [index + 1]
      : [];
  });
  expect(ends).toEqual([]);
});

test("nothing is set beyond the margins", () => {
  const [left, right] = [22, 210 - 18].map((millimetres) => (millimetres / 25.4) * 72);
  const beyond = pages
    .slice(1)
    .flatMap(({ pieces }, index) =>
      pieces
        .filter((piece) => piece.left < (left ?? 0) - 2 || piece.right > (right ?? 0) + 2)
        .map((piece) => `${index + 2}: ${piece.text}`),
    );
  expect(beyond).toEqual([]);
});

test("every page number in the contents is that of the page it leads to", async () => {
  const page = await pdf.getPage(3);
  const links = await page.getAnnotations();
  const content = pages[2]?.pieces ?? [];
  const wrong: string[] = [];
  for (const { dest, rect } of links) {
    const inside = content.filter(
      ({ left, bottom }) =>
        left >= rect[0] - 1 && left <= rect[2] && bottom >= rect[1] - 1 && bottom <= rect[3],
    );
    const printed = Number(/(\d+)$/.exec(inside.map((piece) => piece.text.trim()).join(" "))?.[1]);
    if (printed !== (await pageOf(String(dest)))) wrong.push(`${String(dest)}: ${printed}`);
  }
  expect(links.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test("every municipal value of an indicator's shown year stands on its pages, as printed", async () => {
  const { indicators, figures } = published;
  const starts = await Promise.all(indicators.map(async ({ id }) => pageOf(id.toLowerCase())));
  const missing: string[] = [];
  let counted = 0;
  for (const [index, { id, decimals }] of indicators.entries()) {
    const start = starts[index] ?? 0;
    if (start === 0) continue;
    const end = Math.min(...starts.filter((one) => one > start), start + 3);
    const shown = figures.filter(
      ({ indicator, area, status }) => indicator === id && area.length === 8 && status === "shown",
    );
    const newest = Math.max(...shown.map(({ year }) => year));
    const printed = text(start, Math.max(start, end - 1));
    for (const { area, value = 0 } of shown.filter(({ year }) => year === newest)) {
      counted += 1;
      const written = value === 0 ? /–|0/ : decimal(value, decimals).replace("\u202f", " ");
      const found = typeof written === "string" ? printed.includes(written) : written.test(printed);
      if (!found) missing.push(`${id} ${area}: ${decimal(value, decimals)}`);
    }
  }
  expect(counted).toBeGreaterThan(500);
  expect(missing).toEqual([]);
});

test("no withheld figure carries a number in the published data", () => {
  const withheld = published.figures.filter(({ status }) => status === "withheld");
  expect(withheld.length).toBeGreaterThan(100);
  expect(withheld.filter((line) => "value" in line || "numerator" in line || "lower" in line)).toEqual([]);
});

test("every page of the folder passes html-validate", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  const found: string[] = [];
  const names = listTree(folder).filter((path) => path.endsWith(".html"));
  for (const name of names) {
    const report = await validator.validateString(readFileSync(join(folder, name), "utf8"), name);
    found.push(
      ...report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line }) => `${name}:${line} ${ruleId}`),
      ),
    );
  }
  expect(names.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
}, 300_000);

/** One page of every kind, and every page that is the only one of its kind. */
function oneOfEachKind(): readonly string[] {
  const kinds = new Map<string, string>();
  for (const name of listTree(folder).filter((path) => path.endsWith(".html"))) {
    const kind =
      /<body class="screen" data-page="([^"]*)"/.exec(readFileSync(join(folder, name), "utf8"))?.[1] ?? name;
    const key = kind === "annex" || kind === "chapter" ? name : kind;
    if (!kinds.has(key)) kinds.set(key, name);
  }
  return [...kinds.values()];
}

test.each(["light", "dark"] as const)(
  "no kind of page has an accessibility violation in the %s scheme",
  async (scheme) => {
    const found = await findBrowser(process.env, undefined);
    if (found.value === undefined)
      throw new Error("The tests need a browser: npm ci brings one on Linux x64");
    const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
    const browser = await launchBrowser(found.value);
    const violations: string[] = [];
    const names = oneOfEachKind();
    for (const name of names) {
      const page = await browser.newPage();
      await page.setBypassCSP(true);
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(pathToFileURL(join(folder, name)).href, { waitUntil: "load" });
      await page.evaluate(axe);
      const rules = await page.evaluate(
        `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html.slice(0, 120)))`,
      );
      if (Array.isArray(rules)) violations.push(...rules.map((rule) => `${name}: ${String(rule)}`));
      await page.close();
    }
    await browser.close();
    expect(names.length).toBeGreaterThan(25);
    expect(violations).toEqual([]);
  },
  600_000,
);

/** Text without blanks, marks and entities: two readers part lines differently. */
const bare = (words: string): string =>
  words
    .replace(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/[\s\u00ad\u202f]/g, "");

test("maps, figures and tables have the same number, title and subtitle on paper and on the screen", () => {
  const printed = bare(text(1, pages.length));
  const captions = listTree(folder)
    .filter((path) => path.endsWith(".html"))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), "utf8").matchAll(
        /<(?:figcaption|caption[^>]*)><span class="no">([\s\S]*?)<\/(?:figcaption|caption)>/g,
      ),
    ])
    .map(([, caption = ""]) => bare(caption.replace(/<span class="invented">[^<]*<\/span>/g, "")));
  const marks = /\((erfunden|miterfundenenZahlen)\)/g;
  const missing = captions.filter((caption) => !printed.replace(marks, "").includes(caption));
  expect(captions.length).toBeGreaterThan(150);
  expect(missing).toEqual([]);
});

test("findings, leads and sentences of the profiles stand on paper as on the screen", () => {
  const printed = bare(text(1, pages.length)).replaceAll("\u2010", "").replaceAll("-", "");
  const names = listTree(folder).filter((path) => /^([a-z]{3}\d+[a-z]?|gemeinde-\d+)\.html$/.test(path));
  const missing = names.flatMap((name) => {
    const html = readFileSync(join(folder, name), "utf8");
    const heading = /<h1 class="finding-title">([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "";
    const lead = /<p class="lead">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? "";
    return [heading, lead]
      .filter((said) => !printed.includes(bare(said).replaceAll("-", "")))
      .map((said) => `${name}: ${said}`);
  });
  expect(names.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test("no drawing is wider than the text of a page, 170 mm", () => {
  const widths = listTree(folder)
    .filter((path) => path.endsWith(".html") && path !== "index.html")
    .flatMap((name) =>
      [...readFileSync(join(folder, name), "utf8").matchAll(/<figure[^>]*>[\s\S]*?<\/figure>/g)].flatMap(
        ([figure]) =>
          [...figure.matchAll(/<svg [^>]*\swidth="([\d.]+)"/g)].map(([, width]) => ({
            name,
            width: Number(width),
          })),
      ),
    );
  expect(widths.length).toBeGreaterThan(150);
  expect(widths.filter(({ width }) => width > (170 / 25.4) * 96 + 0.5)).toEqual([]);
});
