import type { Objective, Program, Solver } from "../model/solver.ts";
import type { Pattern, ProtectionSystem, Requirement } from "./protectionSystem.ts";

/** How the cells to hide are chosen: continuous moves (quick), or whole-number moves with a fixed price per cell. */
export type OpeningMode = "continuous" | "whole";

interface Columns {
  readonly lower: number[];
  readonly upper: number[];
  readonly cost: number[];
  readonly integer: boolean[];
  /** Open cell that a column would move or hide. */
  readonly cell: (number | undefined)[];
}

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
  const ways: readonly Way[] = requirement.escape === undefined ? ["wide"] : ["above", "below"];
  let cheapest: { cells: readonly number[]; cost: number } | undefined;
  for (const way of ways) {
    const { program, objective, cell } = openingProgram(system, pattern, requirement, mode, way);
    const [outcome] = await solver.solve(program, [objective], mode === "whole" ? { nodes: 2000 } : {});
    if (outcome?.status !== "optimal") continue;
    const used = outcome.values.flatMap((value, column) =>
      Math.abs(value) > 1e-6 ? (cell[column] ?? []) : [],
    );
    if (cheapest !== undefined && outcome.objective > cheapest.cost - 1e-6) continue;
    cheapest = { cells: [...new Set(used)].sort((a, b) => a - b), cost: outcome.objective };
  }
  return cheapest?.cells;
}

/** What the two tables must allow besides their width: nothing, a printable value above, a zero below. */
type Way = "wide" | "above" | "below";

function openingProgram(
  system: ProtectionSystem,
  pattern: Pattern,
  requirement: Requirement,
  mode: OpeningMode,
  way: Way,
): { program: Program; objective: Objective; cell: Columns["cell"] } {
  const columns: Columns = { lower: [], upper: [], cost: [], integer: [], cell: [] };
  const switches = mode === "whole" ? hidingSwitches(system, pattern, columns) : undefined;
  const rows: Program["rows"][number][] = [];
  const above = movesOf(system, pattern, requirement, columns, switches, rows);
  const below = movesOf(system, pattern, requirement, columns, switches, rows);
  for (const moves of [above, below]) rows.push(...balanced(system, moves));
  rows.push(atLeast(requirement, [above, below], requirement.width));
  const { escape } = requirement;
  if (way === "above") rows.push(atLeast(requirement, [above], escape?.up ?? 0));
  if (way === "below") rows.push(atLeast(requirement, [new Map(), below], escape?.down ?? 0));
  return {
    program: {
      lower: columns.lower,
      upper: columns.upper,
      integer: mode === "whole" ? columns.integer : false,
      rows,
    },
    objective: { sense: "min", columns: columns.cost.map((_, column) => column), coefficients: columns.cost },
    cell: columns.cell,
  };
}

/** Columns of one table: for each cell its moves with their signs. */
type Moves = ReadonlyMap<number, readonly (readonly [column: number, sign: number])[]>;

function add(columns: Columns, lower: number, upper: number, cost: number, cell?: number): number {
  columns.lower.push(lower);
  columns.upper.push(upper);
  columns.cost.push(cost);
  columns.integer.push(true);
  columns.cell.push(cell);
  return columns.lower.length - 1;
}

/** A yes-or-no column per open cell, which carries its whole weight. */
function hidingSwitches(
  system: ProtectionSystem,
  pattern: Pattern,
  columns: Columns,
): ReadonlyMap<number, number> {
  const open = system.cells.flatMap(({ state }, cell) =>
    state === "open" && pattern[cell] !== 1 ? [cell] : [],
  );
  return new Map(open.map((cell) => [cell, add(columns, 0, 1, system.cells[cell]?.weight ?? 0, cell)]));
}

function movesOf(
  system: ProtectionSystem,
  pattern: Pattern,
  { width }: Requirement,
  columns: Columns,
  switches: ReadonlyMap<number, number> | undefined,
  rows: Program["rows"][number][],
): Moves {
  const moves = new Map<number, readonly (readonly [number, number])[]>();
  system.cells.forEach(({ state, up, down, weight }, cell) => {
    if (state === "printed" || up + down === 0) return;
    if (pattern[cell] === 1) {
      moves.set(cell, [[add(columns, -down, up, 0), 1]]);
      return;
    }
    const price = (reach: number) =>
      switches === undefined ? Math.max(weight, 1e-3) / Math.min(width, reach) : 0;
    const sides = (
      [
        [up, 1],
        [down, -1],
      ] as const
    ).flatMap(([reach, sign]) =>
      reach > 0 ? [[add(columns, 0, reach, price(reach), cell), sign] as const] : [],
    );
    const hiding = switches?.get(cell);
    for (const [column] of hiding === undefined ? [] : sides) {
      rows.push({
        columns: [column, hiding ?? 0],
        coefficients: [1, -(columns.upper[column] ?? 0)],
        lower: -Infinity,
        upper: 0,
      });
    }
    moves.set(cell, sides);
  });
  return moves;
}

function balanced({ rows }: ProtectionSystem, moves: Moves): readonly Program["rows"][number][] {
  return rows.flatMap(({ cells, coefficients, below, above }) => {
    const terms = cells.flatMap((cell, term) =>
      (moves.get(cell) ?? []).map(([column, sign]) => [column, sign * (coefficients[term] ?? 0)] as const),
    );
    if (terms.length === 0) return [];
    return [
      {
        columns: terms.map(([column]) => column),
        coefficients: terms.map(([, factor]) => factor),
        lower: -below,
        upper: above,
      },
    ];
  });
}

/** The first table must lie this far above the second (or the only one above or below the truth). */
function atLeast(
  { cells, coefficients }: Requirement,
  tables: readonly Moves[],
  distance: number,
): Program["rows"][number] {
  const terms = tables.flatMap((moves, table) =>
    cells.flatMap((cell, term) =>
      (moves.get(cell) ?? []).map(
        ([column, sign]) => [column, (table === 0 ? 1 : -1) * sign * (coefficients[term] ?? 0)] as const,
      ),
    ),
  );
  return {
    columns: terms.map(([column]) => column),
    coefficients: terms.map(([, factor]) => factor),
    lower: distance,
    upper: Infinity,
  };
}
