import type { Outcome, Solver } from "../model/solver.ts";
import { attackProgram, type AttackProgram } from "./attackProgram.ts";
import type { Pattern, ProtectionSystem, Requirement } from "./protectionSystem.ts";

/** One direction in which a reader may err about a sensitive count. */
export interface Side {
  /** Largest deviation, in fractions if only the continuous program was asked. */
  readonly reach: number;
  /** Deviation of the best whole-number table found; its cells in `moved`. */
  readonly witnessed: number;
  /** Cells that the witness moves. */
  readonly moved: ReadonlySet<number>;
  /** Value of each condition (by its number in the system), for the bounds of the improvement. */
  readonly prices: ReadonlyMap<number, number>;
}

/** What a pattern leaves open about one sensitive count. */
export interface Room {
  readonly up: Side;
  readonly down: Side;
}

const closed: Side = { reach: 0, witnessed: 0, moved: new Set(), prices: new Map() };

/** Both sides of every requirement under a pattern, by linear programs (or by whole-number ones, where asked). */
export async function findRooms(
  system: ProtectionSystem,
  pattern: Pattern,
  requirements: readonly Requirement[],
  solver: Solver,
  integer = false,
): Promise<readonly Room[]> {
  const attack = attackProgram(system, pattern);
  const asked = requirements.map((requirement) => attack.directions(requirement));
  const objectives = asked.flatMap((directions) => directions ?? []);
  if (objectives.length === 0) return requirements.map(() => ({ up: closed, down: closed }));
  const outcomes = await solver.solve({ ...attack.program, integer }, objectives);
  let next = 0;
  const take = (requirement: Requirement, sign: number): Side => {
    const outcome = outcomes[next];
    next += 1;
    return outcome === undefined ? closed : sideOf(outcome, attack, requirement, sign);
  };
  return asked.map((directions, index) => {
    const requirement = requirements[index];
    if (directions === undefined || requirement === undefined) return { up: closed, down: closed };
    return { up: take(requirement, 1), down: take(requirement, -1) };
  });
}

/** Whether a room is proved by two whole-number tables. */
export function isWide({ up, down }: Room, { width, escape }: Requirement): boolean {
  const escapes = escape === undefined || up.witnessed >= escape.up || down.witnessed >= escape.down;
  return escapes && up.witnessed + down.witnessed >= width;
}

/** Whether a room could be wide enough for all that the continuous program knows. */
export function mayBeWide({ up, down }: Room, { width, escape }: Requirement): boolean {
  const [above, below] = [Math.floor(up.reach + TOLERANCE), Math.floor(down.reach + TOLERANCE)];
  const escapes = escape === undefined || above >= escape.up || below >= escape.down;
  return escapes && above + below >= width;
}

const TOLERANCE = 1e-6;

function sideOf(outcome: Outcome, attack: AttackProgram, requirement: Requirement, sign: number): Side {
  if (outcome.status !== "optimal") return closed;
  const table = outcome.values.map((value) => Math.round(value));
  const prices = new Map(attack.rowNumbers.map((number, index) => [number, outcome.rowDuals[index] ?? 0]));
  const side = { reach: outcome.objective, prices };
  if (!holds(table, attack)) return { ...side, witnessed: 0, moved: new Set() };
  const moved = attack.active.filter((_, index) => table[index] !== 0);
  const byCell = new Map(attack.active.map((cell, index) => [cell, table[index] ?? 0]));
  const witnessed = requirement.cells.reduce(
    (sum, cell, term) => sum + sign * (requirement.coefficients[term] ?? 0) * (byCell.get(cell) ?? 0),
    0,
  );
  return { ...side, witnessed, moved: new Set(moved) };
}

function holds(table: readonly number[], { program }: AttackProgram): boolean {
  const inside = table.every(
    (value, column) => value >= (program.lower[column] ?? 0) && value <= (program.upper[column] ?? 0),
  );
  return (
    inside &&
    program.rows.every(({ columns, coefficients, lower, upper }) => {
      const sum = columns.reduce(
        (total, column, term) => total + (coefficients[term] ?? 0) * (table[column] ?? 0),
        0,
      );
      return sum >= lower && sum <= upper;
    })
  );
}
