import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderHtml } from "../../src/render/renderHtml.ts";
import { findBrowser } from "../../src/shell/browser/findBrowser.ts";
import { launchBrowser } from "../../src/shell/browser/launchBrowser.ts";
import { renderInput } from "./editionPages.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-tools-"));
const downloads = join(folder, "geladen");
let browser: Browser;

beforeAll(async () => {
  mkdirSync(downloads);
  for (const { path, content } of renderHtml(renderInput())) {
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

async function open(name: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  await page.goto(`file://${encodeURI(join(folder, name))}`, { waitUntil: "load" });
  return page;
}

/** The focused element after each press of Tab, as its text or label. */
async function tab(page: Page, times: number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let count = 0; count < times; count += 1) {
    await page.keyboard.press("Tab");
    seen.push(
      String(
        await page.evaluate(
          "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent ?? '').replaceAll('\u00ad', '').trim() || document.activeElement.tagName",
        ),
      ),
    );
  }
  return seen;
}

/** A downloaded file, once it is complete. */
async function downloaded(name: string): Promise<Buffer> {
  const path = join(downloads, name);
  for (let tries = 0; tries < 100; tries += 1) {
    if (existsSync(path)) {
      const content = readFileSync(path);
      if (content.length > 0) return content;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} was not saved`);
}

async function press(page: Page, selector: string, text: string): Promise<void> {
  const buttons = await page.$$(`${selector} button`);
  for (const button of buttons) {
    const words = await button.evaluate((element) => element.textContent);
    if (words !== text) continue;
    await button.focus();
    await page.keyboard.press("Enter");
    return;
  }
  throw new Error(`No button ${text}`);
}

/** Puts the focus on a municipality of the map. */
const focusOn = (page: Page, key: string) =>
  page.evaluate(`document.querySelector("a[data-key='${key}']").focus()`);

const readout = (page: Page) => page.$eval("[data-map-readout]", (place) => place.textContent);

test("the first stop of the keyboard leads past the menu to the content", async () => {
  const page = await open("arb03.html");
  expect(await tab(page, 1)).toEqual(["Zum Inhalt der Seite"]);
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("inhalt-der-seite");
  await page.close();
});

test("every stop of the keyboard on the start page is seen to have the focus", async () => {
  const page = await open("index.html");
  const stops = await tab(page, 60);
  expect(stops).toContain("Ahausen");
  expect(stops).toContain("Druckfassung als PDF");
  await page.goto(`file://${encodeURI(join(folder, "index.html"))}`);
  for (let count = 0; count < 20; count += 1) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(
      "(() => { const at = document.activeElement; const own = getComputedStyle(at); const shape = at.querySelector?.('.shape'); return own.outlineStyle !== 'none' || (shape && getComputedStyle(shape).strokeWidth) ? 'seen' : at.outerHTML.slice(0, 80); })()",
    );
    expect(outline).toBe("seen");
  }
  await page.close();
});

test("a click on a municipality of the map goes to its profile, and so does Enter", async () => {
  const clicked = await open("index.html");
  const shape = await clicked.$("a[data-key='99001001'] .shape");
  await Promise.all([clicked.waitForNavigation(), shape?.click()]);
  expect(clicked.url()).toMatch(/gemeinde-99001001\.html$/);
  await clicked.close();
  const typed = await open("index.html");
  await focusOn(typed, "99001002");
  await Promise.all([typed.waitForNavigation(), typed.keyboard.press("Enter")]);
  expect(typed.url()).toMatch(/gemeinde-99001002\.html$/);
  await typed.close();
});

test("the pointer over a municipality tells its value as the focus does", async () => {
  const page = await open("index.html");
  await page.hover("a[data-key='99001001'] .shape");
  const hovered = await readout(page);
  await focusOn(page, "99001002");
  await focusOn(page, "99001001");
  expect(hovered).toContain("Ahausen: 9,0 Prozent");
  expect(await readout(page)).toBe(hovered);
  await page.close();
});

test("indicator and year of the map are chosen by keyboard", async () => {
  const page = await open("index.html");
  await page.focus("[data-map-controls] select");
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate("document.activeElement.tagName")).toBe("SELECT");
  expect(
    await page.$$eval("[data-map-controls] label", (labels) =>
      labels.map((label) => label.firstChild?.textContent),
    ),
  ).toEqual(["Indikator", "Jahr"]);
  await page.close();
});

