import { checked, type Checked } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import type { Solver } from "../model/solver.ts";
import { insiderTest, type InsiderPair, isRecent } from "./insiderTest.ts";
import { eachPart } from "./eachPart.ts";
import { jointSystem, type SecondaryTask } from "./jointSystem.ts";
import { protectSystem } from "./protectSystem.ts";
import type { ProtectionInput, ProtectionProgress } from "./protectionInput.ts";
import type { ProtectionReport } from "./protectionReport.ts";
import { secondariesOf, weightOf, type ProtectionSystem } from "./protectionSystem.ts";
import { splitSystem } from "./splitSystem.ts";

/** The counts hidden for others' sake, and what the system looked like. */
export interface SecondaryPattern extends Pick<
  ProtectionReport,
  "cells" | "relations" | "weight" | "unprotected" | "insiders"
> {
  readonly hidden: readonly string[];
}

interface PartPattern {
  readonly hidden: readonly string[];
  readonly weight: number;
  readonly unprotected: readonly string[];
  readonly insiders: readonly InsiderPair[];
}

/** Hides further counts until no sensitive one can be derived from what remains printed. */
export async function secondaryCells(
  task: SecondaryTask,
  solver: Solver,
  progress: ProtectionProgress,
): Promise<Checked<SecondaryPattern>> {
  const system = jointSystem(task);
  const parts = splitSystem(system);
  const patterns = await eachPart(parts, async (part) => partPattern(part, solver, task.input), progress);
  const unprotected = patterns.flatMap((pattern) => pattern.unprotected);
  const pattern = {
    hidden: patterns.flatMap(({ hidden }) => hidden),
    cells: system.cells.length,
    relations: system.rows.length,
    weight: patterns.reduce((sum, { weight }) => sum + weight, 0),
    unprotected,
    insiders: patterns.flatMap(({ insiders }) => insiders),
  };
  const problems =
    unprotected.length === 0
      ? []
      : [problem("protection/unprotectable", "error", {}, { cells: unprotected.length })];
  return checked(pattern, problems);
}

async function partPattern(
  part: ProtectionSystem,
  solver: Solver,
  { rules, year }: ProtectionInput,
): Promise<PartPattern> {
  const settled = await protectSystem(part, solver, rules.work);
  const { pattern, insiders } = await insiderTest(part, settled, solver, isRecent(year));
  return {
    insiders,
    hidden: secondariesOf(part, pattern).flatMap((cell) => part.cells[cell]?.id ?? []),
    weight: weightOf(part, pattern),
    unprotected: settled.failed.map(({ id }) => id),
  };
}
