import { checked, type Checked } from "../model/checked.ts";
import { noEarlierAreas } from "../model/earlierAreas.ts";
import { problem } from "../model/problem.ts";
import type { Solver } from "../model/solver.ts";
import { countFamilies } from "./countFamilies.ts";
import type { EarlierCount } from "./earlierCounts.ts";
import type { CellUse, EditionCell } from "./editionCells.ts";
import { insiderTest, type InsiderPair } from "./insiderTest.ts";
import { nodeMaker } from "./editionNodes.ts";
import { editionRelations } from "./editionRelations.ts";
import { editionSystem } from "./editionSystem.ts";
import type { PrimaryReason } from "./primaryCells.ts";
import { protectSystem } from "./protectSystem.ts";
import type { ProtectionInput, ProtectionProgress } from "./protectionInput.ts";
import type { ProtectionReport } from "./protectionReport.ts";
import { secondariesOf, weightOf, type ProtectionSystem, type Requirement } from "./protectionSystem.ts";
import type { RuleBook } from "./sourceRules.ts";
import { splitSystem } from "./splitSystem.ts";

/** What the joint system asks for: the counts, which of them are hidden for their own sake, the rules. */
export interface SecondaryTask {
  readonly input: ProtectionInput;
  readonly cells: ReadonlyMap<string, EditionCell>;
  readonly uses: Iterable<CellUse>;
  readonly primary: ReadonlyMap<string, PrimaryReason>;
  readonly book: RuleBook;
  readonly earlier: readonly EarlierCount[];
}

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

/** Groups worked on at the same time; as many as the solver has threads. */
const AT_ONCE = 2;

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

/** The one constraint system of the edition. */
function jointSystem(task: SecondaryTask): ProtectionSystem {
  const { measures, territory, earlier } = task.input;
  const families = countFamilies(task.cells.values(), measures, task.earlier);
  const relations = editionRelations({
    families,
    measures,
    territory,
    earlier: earlier ?? noEarlierAreas,
    node: nodeMaker(task),
  });
  return editionSystem(relations, ceilingsOf(task.uses));
}

function ceilingsOf(uses: Iterable<CellUse>): ReadonlyMap<string, number> {
  const ceilings = new Map<string, number>();
  for (const { estimate, numerator, denominator } of uses) {
    if (estimate.method !== "wilson-95" || numerator === undefined || denominator === undefined) continue;
    ceilings.set(numerator.id, Math.min(denominator.value, ceilings.get(numerator.id) ?? Infinity));
  }
  return ceilings;
}

async function partPattern(
  part: ProtectionSystem,
  solver: Solver,
  { rules, year }: ProtectionInput,
): Promise<PartPattern> {
  const settled = await protectSystem(part, solver, rules.work);
  const { pattern, insiders } = await insiderTest(part, settled, solver, (one) => isRecent(one, year));
  return {
    insiders,
    hidden: secondariesOf(part, pattern).flatMap((cell) => part.cells[cell]?.id ?? []),
    weight: weightOf(part, pattern),
    unprotected: settled.failed.map(({ id }) => id),
  };
}

/** Older years were in the reports of their own editions. */
function isRecent({ id }: Requirement, year: number): boolean {
  return [...id.matchAll(/@(\d{4})/g)].some(([, period]) => Number(period) >= year - 1);
}

/** Works on the groups, a few at a time; results in the order of the groups. */
async function eachPart<T>(
  parts: readonly ProtectionSystem[],
  work: (part: ProtectionSystem) => Promise<T>,
  progress: ProtectionProgress,
): Promise<readonly T[]> {
  const results: T[] = [];
  let next = 0;
  let done = 0;
  const line = async () => {
    for (let index = next++; index < parts.length; index = next++) {
      const part = parts[index];
      if (part !== undefined) results[index] = await work(part);
      done += 1;
      progress(done, parts.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return results;
}
