import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a confidential file that may be missing the next time: a cache that cannot be written costs time, no result. */
export function writeCache(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(
      join(dirname(file), "VERTRAULICH.txt"),
      "Zwischenstände mit ungeschützten Zahlen. Nicht weitergeben; darf gelöscht werden.\n",
    );
    writeFileSync(`${file}.${process.pid}`, content, { mode: 0o600 });
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // The next run computes it again.
  }
}
