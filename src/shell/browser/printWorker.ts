import { parentPort, workerData } from "node:worker_threads";
import { browserError } from "./browserError.ts";
import type { FoundBrowser } from "./findBrowser.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { type DonePrint, printJob, type PrintJob } from "./printJob.ts";

/** What the printer's thread is told: to print a page, or to end its browser and itself. */
export type PrinterOrder = PrintJob | "end";

/** What the printer's thread says: its browser is up, what was printed, or why not. */
export type PrinterWord =
  | { readonly version: string }
  | { readonly done: DonePrint }
  | { readonly fault: ReturnType<typeof browserError>["fault"]; readonly words: string };

const { found, profile }: { found: FoundBrowser; profile: string } = workerData;
const starting = launchBrowser(found, profile);
starting.then(async (browser) => say({ version: await browser.version() })).catch(complain);
parentPort?.on("message", (order: PrinterOrder) => {
  if (order === "end") return end();
  starting.then(async (browser) => say({ done: await printJob(browser, order) })).catch(complain);
});

/** The thread itself ends when its browser has: nothing keeps it then. */
function end(): void {
  parentPort?.close();
  starting.then((browser) => browser.close()).catch(() => undefined);
}

function say(word: PrinterWord): void {
  parentPort?.postMessage(word);
}

function complain(error: unknown): void {
  const { fault, words } = browserError(error);
  say({ fault, words });
}
