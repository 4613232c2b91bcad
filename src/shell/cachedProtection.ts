import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Checked } from "../model/checked.ts";
import type { Solver } from "../model/solver.ts";
import type { Protect } from "../pipeline.ts";
import { protectEstimates } from "../protection/protectEstimates.ts";
import type { Protected, ProtectionProgress } from "../protection/protectionInput.ts";
import { protectionKey } from "./protectionKey.ts";
import { writeCache } from "./writeCache.ts";

/** Changes with the shape of what is kept. */
const FORMAT = "protected/5";

/**
 * Protects estimates and keeps the result under a hash of everything it depends on, the program's version included:
 * the same numbers are not searched for twice. The file is confidential and may be deleted at any time.
 */
export function cachedProtection(
  cache: string,
  software: string,
  solver: Solver,
  progress: ProtectionProgress,
): Protect {
  return async (input) => {
    const hash = protectionKey(input, [FORMAT, software]);
    const file = join(cache, "protection", `${hash}.json`);
    const kept = read(file);
    if (kept !== undefined) return kept;
    const result = await protectEstimates(input, solver, progress);
    writeCache(file, JSON.stringify(result));
    return result;
  };
}

function read(file: string): Checked<Protected> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
