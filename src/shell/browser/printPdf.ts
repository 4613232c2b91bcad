import { statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { BrowserError } from "./browserError.ts";

/** A finished print: the PDF, and for every anchor that some link points to the page (1-based) it lies on. */
export interface Print {
  readonly bytes: Uint8Array;
  readonly pages: ReadonlyMap<string, number>;
  readonly pageCount: number;
  /** Addresses the page asked for outside its own files; none in a correct atlas. */
  readonly requests: readonly string[];
}

/** Reads page numbers of named destinations from a PDF. */
export type ReadDestinations = (
  pdf: Uint8Array,
) => Promise<{ pages: ReadonlyMap<string, number>; pageCount: number }>;

/** More prints would not help: numbers that still move in the second belong to a page that depends on its own numbers. */
const mostPrints = 2;

/** Milliseconds one print may take, and how many more for every byte of the page: a minute, and one for each megabyte. */
const patience = { start: 60_000, perByte: 0.06 };

/** Nobody sees the page on a screen: laying it out there as well would take as long as a third of a print. */
const unseen = "@media screen { :root { display: none } }";

/** A draft tells on which page everything lies; what only has to be painted there is left out. */
const draft = `${unseen} * { visibility: hidden !important } svg * { display: none !important }`;

/** An empty page that is ready to print a file. */
export interface ReadyPage {
  readonly page: Page;
  /** Addresses it asked for outside its own files. */
  readonly requests: readonly string[];
  /** Rejects when the page is lost. */
  readonly lost: Promise<never>;
}

/** Makes a page ready: it lets only local files through, shows nothing on a screen, and has printed once. */
export async function readyPage(browser: Browser): Promise<ReadyPage> {
  const page = await emptyPage(browser);
  const lost = new Promise<never>((_, reject) => {
    page.once("error", () => reject(new BrowserError("page-lost")));
  });
  lost.catch(() => undefined);
  const requests = await watchRequests(page);
  await page.evaluateOnNewDocument(`document.adoptedStyleSheets = [new CSSStyleSheet()];
    document.adoptedStyleSheets[0].replaceSync(${JSON.stringify(unseen)})`);
  // The first print of a browser takes a tenth of a second longer, and here nobody waits for it.
  await pdf(page, true);
  return { page, requests, lost };
}

/**
 * Prints one HTML file as one tagged PDF. The first pass holds `000` where a page number belongs (elements `.pp` with
 * `data-for`) and is an empty draft without tags, which is faster; the prints after it hold the numbers read from the
 * pass before, until nothing moves.
 */
export async function printPdf(ready: ReadyPage, file: string, read: ReadDestinations): Promise<Print> {
  return Promise.race([printPage(ready, file, read), ready.lost]);
}

async function printPage(
  { page, requests }: ReadyPage,
  file: string,
  read: ReadDestinations,
): Promise<Print> {
  page.setDefaultTimeout(Math.round(patience.start + patience.perByte * statSync(file).size));
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  await loadFonts(page);
  return { ...(await printUntilStill(page, read)), requests };
}

/** The page with which a browser starts; opening another takes longer. */
async function emptyPage(browser: Browser): Promise<Page> {
  const [first] = await browser.pages();
  return first ?? browser.newPage();
}

async function printUntilStill(page: Page, read: ReadDestinations): Promise<Omit<Print, "requests">> {
  let known = (await hasNumbers(page)) ? (await read(await printDraft(page))).pages : undefined;
  for (let print = 1; print <= mostPrints; print += 1) {
    if (known !== undefined) await writeNumbers(page, known);
    const bytes = await pdf(page, true);
    const { pages, pageCount } = await read(bytes);
    if (known === undefined || sameNumbers(known, pages)) return { bytes, pages, pageCount };
    known = pages;
  }
  throw new Error("Die Seitenzahlen kommen auch nach drei Durchgängen nicht zur Ruhe.");
}

async function printDraft(page: Page): Promise<Uint8Array> {
  await style(page, draft);
  const bytes = await pdf(page, false);
  await style(page, unseen);
  return bytes;
}

async function style(page: Page, css: string): Promise<void> {
  await page.evaluate(`document.adoptedStyleSheets[0].replaceSync(${JSON.stringify(css)})`);
}

function pdf(page: Page, tagged: boolean): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged,
    outline: tagged,
    timeout: page.getDefaultTimeout(),
  });
}

function sameNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
}

/** An unseen page loads no fonts by itself. One that is missing is found in the finished PDF, by its substitute. */
async function loadFonts(page: Page): Promise<void> {
  await page.evaluate("Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => true)");
}

/** Whether page numbers stand anywhere. */
async function hasNumbers(page: Page): Promise<boolean> {
  return (await page.evaluate('document.querySelector(".pp[data-for]") !== null')) === true;
}

/** Fills in the numbers. */
async function writeNumbers(page: Page, pages: ReadonlyMap<string, number>): Promise<void> {
  await page.evaluate(`((pages) => {
    for (const place of document.querySelectorAll(".pp[data-for]"))
      place.textContent = String(pages[place.dataset.for] ?? "");
  })(${JSON.stringify(Object.fromEntries(pages))})`);
}

/** Lets only local files through and keeps the addresses of everything else. */
async function watchRequests(page: Page): Promise<string[]> {
  const requests: string[] = [];
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (/^(file|data|blob|about):/.test(request.url())) return void request.continue();
    requests.push(request.url());
    return void request.abort();
  });
  return requests;
}
