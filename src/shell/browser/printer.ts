import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { removeAtEnd } from "../removeAtEnd.ts";
import type { FoundBrowser } from "./findBrowser.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { type DonePrint, printJob, type PrintJob } from "./printJob.ts";

/** A browser that has been started and prints one page. */
export interface Printer {
  /** Folder of its own; everything in it is removed by `close`. */
  readonly folder: string;
  /** Rejects in the browser's words if it does not start or fails. Once. */
  print(job: PrintJob): Promise<DonePrint>;
  /** Ends browser and thread if they still run. */
  close(): Promise<void>;
}

type Answer = { readonly done: DonePrint } | { readonly failure: string };

/** Megabytes for young objects: a PDF taken apart is hundreds of thousands of them, which would be copied on and on. */
const youngMegabytes = 96;

/**
 * Starts a browser in a thread of its own, so that it comes up, prints and has its PDF finished while this thread goes
 * on. Run from the TypeScript sources, where there is no worker file, this thread does it. Throws what the file system
 * throws if there is no room for its folder.
 */
export function startPrinter(found: FoundBrowser): Printer {
  const folder = mkdtempSync(join(tmpdir(), "atlas-druck-"));
  const removed = removeAtEnd(folder);
  const file = ["./printWorker.js", "./shell/printWorker.js", "../shell/printWorker.js"]
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url));
  const profile = join(folder, "profil");
  const { print, close } = file === undefined ? ownThread(found, profile) : thread(file, found, profile);
  return {
    folder,
    print,
    close: async () => {
      await close();
      removed();
    },
  };
}

function ownThread(found: FoundBrowser, profile: string): Pick<Printer, "print" | "close"> {
  const starting = launchBrowser(found, profile);
  starting.catch(() => undefined);
  return {
    print: async (job) => printJob(await starting, job),
    close: async () => (await starting.catch(() => undefined))?.close(),
  };
}

function thread(file: URL, found: FoundBrowser, profile: string): Pick<Printer, "print" | "close"> {
  const worker = new Worker(file, {
    workerData: { found, profile },
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  return {
    print: (job) =>
      new Promise((resolve, reject) => {
        worker.once("error", reject);
        worker.once("exit", () => reject(new Error("The thread of the printer has ended.")));
        worker.once("message", (answer: Answer) =>
          "done" in answer ? resolve(answer.done) : reject(new Error(answer.failure)),
        );
        worker.postMessage(job);
      }),
    close: async () => void (await worker.terminate()),
  };
}