test("the search is walked by arrows, left by Escape and followed by a click", async () => {
  const page = await open("index.html");
  await page.type("#suche", "dorf");
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate("document.activeElement.textContent")).toContain("Bergdorf");
  await page.keyboard.press("Escape");
  expect(await page.evaluate("document.activeElement.id")).toBe("suche");
  expect(await page.$eval("[data-search] ul", (list) => list.hidden)).toBe(true);
  await page.type("#suche", "f");
  await page.evaluate("document.querySelector('#suche').value = ''");
  await page.type("#suche", "bergdorf");
  await Promise.all([page.waitForNavigation(), page.click("[data-search] li a")]);
  expect(page.url()).toMatch(/gemeinde-99001003\.html$/);
  await page.close();
});

test("a table is sorted by keyboard, downwards at the second press, and says so", async () => {
  const page = await open("arb03.html");
  const head = (await page.$$("#tabelle-arb03 thead button"))[4];
  await head?.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await page.$eval("#tabelle-arb03 .tools [role=status]", (place) => place.textContent)).toBe(
    "Sortiert nach Prozent, absteigend",
  );
  const keys = await page.$$eval("#tabelle-arb03 tbody tr[data-key^='990010']", (rows) =>
    rows.map((row) => row.getAttribute("data-key")),
  );
  expect(keys.indexOf("99001003")).toBeLessThan(keys.indexOf("99001004"));
  await page.close();
});

test("a table is saved as CSV: caption, heads, rows, the sign of a withheld value", async () => {
  const page = await open("arb03.html");
  await press(page, "#tabelle-arb03", "Als CSV speichern");
  const lines = (await downloaded("tabelle-arb03.csv")).toString("utf8").split("\r\n");
  expect(lines[0]).toBe('\uFEFF"Tabelle 1.1 Arbeitslosenanteil, 2016"');
  expect(lines).toContain('"1";"Ahausen";"1 000";"90";"9,0";"8,0–10,0";"";"deutlich höher"');
  expect(lines).toContain('"4";"Cleindorf";".";".";".";".";"";"nicht ausgewiesen"');
  await page.close();
});

test("a figure is saved as SVG with its own colours and as PNG of three times its size", async () => {
  const page = await open("arb03.html");
  await press(page, "#karte-arb03", "Als SVG speichern");
  const svg = (await downloaded("karte-arb03.svg")).toString("utf8");
  expect(svg).toMatch(/^<\?xml[^>]*>\n<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('fill="#');
  await press(page, "#karte-arb03", "Als PNG speichern");
  const png = await downloaded("karte-arb03.png");
  const [, width] = /<svg[^>]*\swidth="(\d+)"/.exec(svg) ?? [];
  expect(png.readUInt32BE(16)).toBe(3 * Number(width));
  await page.close();
});

test("municipalities to compare are chosen by keyboard, and the address keeps them", async () => {
  const page = await open("vergleichen.html");
  const [first] = await page.$$("[data-compare] select");
  await first?.focus();
  await page.keyboard.type("Cl");
  const heads = await page.$$eval(".compare-table thead th", (cells) =>
    cells.map((cell) => cell.textContent),
  );
  expect(heads[1]).toBe("Cleindorf");
  expect(page.url()).toContain("#gemeinden=99001004,");
  await page.close();
});

test("a profile is printed on its own on at most four pages, without menu, search and buttons", async () => {
  const page = await open("gemeinde-99001001.html");
  const bytes = await page.pdf({ format: "A4" });
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  expect(pdf.numPages).toBeLessThanOrEqual(4);
  const content = await (await pdf.getPage(1)).getTextContent();
  const text = content.items.map((item) => ("str" in item ? item.str : "")).join(" ");
  expect(text).toContain("Ahausen");
  expect(text).not.toContain("Hauptmenü");
  expect(text).not.toContain("Als CSV speichern");
  await page.close();
});

test("nothing moves for readers who asked for less motion", async () => {
  const page = await open("index.html");
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  const moving = await page.evaluate(
    "[...document.querySelectorAll('*')].filter((one) => { const own = getComputedStyle(one); return own.animationName !== 'none' || own.transitionDuration !== '0s' || own.scrollBehavior === 'smooth'; }).map((one) => one.tagName)",
  );
  expect(moving).toEqual([]);
  await page.close();
});

test("at 400 % zoom (320 px of a screen of 1280) no page scrolls sideways", async () => {
  const wide: string[] = [];
  for (const name of [
    "index.html",
    "arb03.html",
    "gemeinde-99001001.html",
    "vergleichen.html",
    "inhalt.html",
    "geheimhaltung.html",
  ]) {
    const page = await open(name);
    await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
    const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
    if (width > 320) wide.push(`${name}: ${width}`);
    await page.close();
  }
  expect(wide).toEqual([]);
});
