import { setFlagsFromString } from "node:v8";

/**
 * Tells the compiler that this run is over in a second: it optimises functions one by one instead of copying into each
 * what it calls. On two processors its threads otherwise take the time that reading needs; a check is a quarter faster.
 */
export function shortRun(): void {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=0");
}
