import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { removeAtEnd } from "../removeAtEnd.ts";
import { BrowserError } from "./browserError.ts";
import type { FoundBrowser } from "./findBrowser.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { type DonePrint, printJob, type PrintJob } from "./printJob.ts";
import { readyPage } from "./printPdf.ts";
import type { PrinterOrder, PrinterWord } from "./printWorker.ts";

/** A browser that has been started and prints. What it does not do is told by a `BrowserError`. */
export interface Printer {
  /** Folder of its own; everything in it is removed by `close`. */
  readonly folder: string;
  /** Waits for the browser and gives its version. */
  version(): Promise<string>;
  /** Prints one page and ends the browser. */
  print(job: PrintJob): Promise<DonePrint>;
  /** Ends browser and thread if they still run, and waits for their end. */
  close(): Promise<void>;
}

/** Megabytes for young objects: a PDF taken apart is hundreds of thousands of them, which would be copied on and on. */
const youngMegabytes = 96;

const prefix = "atlas-druck-";

/** In milliseconds. */
const day = 86_400_000;

/** Milliseconds a browser has to end by itself. */
const patience = 3000;

/**
 * Starts a browser in a thread of its own, so that it comes up, prints and has its PDF finished while this thread goes
 * on. Run from the TypeScript sources, where there is no worker file, this thread does it. Throws a `BrowserError` if
 * there is no room for its folder.
 */
export function startPrinter(found: FoundBrowser): Printer {
  const folder = newFolder();
  const file = ["./printWorker.js", "./shell/printWorker.js", "../shell/printWorker.js"]
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url));
  const profile = join(folder, "profil");
  const { stop, ...printer } = file === undefined ? ownThread(found, profile) : thread(file, found, profile);
  const removed = removeAtEnd(folder, stop);
  return {
    ...printer,
    folder,
    close: async () => {
      await printer.close();
      removed();
    },
  };
}

function newFolder(): string {
  try {
    sweep();
    return mkdtempSync(join(tmpdir(), prefix));
  } catch {
    throw new BrowserError("no-room", tmpdir());
  }
}

/** Removes what builds left behind that were ended without a word, a day or longer ago. */
function sweep(): void {
  const folders = readdirSync(tmpdir())
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(tmpdir(), name));
  for (const folder of folders)
    if (Date.now() - statSync(folder).mtimeMs > day) rmSync(folder, { recursive: true, force: true });
}

/** `stop` ends browser and thread at once. */
type Workings = Omit<Printer, "folder"> & { readonly stop: () => Promise<unknown> };

function ownThread(found: FoundBrowser, profile: string): Workings {
  const starting = launchBrowser(found, profile);
  const preparing = starting.then(readyPage);
  preparing.catch(() => undefined);
  const close = async (): Promise<void> => (await starting.catch(() => undefined))?.disconnect();
  return {
    version: async () => (await starting).version(),
    print: async (job) => printJob(await starting, await preparing, job),
    close,
    stop: close,
  };
}

function thread(file: URL, found: FoundBrowser, profile: string): Workings {
  const worker = new Worker(file, {
    workerData: { found, profile },
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  const exit = new Promise((resolve) => worker.once("exit", resolve));
  const version = answer(worker, (word) => ("version" in word ? word.version : undefined));
  version.catch(() => undefined);
  return {
    version: () => version,
    print: async (job) => {
      await version;
      worker.postMessage(job);
      return answer(worker, (word) => ("done" in word ? word.done : undefined));
    },
    close: async () => {
      const order: PrinterOrder = "end";
      worker.postMessage(order);
      const timer = setTimeout(() => void worker.terminate(), patience);
      await exit;
      clearTimeout(timer);
    },
    // Whoever waits for a print goes on waiting: an interrupted build must not end as one without a PDF.
    stop: () => worker.removeAllListeners().terminate(),
  };
}

/** The first word of the thread that answers; rejects with its complaint, or if it ends. */
function answer<T>(worker: Worker, read: (word: PrinterWord) => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.on("message", (word: PrinterWord) => {
      const found = read(word);
      if (found !== undefined) resolve(found);
      else if ("fault" in word) reject(new BrowserError(word.fault, word.words));
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new BrowserError("ended")));
  });
}
