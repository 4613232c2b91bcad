import type { Objective, Program, ProgramRow } from "../model/solver.ts";
import type { ProtectionSystem, Requirement } from "./protectionSystem.ts";

/** What the two tables must allow besides their width: nothing, a printable value above, a zero below. */
export type Way = "wide" | "above" | "below";

/** One column: a cell's move in the table above (0) or below (1), in one direction, or a switch that hides the cell. */
export interface MoveColumn {
  readonly cell: number;
  readonly table: 0 | 1 | "switch";
  readonly sign: number;
  readonly upper: number;
  readonly lower: number;
  readonly cost: number;
}

/** What moving a cell by one costs; undefined: it cannot move. `fixed` is paid once, through a switch. */
export type Price = { readonly each: number; readonly fixed?: number } | undefined;

/** A program whose solutions are two tables as far apart in one count as its requirement asks. */
export interface MovesProgram {
  readonly program: Program;
  readonly objective: Objective;
  readonly columns: readonly MoveColumn[];
}

/** Ways in which a requirement can be met. */
export function waysOf({ escape }: Requirement): readonly Way[] {
  return escape === undefined ? ["wide"] : ["above", "below"];
}

/** Two tables of moves at least cost, which differ by the width of the requirement. */
export function movesProgram(
  system: ProtectionSystem,
  requirement: Requirement,
  way: Way,
  priceOf: (cell: number) => Price,
): MovesProgram {
  const columns = system.cells.flatMap((_, cell) => columnsOf(system, cell, priceOf(cell)));
  const byTable = tablesOf(columns);
  const { escape, width } = requirement;
  const rows: ProgramRow[] = [
    ...byTable.flatMap((table) => balanced(system, table)),
    atLeast(requirement, byTable, width),
    ...switched(columns),
  ];
  if (way === "above") rows.push(atLeast(requirement, byTable.slice(0, 1), escape?.up ?? 0));
  if (way === "below") rows.push(atLeast(requirement, [new Map(), ...byTable.slice(1)], escape?.down ?? 0));
  return {
    columns,
    program: {
      lower: columns.map(({ lower }) => lower),
      upper: columns.map(({ upper }) => upper),
      integer: columns.some(({ table }) => table === "switch"),
      rows,
    },
    objective: {
      sense: "min",
      columns: columns.map((_, column) => column),
      coefficients: columns.map(({ cost }) => cost),
    },
  };
}

function columnsOf({ cells }: ProtectionSystem, cell: number, price: Price): readonly MoveColumn[] {
  const { up = 0, down = 0 } = cells[cell] ?? {};
  if (price === undefined || up + down === 0) return [];
  const { each, fixed } = price;
  const moves = ([0, 1] as const).flatMap((table): readonly MoveColumn[] => {
    if (each === 0 && fixed === undefined)
      return [{ cell, table, sign: 1, lower: -down, upper: up, cost: 0 }];
    const sides = [
      { cell, table, sign: 1, lower: 0, upper: up, cost: each },
      { cell, table, sign: -1, lower: 0, upper: down, cost: each },
    ];
    return sides.filter(({ upper }) => upper > 0);
  });
  if (fixed === undefined) return moves;
  return [...moves, { cell, table: "switch", sign: 1, lower: 0, upper: 1, cost: fixed }];
}

/** Columns of one table by cell. */
type TableColumns = ReadonlyMap<number, readonly (readonly [column: number, sign: number])[]>;

function tablesOf(columns: readonly MoveColumn[]): readonly TableColumns[] {
  const tables = [0, 1].map(() => new Map<number, (readonly [number, number])[]>());
  columns.forEach(({ cell, table, sign }, column) => {
    const own = table === "switch" ? undefined : tables[table];
    if (own === undefined) return;
    const moves = own.get(cell);
    if (moves === undefined) own.set(cell, [[column, sign]]);
    else moves.push([column, sign]);
  });
  return tables;
}

function balanced({ rows }: ProtectionSystem, table: TableColumns): readonly ProgramRow[] {
  return rows.flatMap(({ cells, coefficients, below, above }) => {
    const row = programRow(cells, coefficients, table, 1, -below, above);
    return row.columns.length === 0 ? [] : [row];
  });
}

/** The first table must lie this far above the second (or the only one above or below the truth). */
function atLeast(
  { cells, coefficients }: Requirement,
  tables: readonly TableColumns[],
  distance: number,
): ProgramRow {
  const parts = tables.map((table, index) =>
    programRow(cells, coefficients, table, index === 0 ? 1 : -1, distance, Infinity),
  );
  return {
    columns: parts.flatMap(({ columns }) => columns),
    coefficients: parts.flatMap((part) => part.coefficients),
    lower: distance,
    upper: Infinity,
  };
}

function programRow(
  cells: readonly number[],
  coefficients: readonly number[],
  table: TableColumns,
  factor: number,
  lower: number,
  upper: number,
): ProgramRow {
  const columns: number[] = [];
  const factors: number[] = [];
  cells.forEach((cell, term) => {
    for (const [column, sign] of table.get(cell) ?? []) {
      columns.push(column);
      factors.push(factor * sign * (coefficients[term] ?? 0));
    }
  });
  return { columns, coefficients: factors, lower, upper };
}

/** A cell moves only if its switch is on. */
function switched(columns: readonly MoveColumn[]): readonly ProgramRow[] {
  const switches = new Map(
    columns.flatMap(({ cell, table }, column) => (table === "switch" ? [[cell, column]] : [])),
  );
  return columns.flatMap(({ cell, table, upper }, column) => {
    const hiding = switches.get(cell);
    if (hiding === undefined || table === "switch") return [];
    return [{ columns: [column, hiding], coefficients: [1, -upper], lower: -Infinity, upper: 0 }];
  });
}
