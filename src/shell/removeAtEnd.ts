import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** Signals by which a person or a system ends a program. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Temporary folders, and how the program that writes into each is ended. */
const folders = new Map<string, () => Promise<unknown>>();

/** A browser writes its last words while it ends: how often, and after how many milliseconds, its folder is removed. */
const last = { rounds: 5, pause: 100 };

/**
 * Has a temporary folder removed when this process is ended by a signal. Gives the function that removes it earlier,
 * when it is no longer needed.
 *
 * @param stop ends the program that writes into the folder
 */
export function removeAtEnd(folder: string, stop: () => Promise<unknown>): () => void {
  if (folders.size === 0) for (const signal of signals) process.once(signal, removeAll);
  folders.set(folder, stop);
  return () => {
    remove(folder);
    folders.delete(folder);
    if (folders.size === 0) for (const signal of signals) process.off(signal, removeAll);
  };
}

/** Afterwards the signal does what it would have done; a second one does so at once. */
function removeAll(signal: NodeJS.Signals): void {
  for (const each of signals) process.off(each, removeAll);
  void removeInRounds().finally(() => process.kill(process.pid, signal));
}

async function removeInRounds(): Promise<void> {
  await Promise.allSettled([...folders.values()].map((stop) => stop()));
  for (let round = 0; round < last.rounds; round += 1) {
    await wait(last.pause);
    for (const folder of folders.keys()) remove(folder);
  }
}

/** What a program that is just ending still holds is left to the system's own cleaning. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // The edition does not depend on it.
  }
}
