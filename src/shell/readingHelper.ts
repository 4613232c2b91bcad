import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Checked, checked } from "../model/checked.ts";
import type { Problem } from "../model/problem.ts";
import type { Delivery } from "../pipeline/atlasInput.ts";
import {
  deliveryObserver,
  gatherObserved,
  observeDeliveries,
  type ObservedDelivery,
  type ObserveDeliveries,
} from "../pipeline/observeDeliveries.ts";
import type { PreparedAtlas } from "../pipeline/prepareAtlas.ts";
import { type PackedObservations, unpack } from "./packedObservations.ts";

/** Reads deliveries together with a second thread. `close` ends the thread. */
export interface ReadingHelper {
  readonly observe: ObserveDeliveries;
  close(): Promise<void>;
}

/** What the second thread is told. */
export interface HelperTask {
  readonly folder: string;
  readonly year: number;
  /** The number of the next delivery that nobody has taken yet. */
  readonly next: SharedArrayBuffer;
}

/** What the second thread read of one delivery: of a file of this path and length. */
export interface HelperAnswer {
  readonly index: number;
  readonly path: string;
  readonly length: number;
  readonly source?: string;
  readonly packed: PackedObservations;
  readonly problems: readonly Problem[];
}

/**
 * Starts a thread that opens the same workspace and reads deliveries from the moment it is ready: both take the next
 * one until none is left. The result is the same as alone, and what the helper does not deliver is read here. Run from
 * the TypeScript sources, where there is no worker file, or with one processor, there is no helper.
 */
export function startReadingHelper(folder: string, year: number): ReadingHelper {
  const file = ["./readingWorker.js", "./shell/readingWorker.js", "../shell/readingWorker.js"]
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url));
  if (file === undefined || availableParallelism() < 2)
    return { observe: observeDeliveries, close: async () => {} };
  const next = new SharedArrayBuffer(4);
  const task: HelperTask = { folder, year, next };
  const worker = new Worker(file, { workerData: task });
  worker.unref();
  const answers = new Promise<readonly HelperAnswer[]>((resolve) => {
    worker.once("message", resolve);
    worker.once("error", () => resolve([]));
    worker.once("exit", () => resolve([]));
  });
  return {
    observe: (deliveries, prepared) => observeTogether(deliveries, prepared, { next, answers, worker }),
    close: async () => {
      await worker.terminate();
    },
  };
}

interface Helper {
  readonly next: SharedArrayBuffer;
  readonly answers: Promise<readonly HelperAnswer[]>;
  readonly worker: Worker;
}

async function observeTogether(
  deliveries: readonly Delivery[],
  prepared: PreparedAtlas,
  { next, answers, worker }: Helper,
): ReturnType<ObserveDeliveries> {
  const observeOne = deliveryObserver(prepared);
  const found = new Map<number, Checked<ObservedDelivery>>();
  for (const index of turns(next, deliveries.length)) {
    const delivery = deliveries[index];
    if (delivery !== undefined) found.set(index, await observeOne(delivery));
  }
  if (found.size < deliveries.length) {
    worker.ref();
    for (const answer of await answers) accept(answer, deliveries, prepared, found);
  }
  const all: Checked<ObservedDelivery>[] = [];
  for (const [index, delivery] of deliveries.entries())
    all.push(found.get(index) ?? (await observeOne(delivery)));
  return gatherObserved(deliveries, all);
}

/** Takes one number after the other, none that somebody else has taken, below a limit. */
export function* turns(next: SharedArrayBuffer, limit: number): Generator<number> {
  const counter = new Int32Array(next);
  for (let index = Atomics.add(counter, 0, 1); index < limit; index = Atomics.add(counter, 0, 1)) yield index;
}

/** Keeps what the helper read, unless its file was another one. */
function accept(
  { index, path, length, source: id, packed, problems }: HelperAnswer,
  deliveries: readonly Delivery[],
  { sources }: PreparedAtlas,
  found: Map<number, Checked<ObservedDelivery>>,
): void {
  const delivery = deliveries[index];
  const source = sources.find((one) => one.id === id);
  if (delivery?.path !== path || delivery.bytes.length !== length || source?.id !== id) return;
  const value = { ...(source === undefined ? {} : { source }), observations: unpack(packed) };
  found.set(index, checked(value, problems));
}
