import { parentPort, workerData } from "node:worker_threads";
import { browserError } from "./browserError.ts";
import type { FoundBrowser } from "./findBrowser.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { type DonePrint, printJob, type PrintJob } from "./printJob.ts";
import { readyPage } from "./printPdf.ts";

/** What the printer's thread is told: to print a page, or to end its browser and itself. */
export type PrinterOrder = PrintJob | "end";

/** What the printer's thread says: its browser is up, what was printed, or why not. */
export type PrinterWord =
  | { readonly version: string }
  | { readonly done: DonePrint }
  | { readonly fault: ReturnType<typeof browserError>["fault"]; readonly words: string };

const { found, profile }: { found: FoundBrowser; profile: string } = workerData;
const starting = launchBrowser(found, profile);
const preparing = starting.then(async (browser) => {
  say({ version: await browser.version() });
  return readyPage(browser);
});
preparing.catch(complain);
parentPort?.on("message", (order: PrinterOrder) => {
  if (order === "end") return end();
  print(order).catch(complain);
});

async function print(job: PrintJob): Promise<void> {
  const done = await printJob(await starting, await preparing, job);
  parentPort?.postMessage({ done } satisfies PrinterWord, transferable(done.bytes));
}

/** The PDF is handed over, not copied, if nothing else lies in its memory. */
function transferable({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

/** The thread itself ends when its browser has: nothing keeps it then. */
function end(): void {
  parentPort?.close();
  starting.then((browser) => browser.disconnect()).catch(() => undefined);
}

function say(word: PrinterWord): void {
  parentPort?.postMessage(word);
}

function complain(error: unknown): void {
  const { fault, words } = browserError(error);
  say({ fault, words });
}
