import type { Io } from "./io.ts";

/**
 * The real process as a command sees it. Who stops listening (`atlas list areas | head`) ends the output, not the run.
 * The console is silenced: only libraries write there, such as that of workbooks its remarks on sloppy archives, which
 * mean nothing to anybody who reads a table.
 */
export function processIo(): Io {
  Reflect.set(console, "error", () => undefined);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    taken: stdoutTaken,
    err: (line) => process.stderr.write(`${line}\n`),
    terminal:
      process.stderr.isTTY && (process.env["NO_COLOR"] ?? "") === "" && process.env["CI"] === undefined,
    cwd: process.cwd(),
    env: process.env,
  };
}

/** At once, unless a reader is slower than the writer; also when that reader has gone. */
function stdoutTaken(): Promise<void> {
  const { stdout } = process;
  if (!stdout.writableNeedDrain) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ["drain", "close", "error"]) stdout.off(event, done);
      resolve();
    };
    for (const event of ["drain", "close", "error"]) stdout.on(event, done);
  });
}
