import { createHash } from "node:crypto";
import type { Browser } from "puppeteer-core";
import { checkPdf } from "../../render/pdf/check/checkPdf.ts";
import type { PdfFailure } from "../../render/pdf/check/condition.ts";
import { finishPdf, type PdfIdentity } from "../../render/pdf/finishPdf.ts";
import { readDestinations } from "../../render/pdf/readDestinations.ts";
import { printPdf, type ReadyPage } from "./printPdf.ts";

/** One HTML file to be printed. */
export interface PrintJob {
  readonly file: string;
  /** What the PDF says of itself; without it the PDF stays as the browser prints it. */
  readonly words?: Omit<PdfIdentity, "producer" | "id"> & {
    /** Name and version of the program. */
    readonly software: string;
    /** Hash of the page: the PDF's id is made of it. */
    readonly hash: string;
    /** Families of the county's own fonts, which the PDF may hold beside ours. */
    readonly families: readonly string[];
  };
}

/** What was printed, finished and checked. */
export interface DonePrint {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly browser: string;
  /** Addresses the page asked for outside its own files. */
  readonly requests: readonly string[];
  /** Conditions of PDF/UA that are not met. */
  readonly failures: readonly PdfFailure[];
}

/** Prints the page, ends the browser, then finishes the PDF and checks it. Rejects if the browser fails. */
export async function printJob(
  browser: Browser,
  ready: ReadyPage,
  { file, words }: PrintJob,
): Promise<DonePrint> {
  const version = await browser.version();
  const { bytes, pageCount, requests } = await printPdf(ready, file, readDestinations);
  await browser.disconnect();
  const printed = { bytes, pageCount, browser: version, requests, failures: [] };
  return words === undefined ? printed : { ...printed, ...(await finished(bytes, version, words)) };
}

async function finished(
  printed: Uint8Array,
  version: string,
  { software, hash, families, ...identity }: NonNullable<PrintJob["words"]>,
): Promise<Pick<DonePrint, "bytes" | "failures">> {
  const bytes = await finishPdf(printed, {
    ...identity,
    producer: `${software}, ${version}`,
    id: createHash("sha256").update(hash).update(version).digest("hex").slice(0, 32),
  });
  return { bytes, failures: await checkPdf(bytes, families) };
}
