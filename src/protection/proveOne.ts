import type { Solver } from "../model/solver.ts";
import { findRooms, isWide, mayBeWide, type Room } from "./findRooms.ts";
import { movesProgram, waysOf, type MoveColumn } from "./movesProgram.ts";
import type { Pattern, ProtectionSystem, Requirement } from "./protectionSystem.ts";

/**
 * Proves that a requirement is met, by two whole-number tables that move as few cells as possible, so that the proof
 * outlives the printing of other cells. Undefined if it is not met.
 */
export async function proveOne(
  system: ProtectionSystem,
  pattern: Pattern,
  requirement: Requirement,
  solver: Solver,
): Promise<Room | undefined> {
  let isDoubtful = false;
  for (const way of waysOf(requirement)) {
    const { program, objective, columns } = movesProgram(system, requirement, way, (cell) =>
      pattern[cell] === 1 ? { each: 1 } : undefined,
    );
    const [outcome] = await solver.solve(program, [objective]);
    if (outcome?.status !== "optimal") continue;
    const room = roomOf(system, requirement, columns, outcome.values);
    if (room !== undefined && isWide(room, requirement)) return room;
    isDoubtful = true;
  }
  return isDoubtful ? wholeRoom(system, pattern, requirement, solver) : undefined;
}

/** The same by whole-number programs, where the tables of the continuous one have fractions. */
async function wholeRoom(
  system: ProtectionSystem,
  pattern: Pattern,
  requirement: Requirement,
  solver: Solver,
): Promise<Room | undefined> {
  const [room] = await findRooms(system, pattern, [requirement], solver, true);
  return room !== undefined && mayBeWide(room, requirement) && isWide(room, requirement) ? room : undefined;
}

function roomOf(
  system: ProtectionSystem,
  requirement: Requirement,
  columns: readonly MoveColumn[],
  values: readonly number[],
): Room | undefined {
  const tables = [new Map<number, number>(), new Map<number, number>()];
  columns.forEach(({ cell, table, sign }, column) => {
    const moves = table === "switch" ? undefined : tables[table];
    const move = Math.round(values[column] ?? 0) * sign;
    if (move !== 0) moves?.set(cell, (moves.get(cell) ?? 0) + move);
  });
  if (!tables.every((table) => isTable(system, table))) return undefined;
  const [above = new Map<number, number>(), below = new Map<number, number>()] = tables;
  const side = (table: ReadonlyMap<number, number>, sign: number) => {
    const witnessed = requirement.cells.reduce(
      (sum, cell, term) => sum + sign * (requirement.coefficients[term] ?? 0) * (table.get(cell) ?? 0),
      0,
    );
    return { reach: witnessed, witnessed, moved: new Set(table.keys()), prices: new Map<number, number>() };
  };
  return { up: side(above, 1), down: side(below, -1) };
}

function isTable({ cells, rows }: ProtectionSystem, table: ReadonlyMap<number, number>): boolean {
  for (const [cell, move] of table) {
    const { up = 0, down = 0 } = cells[cell] ?? {};
    if (move > up || move < -down) return false;
  }
  return rows.every((row) => {
    const sum = row.cells.reduce(
      (total, cell, term) => total + (row.coefficients[term] ?? 0) * (table.get(cell) ?? 0),
      0,
    );
    return sum >= -row.below && sum <= row.above;
  });
}
