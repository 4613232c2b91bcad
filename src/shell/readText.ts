import { readFileSync } from "node:fs";

/**
 * The text of a file that a person wrote: UTF-8, or UTF-16 as Windows writes what an editor saves as „Unicode“ and what
 * a command's output is redirected to (`atlas map … > datei.yaml`). Without its byte order mark.
 */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
