import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderHtml } from "../../src/render/renderHtml.ts";
import { findBrowser } from "../../src/shell/browser/findBrowser.ts";
import { launchBrowser } from "../../src/shell/browser/launchBrowser.ts";
import { renderInput } from "./editionPages.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas pages ä "));
const files = renderHtml(renderInput());
const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
let browser: Browser;

beforeAll(async () => {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const found = await findBrowser(process.env, undefined);
  if (found.value === undefined) throw new Error("The tests need a browser: npm ci brings one on Linux x64");
  browser = await launchBrowser(found.value);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(name: string, width = 1200, scheme = "light"): Promise<Page> {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(`file://${encodeURI(join(folder, name))}`, { waitUntil: "load" });
  return page;
}

const kinds = files.map(({ path }) => path).filter((path) => path.endsWith(".html"));

test.each(["light", "dark"])(
  "no page kind has an accessibility violation in the %s scheme",
  async (scheme) => {
    const found: string[] = [];
    for (const name of kinds) {
      const page = await open(name, 1200, scheme);
      await page.evaluate(axe);
      const rules = await page.evaluate(
        `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html.slice(0, 120)))`,
      );
      if (Array.isArray(rules)) found.push(...rules.map((rule) => `${name}: ${String(rule)}`));
      await page.close();
    }
    expect(kinds.length).toBeGreaterThan(15);
    expect(found).toEqual([]);
  },
  180_000,
);

test("no page is wider than a telephone of 360 px", async () => {
  const wide: string[] = [];
  for (const name of kinds) {
    const page = await open(name, 360);
    const width = await page.evaluate("document.documentElement.scrollWidth");
    if (Number(width) > 360) wide.push(`${name}: ${String(width)}`);
    await page.close();
  }
  expect(wide).toEqual([]);
}, 120_000);

test("the search finds a municipality without its umlaut and goes there by keyboard", async () => {
  const page = await open("index.html");
  await page.focus("#suche");
  await page.keyboard.type("astadt");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  expect(page.url()).toMatch(/gemeinde-99001002\.html$/);
  await page.close();
});

test("the map tells value, range and verdict of the municipality that has the focus", async () => {
  const page = await open("index.html");
  await page.evaluate("document.querySelector('a[data-key=\\'99001001\\']').focus()");
  expect(await page.$eval("[data-map-readout]", (place) => place.textContent)).toBe(
    "Ahausen: 9,0 Prozent (Schwankungsbereich 8,0–10,0), deutlich höher als im Kreis. Kreis: 6,0",
  );
  await page.evaluate("document.querySelector('a[data-key=\\'99001004\\']').focus()");
  expect(await page.$eval("[data-map-readout]", (place) => place.textContent)).toBe(
    "Cleindorf: nicht ausgewiesen",
  );
  await page.close();
});

test("a table is sorted by its column, withheld values last, and says so", async () => {
  const page = await open("arb03.html");
  const heads = await page.$$("#tabelle-arb03 thead button");
  const value = heads[4];
  await value?.click();
  expect(await page.$eval("#tabelle-arb03 th[aria-sort]", (head) => head.getAttribute("aria-sort"))).toBe(
    "ascending",
  );
  const order = await page.$$eval("#tabelle-arb03 tbody tr[data-key]", (rows) =>
    rows.map((row) => row.getAttribute("data-key")),
  );
  expect(order.indexOf("99001004")).toBeGreaterThan(order.indexOf("99001003"));
  await page.close();
});

test("the filter leaves the rows that hold the word", async () => {
  const page = await open("arb03.html");
  await page.type("#tabelle-arb03 .tools input", "ahau");
  const rows = await page.$$eval("#tabelle-arb03 tbody tr[data-key]:not([hidden])", (found) =>
    found.map((row) => row.getAttribute("data-key")),
  );
  expect(rows).toEqual(["99001001"]);
  await page.close();
});

test("municipalities are compared side by side, and the address keeps the choice", async () => {
  const page = await open("vergleichen.html#gemeinden=99001001,99001004");
  const cells = await page.$$eval(".compare-table tbody td", (found) =>
    found.map((cell) => cell.firstChild?.textContent ?? ""),
  );
  expect(cells).toEqual(["9,0", ".", "6,0", "5,8"]);
  expect(page.url()).toContain("#gemeinden=99001001,99001004");
  await page.close();
});

test("without a script everything stands there to be read", async () => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`file://${encodeURI(join(folder, "arb03.html"))}`);
  const text = await page.$eval("main", (main) => main.textContent ?? "");
  expect(text).toContain("9,0");
  expect(
    await page.$$eval("[hidden]", (found) => found.every((element) => element.childElementCount === 0)),
  ).toBe(true);
  await page.close();
});
