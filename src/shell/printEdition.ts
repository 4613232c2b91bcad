import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Checked, checked } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import { checkPdf } from "../render/pdf/check/checkPdf.ts";
import { finishPdf } from "../render/pdf/finishPdf.ts";
import { readDestinations } from "../render/pdf/readDestinations.ts";
import type { PrintPage } from "../render/renderPrint.ts";
import { findBrowser, type FoundBrowser } from "./browser/findBrowser.ts";
import { launchBrowser } from "./browser/launchBrowser.ts";
import { printPdf, type Print } from "./browser/printPdf.ts";
import { writeFiles } from "./swapFolders.ts";

/** What the PDF says of itself, besides what is derived from its content. */
export interface PrintWords {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO date of the edition. */
  readonly date: string;
  readonly software: string;
}

/** A finished PDF with its number of pages and the browser that printed it. */
export interface PrintedEdition {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly browser: string;
}

interface BrowserChoice {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly given?: string | undefined;
}

/**
 * Prints the page, finishes the PDF and checks it. Nothing, with a problem, if there is no browser or it fails; a PDF
 * that does not meet PDF/UA is an error.
 */
export async function printEdition(
  page: PrintPage,
  words: PrintWords,
  choice: BrowserChoice,
): Promise<Checked<PrintedEdition | undefined>> {
  const found = await findBrowser(choice.env, choice.given);
  if (found.value === undefined) return checked(undefined, found.problems);
  const folder = mkdtempSync(join(tmpdir(), "atlas-druck-"));
  try {
    writeFiles(folder, [{ path: "druck.html", content: page.html }, ...page.files]);
    return await printWith(found.value, join(folder, "druck.html"), page, words);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return checked(undefined, [
      problem("browser/failed", "warning", {}, { browser: found.value.path, reason }),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function printWith(
  found: FoundBrowser,
  file: string,
  page: PrintPage,
  words: PrintWords,
): Promise<Checked<PrintedEdition | undefined>> {
  const browser = await launchBrowser(found);
  const version = await browser.version();
  const print = await printPdf(browser, file, readDestinations).finally(() => browser.close());
  const bytes = await finishPdf(print.bytes, {
    ...words,
    language: "de-DE",
    producer: `atlas ${words.software}, ${version}`,
    id: createHash("sha256").update(page.html).update(version).digest("hex").slice(0, 32),
    labels: page.labels,
  });
  return checked({ bytes, pageCount: print.pageCount, browser: version }, [
    ...requestProblems(print),
    ...(await conditionProblems(bytes)),
  ]);
}

function requestProblems({ requests }: Print) {
  return requests.map((url) => problem("browser/request", "error", {}, { url }));
}

async function conditionProblems(bytes: Uint8Array) {
  const failures = await checkPdf(bytes);
  return failures.map(({ condition, places, count }) =>
    problem("pdf/condition", "error", {}, { condition, count, places }),
  );
}
