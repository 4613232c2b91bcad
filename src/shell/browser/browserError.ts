import { tmpdir } from "node:os";
import type { BrowserFault } from "../../model/problems/shell.ts";

/** Why a browser did not do its work; `words` what is to be said with it (a library, a signal, its own words). */
export class BrowserError extends Error {
  readonly fault: BrowserFault;
  readonly words: string;

  constructor(fault: BrowserFault, words = "") {
    super(`${fault} ${words}`.trimEnd());
    [this.fault, this.words] = [fault, words];
  }
}

/** What the driver says when the browser is gone. */
const goneWords = /Target closed|Session closed|Connection closed|browser has disconnected/i;

/** Any error of browser, driver or file system by what it means. */
export function browserError(error: unknown): BrowserError {
  if (error instanceof BrowserError) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (goneWords.test(message)) return new BrowserError("ended");
  if (/Printing failed|Page crashed|Target crashed/.test(message)) return new BrowserError("page-lost");
  if (name === "TimeoutError") return new BrowserError("too-slow", seconds(message));
  if (/^(ENOSPC|EROFS|EACCES|EDQUOT|EPERM)\b/.test(message)) return new BrowserError("no-room", tmpdir());
  return new BrowserError("other", message.split("\n")[0]);
}

/** The driver names milliseconds. */
function seconds(message: string): string {
  return String(Math.round(Number(/\d+(?=ms)/.exec(message)?.[0] ?? 0) / 1000));
}
