import { join } from "node:path";
import type { PdfIdentity } from "../../../src/render/pdf/finishPdf.ts";
import { readDestinations } from "../../../src/render/pdf/readDestinations.ts";
import { findBrowser } from "../../../src/shell/browser/findBrowser.ts";
import { launchBrowser } from "../../../src/shell/browser/launchBrowser.ts";
import { type Print, printPdf, readyPage } from "../../../src/shell/browser/printPdf.ts";

/** What the test's PDF says of itself. */
export const identity: PdfIdentity = {
  title: "Prüfseite",
  author: "Landratsamt",
  subject: "Probe",
  language: "de-DE",
  date: "2017-12-15",
  producer: "atlas",
  id: "0123456789abcdef0123456789abcdef",
  labels: new Map([
    ["tabelle", "Tabelle 1"],
    ["anfang", "Sozialstrukturatlas"],
  ]),
};

/** The seed page as the browser prints it. */
export async function printSeedPage(): Promise<Print> {
  const found = await findBrowser({ CI: "1" }, undefined);
  if (found.value === undefined) throw new Error("No browser for the test");
  const browser = await launchBrowser(found.value);
  try {
    return await printPdf(
      await readyPage(browser),
      join(import.meta.dirname, "seedPage.html"),
      readDestinations,
    );
  } finally {
    await browser.close();
  }
}
