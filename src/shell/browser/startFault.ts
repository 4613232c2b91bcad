import { BrowserError } from "./browserError.ts";

/** How a program ended before it answered. */
export interface EarlyEnd {
  /** Code of the system if the program could not be started at all. */
  readonly refused?: string | undefined;
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** What it wrote to its error output. */
  readonly words: string;
}

/** Why a browser ended before it answered. */
export function startFault({ refused, exitCode, signal, words }: EarlyEnd): BrowserError {
  if (refused === "EACCES" || refused === "EPERM") return new BrowserError("not-executable");
  if (refused !== undefined) return new BrowserError("no-program", refused);
  const library = /(\S+): cannot open shared object file/.exec(words)?.[1];
  if (library !== undefined) return new BrowserError("libraries", library);
  if (/No usable sandbox|setuid sandbox/i.test(words)) return new BrowserError("sandbox");
  if (signal !== null) return new BrowserError("crashed", signal);
  return new BrowserError("no-start", lastLine(words) || `Exit-Code ${exitCode ?? "–"}`);
}

/** The last line that says something, without the time and place that Chromium puts before it. */
function lastLine(words: string): string {
  const lines = words.split("\n").filter((line) => line.trim() !== "");
  return (lines.at(-1) ?? "").replace(/^\[[^\]]*\]\s*/, "").trim();
}
