import { auditInstance, type SdcAudit } from "./audit/auditInstance.ts";
import type { SdcInstance } from "./model/sdcInstance.ts";
import { protectInstance, type SdcPattern } from "./protection/protectInstance.ts";
import { startSolver, type RunningSolver } from "./shell/solver.ts";

export type { SdcAudit } from "./audit/auditInstance.ts";
export type { SdcPattern } from "./protection/protectInstance.ts";
export type { SdcInstance } from "./model/sdcInstance.ts";

/**
 * Attacks an instance of format `atlas-sdc/1`: what a reader can work out from everything printed, in exact
 * whole-number ranges, and which sensitive cells that gives away.
 */
export async function audit(instance: SdcInstance): Promise<SdcAudit> {
  return auditInstance(instance, solver());
}

/**
 * Chooses which open cells to hide, at least cost, so that no sensitive cell can be derived. `work` bounds the search
 * for a cheaper pattern in programs solved; the answer does not depend on the clock.
 */
export async function protect(
  instance: SdcInstance,
  { work = 10_000 }: { work?: number } = {},
): Promise<SdcPattern> {
  return protectInstance(instance, solver(), work);
}

/** One solver for all calls; its threads do not keep the process alive. */
function solver(): RunningSolver {
  running ??= startSolver(1);
  return running;
}

let running: RunningSolver | undefined;
