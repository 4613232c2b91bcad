import { rmSync } from "node:fs";

/** Signals by which a person or a system ends a program. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const folders = new Set<string>();

/**
 * Has a temporary folder removed when the process is ended by a signal. Gives the function that removes it earlier, when
 * it is no longer needed.
 */
export function removeAtEnd(folder: string): () => void {
  if (folders.size === 0) for (const signal of signals) process.once(signal, removeAll);
  folders.add(folder);
  return () => {
    remove(folder);
    folders.delete(folder);
    if (folders.size === 0) for (const signal of signals) process.off(signal, removeAll);
  };
}

/** Afterwards the signal does what it would have done. */
function removeAll(signal: NodeJS.Signals): void {
  for (const folder of folders) remove(folder);
  for (const each of signals) process.off(each, removeAll);
  process.kill(process.pid, signal);
}

/** A program that is just ending may still hold a file of it. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
