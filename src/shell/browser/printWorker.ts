import { parentPort, workerData } from "node:worker_threads";
import type { FoundBrowser } from "./findBrowser.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { printJob, type PrintJob } from "./printJob.ts";

// The printer's thread: starts its browser at once, answers one job with `{done}` or `{failure}`, and ends it.
const { found, profile }: { found: FoundBrowser; profile: string } = workerData;
const starting = launchBrowser(found, profile);
// A browser that does not start is told when a job asks for it.
starting.catch(() => undefined);

parentPort?.once("message", (job: PrintJob) => {
  starting
    .then((browser) => printJob(browser, job).catch((error: unknown) => giveUp(browser, error)))
    .then((done) => parentPort?.postMessage({ done }))
    .catch((error: unknown) =>
      parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) }),
    );
});

async function giveUp(browser: Awaited<typeof starting>, error: unknown): Promise<never> {
  browser.process()?.kill("SIGKILL");
  throw error;
}
