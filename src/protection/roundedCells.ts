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
  const rooms = new Map<Requirement, Room>();
  const failed: Requirement[] = [];
  let dots: readonly SystemCell[] = [];
  let system = part;
  let nearby = nearbySystems(system, pattern);
  for (const requirement of part.requirements) {
    const near = nearby(requirement);
    const room = await proveOne(near.system, near.pattern, near.requirement, solver);
    const opened =
      room === undefined
        ? await openedBy(system, requirement, around(part, requirement, unprinted), solver)
        : { room, dots: [] };
    if (opened === undefined) failed.push(requirement);
    else rooms.set(requirement, opened.room);
    if (opened === undefined || opened.dots.length === 0) continue;
    dots = [...dots, ...opened.dots];
    system = withDots(part, dots);
    nearby = nearbySystems(system, pattern);
  }
  const { insiders } = await insiderTest(system, { pattern, rooms, failed }, solver, isRecent(year));
  return { dots: [...new Set(dots.map(({ id }) => id))], unprotected: failed.map(({ id }) => id), insiders };
}

/** The first of the candidates that together give a count its room, without those that turn out not to be needed. */
async function openedBy(
  system: ProtectionSystem,
  requirement: Requirement,
  candidates: readonly SystemCell[],
  solver: Solver,
): Promise<{ readonly room: Room; readonly dots: readonly SystemCell[] } | undefined> {
  const proof = async (dots: readonly SystemCell[]) =>
    proveOne(withDots(system, dots), barePattern(system), requirement, solver);
  const whole = await proof([]);
  if (whole !== undefined) return { room: whole, dots: [] };
  if ((await proof(candidates)) === undefined) return undefined;
  let [few, enough] = [0, candidates.length];
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if ((await proof(candidates.slice(0, middle))) === undefined) few = middle;
    else enough = middle;
  }
  let dots = candidates.slice(0, enough);
  for (const dot of dots) {
    const fewer = dots.filter((one) => one !== dot);
    if ((await proof(fewer)) !== undefined) dots = fewer;
  }
  const room = await proof(dots);
  return room && { room, dots };
}

function withDots(system: ProtectionSystem, dots: readonly SystemCell[]): ProtectionSystem {
  const byId = new Map(dots.map((dot) => [dot.id, dot]));
  return { ...system, cells: system.cells.map((cell) => byId.get(cell.id) ?? cell) };
}

/** Rounded numbers around a count, without rounding: itself first, then those one and two conditions away, cheap ones first. */
function around(
  { cells, rows }: ProtectionSystem,
  requirement: Requirement,
  unprinted: ReadonlyMap<string, SystemCell>,
): readonly SystemCell[] {
  const beside = (near: ReadonlySet<number>) =>
    new Set(rows.filter((row) => row.cells.some((cell) => near.has(cell))).flatMap((row) => [...row.cells]));
  const byWeight = (found: Iterable<number>) =>
    [...found].sort((a, b) => (cells[a]?.weight ?? 0) - (cells[b]?.weight ?? 0) || a - b);
  const own = new Set(requirement.cells);
  const first = beside(own);
  const order = new Set([...own, ...byWeight(first), ...byWeight(beside(first))]);
  return [...order].flatMap((index) => {
    const cell = cells[index];
    const free = unprinted.get(cell?.id ?? "");
    const isPrinted =
      cell !== undefined && free !== undefined && (free.up > cell.up || free.down > cell.down);
    return isPrinted ? [free] : [];
  });
}
