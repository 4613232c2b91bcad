import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Outcome, Solver } from "../model/solver.ts";
import type { SolveRequest } from "./solveProgram.ts";

/** A solver with threads of its own. They never keep the process alive; `close` ends them at once. */
export interface RunningSolver extends Solver {
  close(): Promise<void>;
}

type Answer = { readonly id: number } & (
  | { readonly outcomes: readonly Outcome[] }
  | { readonly failure: string }
);

/**
 * Starts HiGHS in `threads` worker threads. Each question goes to one thread, whichever is least busy: answers do not
 * depend on which. Run from the TypeScript sources, where there is no worker file, it solves in this thread.
 */
export function startSolver(threads = 2): RunningSolver {
  const file = ["./solverWorker.js", "./shell/solverWorker.js", "../shell/solverWorker.js"]
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url));
  if (file === undefined) return ownThread();
  const workers = Array.from({ length: threads }, () => startThread(file));
  return {
    async solve(program, objectives, limits = {}) {
      const [free] = workers.toSorted((a, b) => a.waiting() - b.waiting());
      if (free === undefined) throw new RangeError("A solver needs at least one thread.");
      return free.ask({ program, objectives, limits });
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.end()));
    },
  };
}

function ownThread(): RunningSolver {
  const loading = Promise.all([import("./loadHighs.ts"), import("./solveProgram.ts")]);
  return {
    async solve(program, objectives, limits = {}) {
      const [{ loadHighs }, { solveProgram }] = await loading;
      return solveProgram(await loadHighs(), { program, objectives, limits });
    },
    async close() {},
  };
}

interface Thread {
  waiting(): number;
  ask(request: SolveRequest): Promise<readonly Outcome[]>;
  end(): Promise<unknown>;
}

function startThread(file: URL): Thread {
  const worker = new Worker(file);
  const open = new Map<number, { resolve: (o: readonly Outcome[]) => void; reject: (e: Error) => void }>();
  let next = 0;
  worker.unref();
  const settle = (id: number) => {
    const request = open.get(id);
    open.delete(id);
    if (open.size === 0) worker.unref();
    return request;
  };
  worker.on("message", (answer: Answer) => {
    const request = settle(answer.id);
    if ("failure" in answer) request?.reject(new Error(`HiGHS: ${answer.failure}`));
    else request?.resolve(answer.outcomes);
  });
  worker.on("error", (error) => {
    for (const id of open.keys())
      settle(id)?.reject(error instanceof Error ? error : new Error(String(error)));
  });
  return {
    waiting: () => open.size,
    ask: (request) =>
      new Promise((resolve, reject) => {
        next += 1;
        open.set(next, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: next, request });
      }),
    end: () => worker.terminate(),
  };
}
