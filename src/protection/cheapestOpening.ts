import type { Solver } from "../model/solver.ts";
import { movesProgram, waysOf, type Price } from "./movesProgram.ts";
import type { Pattern, ProtectionSystem, Requirement } from "./protectionSystem.ts";

/** How the cells to hide are chosen: continuous moves (quick), or whole-number moves with a fixed price per cell. */
export type OpeningMode = "continuous" | "whole";

/** Nodes after which the whole-number search gives up. */
const NODES = 2000;

/**
 * The cells whose hiding would give one sensitive count its room at least cost: two tables, one above and one below,
 * whose moves must differ by the required width, where moving a printed cell costs. Undefined if there are none.
 */
export async function cheapestOpening(
  system: ProtectionSystem,
  pattern: Pattern,
  requirement: Requirement,
  solver: Solver,
  mode: OpeningMode,
): Promise<readonly number[] | undefined> {
  let cheapest: { cells: readonly number[]; cost: number } | undefined;
  for (const way of waysOf(requirement)) {
    const { program, objective, columns } = movesProgram(system, requirement, way, (cell) =>
      priceOf(system, pattern, requirement, mode, cell),
    );
    const [outcome] = await solver.solve(program, [objective], mode === "whole" ? { nodes: NODES } : {});
    if (outcome?.status !== "optimal" || outcome.objective > (cheapest?.cost ?? Infinity) - 1e-6) continue;
    const moved = columns.filter((_, column) => Math.abs(outcome.values[column] ?? 0) > 1e-6);
    const cells = new Set(moved.map(({ cell }) => cell).filter((cell) => pattern[cell] !== 1));
    cheapest = { cells: [...cells].sort((a, b) => a - b), cost: outcome.objective };
  }
  return cheapest?.cells;
}

function priceOf(
  { cells }: ProtectionSystem,
  pattern: Pattern,
  { width }: Requirement,
  mode: OpeningMode,
  index: number,
): Price {
  const cell = cells[index];
  if (cell === undefined || cell.state === "printed") return undefined;
  if (pattern[index] === 1) return { each: 0 };
  if (mode === "whole") return { each: 0, fixed: cell.weight };
  return { each: Math.max(cell.weight, 1e-3) / width };
}
