import { checked, type Checked } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import type { Solver } from "../model/solver.ts";
import { eachPart } from "./eachPart.ts";
import type { Room } from "./findRooms.ts";
import { insiderTest, type InsiderPair, isRecent } from "./insiderTest.ts";
import { jointSystem, type SecondaryTask } from "./jointSystem.ts";
import { nearbySystems } from "./nearbySystem.ts";
import type { ProtectionInput, ProtectionProgress } from "./protectionInput.ts";
import { barePattern, type ProtectionSystem, type Requirement, type SystemCell } from "./protectionSystem.ts";
import { proveOne } from "./proveOne.ts";
import type { SecondaryPattern } from "./secondaryCells.ts";
import { splitSystem } from "./splitSystem.ts";

interface PartResult {
  readonly dots: readonly string[];
  readonly unprotected: readonly string[];
  readonly insiders: readonly InsiderPair[];
}

/**
 * What must not even be printed rounded: in linked tables several rounded numbers can together say exactly what each of
 * them hides. Every small count is tried; where its range is too narrow, numbers around it become dots, itself first.
 */
export async function roundedCells(
  task: SecondaryTask,
  solver: Solver,
  progress: ProtectionProgress,
): Promise<Checked<SecondaryPattern>> {
  const system = jointSystem(task);
  const unprinted = new Map(jointSystem({ ...task, dotted: "all" }).cells.map((cell) => [cell.id, cell]));
  const results = await eachPart(
    splitSystem(system),
    async (part) => partDots(part, unprinted, solver, task.input),
    progress,
  );
  const hidden = results.flatMap(({ dots }) => dots);
  const unprotected = results.flatMap((result) => result.unprotected);
  const weights = new Map(system.cells.map(({ id, weight }) => [id, weight]));
  return checked(
    {
      hidden,
      cells: system.cells.length,
      relations: system.rows.length,
      weight: hidden.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0),
      unprotected,
      insiders: results.flatMap(({ insiders }) => insiders),
    },
    unprotected.length === 0
      ? []
      : [problem("protection/unprotectable", "error", {}, { cells: unprotected.length })],
  );
}

async function partDots(
  part: ProtectionSystem,
  unprinted: ReadonlyMap<string, SystemCell>,
  solver: Solver,
  { year }: ProtectionInput,
): Promise<PartResult> {
  const pattern = barePattern(part);
  const dots = new Set<string>();
  const rooms = new Map<Requirement, Room>();
  const failed: Requirement[] = [];
  let system = part;
  let nearby = nearbySystems(system, pattern);
  for (const requirement of part.requirements) {
    const near = nearby(requirement);
    let room =
      (await proveOne(near.system, near.pattern, near.requirement, solver)) ??
      (await proveOne(system, pattern, requirement, solver));
    for (const cell of room === undefined ? around(part, requirement, unprinted) : []) {
      dots.add(cell.id);
      system = { ...system, cells: system.cells.map((one) => (one.id === cell.id ? cell : one)) };
      room = await proveOne(system, pattern, requirement, solver);
      if (room !== undefined) break;
    }
    nearby = nearbySystems(system, pattern);
    if (room === undefined) failed.push(requirement);
    else rooms.set(requirement, room);
  }
  const { insiders } = await insiderTest(system, { pattern, rooms, failed }, solver, isRecent(year));
  return { dots: [...dots], unprotected: failed.map(({ id }) => id), insiders };
}

/** Rounded numbers at and beside a count, without rounding: itself first, then cheap ones before dear ones. */
function around(
  { cells, rows }: ProtectionSystem,
  requirement: Requirement,
  unprinted: ReadonlyMap<string, SystemCell>,
): readonly SystemCell[] {
  const own = new Set(requirement.cells);
  const beside = rows.filter((row) => row.cells.some((cell) => own.has(cell))).flatMap((row) => row.cells);
  const byWeight = [...new Set(beside)]
    .filter((cell) => !own.has(cell))
    .sort((a, b) => (cells[a]?.weight ?? 0) - (cells[b]?.weight ?? 0) || a - b);
  return [...own, ...byWeight].flatMap((index) => {
    const cell = cells[index];
    const free = unprinted.get(cell?.id ?? "");
    const isPrinted =
      cell !== undefined && free !== undefined && (free.up > cell.up || free.down > cell.down);
    return isPrinted ? [free] : [];
  });
}
