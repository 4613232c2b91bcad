import type { Program, Solver } from "../model/solver.ts";
import { cutOf, type Cut } from "./cutOf.ts";
import { findRooms, type Room } from "./findRooms.ts";
import { settle, stillMet, type Settled } from "./settle.ts";
import { weightOf, type Pattern, type ProtectionSystem, type Requirement } from "./protectionSystem.ts";

/** Rounds on the relaxed problem before patterns are asked for. */
const RELAXED_ROUNDS = 30;

/** Patterns of the master problem between two that are made safe and tried as an answer. */
const TRY_EVERY = 4;

/**
 * Looks for a cheaper safe pattern: a master problem over patterns, with a cut for every requirement that its answer
 * fails, until the answer is safe (then it is the cheapest of all) or the work is spent (then the best so far stays).
 */
export async function improve(
  system: ProtectionSystem,
  first: Settled,
  solver: Solver,
  hasWork: () => boolean,
): Promise<Settled> {
  if (weightOf(system, first.pattern) === 0) return first;
  const reachable = {
    ...system,
    requirements: system.requirements.filter((requirement) => !first.failed.includes(requirement)),
  };
  const cuts: Cut[] = [];
  await relax(reachable, cuts, solver, hasWork);
  let best = first;
  for (let round = 0; hasWork(); round += 1) {
    const master = await masterPattern(reachable, cuts, solver, true);
    if (master === undefined || master.weight > weightOf(system, best.pattern) - 1e-6) return best;
    const added = await addCuts(reachable, master.pattern, cuts, solver);
    if (!added) {
      const rooms = await stillMet(reachable, master.pattern, reachable.requirements, solver);
      if (rooms !== undefined) return { ...first, pattern: master.pattern, rooms };
      cuts.push(atLeastOneMore(reachable, master.pattern));
    }
    if (round % TRY_EVERY === 0)
      best = cheaper(system, best, await settle(reachable, master.pattern, solver));
  }
  return best;
}

function cheaper(system: ProtectionSystem, best: Settled, tried: Settled): Settled {
  if (tried.failed.length > 0) return best;
  const isCheaper = weightOf(system, tried.pattern) < weightOf(system, best.pattern) - 1e-6;
  return isCheaper ? { ...tried, failed: best.failed } : best;
}

async function relax(
  system: ProtectionSystem,
  cuts: Cut[],
  solver: Solver,
  hasWork: () => boolean,
): Promise<void> {
  for (let round = 0; round < RELAXED_ROUNDS && hasWork(); round += 1) {
    const master = await masterPattern(system, cuts, solver, false);
    if (master === undefined || !(await addCuts(system, master.pattern, cuts, solver))) return;
  }
}

/** Adds a cut for every requirement that the pattern fails in the continuous program. */
async function addCuts(
  system: ProtectionSystem,
  pattern: Pattern,
  cuts: Cut[],
  solver: Solver,
): Promise<boolean> {
  const rooms = await findRooms(system, pattern, system.requirements, solver);
  const before = cuts.length;
  system.requirements.forEach((requirement, index) => {
    const room = rooms[index];
    if (room === undefined || meets(room, requirement)) return;
    const cut = cutOf(system, requirement, room);
    if (cut !== undefined && left(cut, pattern) < 1 - 1e-6) cuts.push(cut);
  });
  return cuts.length > before;
}

/** Whether the continuous program sees nothing wrong, within its tolerance. */
function meets({ up, down }: Room, { width, escape }: Requirement): boolean {
  const escapes = escape === undefined || up.reach > escape.up - 1e-6 || down.reach > escape.down - 1e-6;
  return escapes && up.reach + down.reach > width - 1e-6;
}

function left({ cells, coefficients }: Cut, pattern: Pattern): number {
  return cells.reduce((sum, cell, term) => sum + (coefficients[term] ?? 0) * (pattern[cell] ?? 0), 0);
}

function atLeastOneMore({ cells }: ProtectionSystem, pattern: Pattern): Cut {
  const printed = cells.flatMap(({ state }, cell) => (state === "open" && pattern[cell] !== 1 ? [cell] : []));
  return { cells: printed, coefficients: printed.map(() => 1) };
}

/** The cheapest pattern that meets all cuts so far; with fractions, where `whole` is false. */
async function masterPattern(
  { cells }: ProtectionSystem,
  cuts: readonly Cut[],
  solver: Solver,
  whole: boolean,
): Promise<{ pattern: Pattern; weight: number } | undefined> {
  const open = cells.flatMap(({ state }, cell) => (state === "open" ? [cell] : []));
  const column = new Map(open.map((cell, index) => [cell, index]));
  const program: Program = {
    lower: open.map(() => 0),
    upper: open.map(() => 1),
    integer: whole,
    rows: cuts.map((cut) => ({
      columns: cut.cells.map((cell) => column.get(cell) ?? 0),
      coefficients: cut.coefficients,
      lower: 1,
      upper: Infinity,
    })),
  };
  const costs = open.map((cell) => cells[cell]?.weight ?? 0);
  const objective = { sense: "min", columns: open.map((_, index) => index), coefficients: costs } as const;
  const [outcome] = await solver.solve(program, [objective], { nodes: 5000 });
  if (outcome?.status !== "optimal") return undefined;
  const share = (cell: number) => clean(outcome.values[column.get(cell) ?? -1] ?? 0, whole);
  const pattern = cells.map(({ state }, cell) =>
    state === "open" ? share(cell) : state === "hidden" ? 1 : 0,
  );
  return { pattern, weight: outcome.objective };
}

function clean(share: number, whole: boolean): number {
  return whole ? Math.round(share) : Math.max(0, Math.min(1, share));
}
