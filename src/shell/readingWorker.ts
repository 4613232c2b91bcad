import { parentPort, workerData } from "node:worker_threads";
import { deliveryObserver } from "../pipeline/observeDeliveries.ts";
import { prepareAtlas } from "../pipeline/prepareAtlas.ts";
import { loadInput } from "./loadInput.ts";
import { pack } from "./packedObservations.ts";
import { type HelperAnswer, type HelperTask, turns } from "./readingHelper.ts";

/** Reads deliveries of a workspace as long as there are any that nobody has taken. */
async function readDeliveries({ folder, year, next }: HelperTask): Promise<readonly HelperAnswer[]> {
  const input = loadInput({ folder, out: folder, cache: folder }, year, { software: "", draft: true }).value;
  const prepared = input === undefined ? undefined : prepareAtlas(input).value;
  if (input === undefined || prepared === undefined) return [];
  const observeOne = deliveryObserver(prepared);
  const answers: HelperAnswer[] = [];
  for (const index of turns(next, input.deliveries.length)) {
    const delivery = input.deliveries[index];
    if (delivery === undefined) continue;
    const { value, problems } = await observeOne(delivery);
    answers.push({
      index,
      path: delivery.path,
      length: delivery.bytes.length,
      ...(value.source === undefined ? {} : { source: value.source.id }),
      packed: pack(value.observations),
      problems,
    });
  }
  return answers;
}

parentPort?.postMessage(await readDeliveries(workerData));
