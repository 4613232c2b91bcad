import { auditInstance, type SdcAudit } from "./audit/auditInstance.ts";
import type { SdcInstance } from "./model/sdcInstance.ts";
import { startSolver, type RunningSolver } from "./shell/solver.ts";

export type { SdcAudit } from "./audit/auditInstance.ts";
export type { SdcInstance } from "./model/sdcInstance.ts";

/**
 * Attacks an instance of format `atlas-sdc/1`: what a reader can work out from everything printed, in exact
 * whole-number ranges, and which sensitive cells that gives away.
 */
export async function audit(instance: SdcInstance): Promise<SdcAudit> {
  return auditInstance(instance, solver());
}

/** One solver for all calls; its threads do not keep the process alive. */
function solver(): RunningSolver {
  running ??= startSolver(1);
  return running;
}

let running: RunningSolver | undefined;
