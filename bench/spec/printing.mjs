import { createHash } from "node:crypto";
import { checkPdf } from "../../src/render/pdf/check/checkPdf.ts";
import { finishPdf } from "../../src/render/pdf/finishPdf.ts";
import { readDestinations } from "../../src/render/pdf/readDestinations.ts";
import { findBrowser } from "../../src/shell/browser/findBrowser.ts";
import { launchBrowser } from "../../src/shell/browser/launchBrowser.ts";
import { printPdf } from "../../src/shell/browser/printPdf.ts";

/** Starts the browser that the atlas would take. */
export async function openBrowser(given) {
  const { value: found } = await findBrowser(process.env, given);
  if (found === undefined) throw new Error("no browser");
  return launchBrowser(found);
}

/** Prints a page and closes the browser. */
export async function print(browser, file) {
  return printPdf(browser, file, readDestinations).finally(() => browser.close());
}

/** The PDF after PDF/UA, and the conditions it fails. */
export async function finish(bytes, title, labels) {
  const finished = await finishPdf(bytes, {
    title,
    author: "atlas",
    subject: "Arbeit zum Messen der Geschwindigkeit",
    language: "de-DE",
    date: "2016-12-31",
    producer: "atlas",
    id: createHash("sha256").update(title).digest("hex").slice(0, 32),
    labels,
  });
  const failures = await checkPdf(finished);
  return { bytes: finished, failed: failures.map(({ condition }) => condition) };
}
