import type { Io } from "./io.ts";

/** The real process as a command sees it. Who stops listening (`atlas list areas | head`) ends the output, not the run. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    terminal:
      process.stderr.isTTY && (process.env["NO_COLOR"] ?? "") === "" && process.env["CI"] === undefined,
    cwd: process.cwd(),
    env: process.env,
  };
}
