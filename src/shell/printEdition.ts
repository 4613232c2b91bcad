import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Checked, checked } from "../model/checked.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { PrintPage } from "../render/renderPrint.ts";
import { browserError } from "./browser/browserError.ts";
import { findBrowser, type FoundBrowser } from "./browser/findBrowser.ts";
import { type Printer, startPrinter } from "./browser/printer.ts";
import type { DonePrint } from "./browser/printJob.ts";
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
export type PrintedEdition = Pick<DonePrint, "bytes" | "pageCount" | "browser">;

interface BrowserChoice {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly given?: string | undefined;
}

/** A browser that comes up while the pages are made. */
export interface EditionPrinter {
  /**
   * Prints the page, finishes the PDF and checks it. Nothing, with a problem, if there is no browser or it fails; a PDF
   * that does not meet PDF/UA is an error.
   */
  print(page: PrintPage, words: PrintWords): Promise<Checked<PrintedEdition | undefined>>;
  close(): Promise<void>;
}

/** Looks for a browser and starts it; what goes wrong is told when something is to be printed. */
export async function openPrinter({ env, given }: BrowserChoice): Promise<EditionPrinter> {
  const found = await findBrowser(env, given);
  const nothing = async (): Promise<void> => undefined;
  const without = (problems: readonly Problem[]): EditionPrinter => ({
    print: async () => checked(undefined, problems),
    close: nothing,
  });
  if (found.value === undefined) return without(found.problems);
  const browser = found.value;
  const complaint = (error: unknown): Checked<undefined> => checked(undefined, [failed(browser, error)]);
  try {
    const printer = startPrinter(browser);
    return {
      print: (page, words) => printWith(printer, page, words).catch(complaint),
      close: () => printer.close(),
    };
  } catch (error) {
    return without(complaint(error).problems);
  }
}

/** Starts the browser that a build would take and gives its version; with a problem if there is none or it fails. */
export async function tryBrowser(
  env: BrowserChoice["env"],
  given: string | undefined,
): Promise<Checked<(FoundBrowser & { readonly version: string }) | undefined>> {
  const found = await findBrowser(env, given);
  if (found.value === undefined) return checked(undefined, found.problems);
  try {
    const printer = startPrinter(found.value);
    const version = await printer.version().finally(() => printer.close());
    return checked({ ...found.value, version });
  } catch (error) {
    return checked(undefined, [failed(found.value, error)]);
  }
}

async function printWith(
  printer: Printer,
  page: PrintPage,
  { software, ...words }: PrintWords,
): Promise<Checked<PrintedEdition | undefined>> {
  writeFiles(printer.folder, [{ path: "druck.html", content: page.html }, ...page.files]);
  const { bytes, pageCount, browser, requests, failures } = await printer.print({
    file: join(printer.folder, "druck.html"),
    words: {
      ...words,
      language: "de-DE",
      labels: page.labels,
      software: `atlas ${software}`,
      families: page.families,
      hash: hashOfPage(page),
    },
  });
  return checked({ bytes, pageCount, browser }, [
    ...requests.map((url) => problem("browser/request", "error", {}, { url })),
    ...failures.map(({ condition, places, count }) =>
      problem("pdf/condition", "error", {}, { condition, count, places }),
    ),
  ]);
}

function hashOfPage({ html, files }: PrintPage): string {
  const hash = createHash("sha256").update(html);
  for (const { content } of files) hash.update(content);
  return hash.digest("hex");
}

function failed({ path }: FoundBrowser, error: unknown): Problem {
  const { fault, words } = browserError(error);
  return problem("browser/failed", "warning", {}, { browser: path, fault, words });
}
