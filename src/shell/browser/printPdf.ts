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

/** More passes would not help: numbers that still move after the third belong to a page that depends on its own numbers. */
const mostPasses = 3;

/**
 * Prints one HTML file as one tagged PDF. The first pass holds `000` where a page number belongs (elements `.pp` with
 * `data-for`), the next ones the numbers read from the pass before, until nothing moves.
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
  let known: ReadonlyMap<string, number> = new Map();
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: 0,
    });
    const { pages, pageCount } = await read(bytes);
    if (pass > 1 && sameNumbers(known, pages)) return { bytes, pages, pageCount };
    known = pages;
    if ((await writeNumbers(page, pages)) === 0) return { bytes, pages, pageCount };
  }
  throw new Error("Die Seitenzahlen kommen auch nach drei Durchgängen nicht zur Ruhe.");
}

function sameNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
}

/** Fills in the numbers and gives how many places there are. */
async function writeNumbers(page: Page, pages: ReadonlyMap<string, number>): Promise<number> {
  const script = `((pages) => {
    const places = document.querySelectorAll(".pp[data-for]");
    for (const place of places) place.textContent = String(pages[place.dataset.for] ?? "");
    return places.length;
  })(${JSON.stringify(Object.fromEntries(pages))})`;
  return Number(await page.evaluate(script));
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
