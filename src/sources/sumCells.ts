import type { CellFlag, CellStatus, Origin } from "../model/observation.ts";
import type { Table } from "../model/table.ts";
import { type CellMeaning, graver } from "./cellMeaning.ts";
import type { MeasurePlan } from "./measurePlan.ts";
import type { Source } from "./sourceSchema.ts";
import type { NamedColumn } from "./tableColumns.ts";

/** The cells of a plan in one row, added up. */
export interface CellSum {
  readonly value: number;
  readonly status?: CellStatus | undefined;
  readonly hasNil: boolean;
  readonly flags: readonly CellFlag[];
  readonly origins: readonly Origin[];
  /** The column whose cell is neither number nor sign. */
  readonly text?: NamedColumn;
}

interface SumOptions {
  readonly meaningOf: CellMeaning;
  readonly nil: Source["nil"];
  readonly delivery: string;
}

/** The cells of a plan added up; a sign in one of them is the sign of the sum, a `-` that means zero adds nothing. */
export function sumCells(
  table: Table,
  source: Source,
  row: number,
  plan: MeasurePlan,
  options: SumOptions,
): CellSum {
  const { meaningOf, nil, delivery } = options;
  const several = plan.plus.length + plan.minus.length > 1;
  const line = table.line(row);
  const flags: CellFlag[] = [];
  const origins: Origin[] = [];
  let value = 0;
  let status: CellStatus | undefined;
  let hasNil = false;
  const columns = cellsOf(plan);
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    if (column === undefined) continue;
    const cell = table.cell(row, column.position);
    const meaning = meaningOf(cell);
    origins.push({ source: source.id, delivery, line, column: column.field, text: cell.text });
    if (cell.flags !== undefined) flags.push(...cell.flags);
    if (meaning === undefined) return { value, hasNil, flags, origins, text: column };
    if (meaning === "nil") hasNil = true;
    if (typeof meaning === "number") value += index < plan.plus.length ? meaning : -meaning;
    else if (!(several && meaning === "nil" && nil === "zero")) status = graver(status, meaning);
  }
  return { value, status, hasNil, flags, origins };
}

function cellsOf({ plus, minus }: MeasurePlan): readonly NamedColumn[] {
  return minus.length === 0 ? plus : [...plus, ...minus];
}
