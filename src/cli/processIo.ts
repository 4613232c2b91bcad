import type { Io } from "./io.ts";

/** The real process as a command sees it. */
export function processIo(): Io {
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    terminal:
      process.stderr.isTTY && (process.env["NO_COLOR"] ?? "") === "" && process.env["CI"] === undefined,
    cwd: process.cwd(),
    env: process.env,
  };
}
