import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";

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

/**
 * Prints one HTML file as one tagged PDF. The first pass holds `000` where a page number belongs (elements `.pp` with
 * `data-for`) and is a draft without tags, which is faster; the prints after it hold the numbers read from the pass before,
 * until nothing moves.
 */
export async function printPdf(browser: Browser, file: string, read: ReadDestinations): Promise<Print> {
  const page = await browser.newPage();
  try {
    const requests = await watchRequests(page);
    await page.goto(pathToFileURL(file).href, { waitUntil: "load", timeout: 0 });
    await page.evaluate("document.fonts.ready.then(() => true)");
    return { ...(await printUntilStill(page, read)), requests };
  } finally {
    await page.close();
  }
}

async function printUntilStill(page: Page, read: ReadDestinations): Promise<Omit<Print, "requests">> {
  let known = (await hasNumbers(page)) ? (await read(await pdf(page, false))).pages : undefined;
  for (let print = 1; print <= mostPrints; print += 1) {
    if (known !== undefined) await writeNumbers(page, known);
    const bytes = await pdf(page, true);
    const { pages, pageCount } = await read(bytes);
    if (known === undefined || sameNumbers(known, pages)) return { bytes, pages, pageCount };
    known = pages;
  }
  throw new Error("Die Seitenzahlen kommen auch nach drei Durchgängen nicht zur Ruhe.");
}

function pdf(page: Page, tagged: boolean): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged, timeout: 0 });
}

function sameNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
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
