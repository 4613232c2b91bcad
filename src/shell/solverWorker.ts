import { parentPort } from "node:worker_threads";
import { loadHighs } from "./loadHighs.ts";
import { solveProgram, type SolveRequest } from "./solveProgram.ts";

// The solver's thread: answers `{id, request}` with `{id, outcomes}` or `{id, failure}`, in the order of arrival.
parentPort?.on("message", ({ id, request }: { id: number; request: SolveRequest }) => {
  loadHighs()
    .then((loaded) => parentPort?.postMessage({ id, outcomes: solveProgram(loaded, request) }))
    .catch((failure: unknown) => parentPort?.postMessage({ id, failure: String(failure) }));
});
