import cliProgress from "cli-progress";

/** Tells a person what is being done: a stage, and how far it is where that is known. */
export interface Progress {
  readonly stage: (name: string) => void;
  readonly step: (done: number, total: number) => void;
  readonly end: () => void;
}

/** Milliseconds as "1,2 s". */
function seconds(since: number, now: number): string {
  return `${String(Math.round((now - since) / 100) / 10).replace(".", ",")} s`;
}

/** One line per finished stage with its time: for logs and CI. */
export function plainProgress(write: (line: string) => void, clock: () => number): Progress {
  let open: { readonly name: string; readonly since: number } | undefined;
  const end = (): void => {
    if (open !== undefined) write(`${open.name}: ${seconds(open.since, clock())}`);
    open = undefined;
  };
  return {
    stage: (name) => {
      end();
      open = { name, since: clock() };
    },
    step: () => undefined,
    end,
  };
}

/** A bar per stage on a terminal. */
export function barProgress(stream: NodeJS.WritableStream): Progress {
  let bar: cliProgress.SingleBar | undefined;
  const end = (): void => {
    bar?.update(bar.getTotal());
    bar?.stop();
    bar = undefined;
  };
  return {
    stage: (name) => {
      end();
      bar = new cliProgress.SingleBar({
        format: `${name.padEnd(22)} {bar} {value}/{total}`,
        barCompleteChar: "█",
        barIncompleteChar: "░",
        hideCursor: true,
        stream,
      });
      bar.start(1, 0);
    },
    step: (done, total) => {
      bar?.setTotal(total);
      bar?.update(done);
    },
    end,
  };
}
