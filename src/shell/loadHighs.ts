import highs, { type Highs } from "highs";

type Loader = (typeof highs)["default"];

/** Loads HiGHS, a WebAssembly program of 3.5 MB, once for this thread. */
export function loadHighs(): Promise<Highs> {
  loaded ??= start(highs);
  return loaded;
}

let loaded: Promise<Highs> | undefined;

function start(door: unknown): Promise<Highs> {
  if (isLoader(door)) return door();
  throw new Error("The package highs has changed its door.");
}

/** The package's types describe its CommonJS door; here it is the loader itself. */
function isLoader(door: unknown): door is Loader {
  return typeof door === "function";
}
