import { problem, type Location, type Problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import type { MeasurePlan } from "./measurePlan.ts";
import type { CellSum } from "./sumCells.ts";
import type { NamedColumn } from "./tableColumns.ts";

interface Place {
  readonly row: number;
  readonly plan: MeasurePlan;
  readonly measure: string;
  /** Whether only whole numbers make sense. */
  readonly isCount: boolean;
}

/** Remembers numbers that cannot be. */
interface FaultLog {
  /** Whether the sum may become an observation; if not, why is noted. */
  readonly accepts: (sum: CellSum, place: Place) => boolean;
  readonly problems: () => readonly Problem[];
}

/** A log for one table: text in place of a number is told once per column, impossible counts one by one. */
export function faultLog(table: Table): FaultLog {
  const faults: Problem[] = [];
  const notNumbers = new Map<number, NotNumber>();
  const accepts = (sum: CellSum, { row, plan, measure, isCount }: Place): boolean => {
    if (sum.text !== undefined) {
      const known = notNumbers.get(sum.text.position);
      if (known === undefined) notNumbers.set(sum.text.position, { row, column: sum.text, count: 1 });
      else known.count++;
      return false;
    }
    const fault = sum.status === undefined ? countFault(sum.value, plan, isCount) : undefined;
    if (fault === undefined) return true;
    const text = sum.origins.map((origin) => origin.text).join(" + ");
    faults.push(problem(fault, "error", placeOf(table, row, plan.plus[0]), { measure, text }));
    return false;
  };
  return {
    accepts,
    problems: () => [...faults, ...[...notNumbers.values()].map((one) => notNumber(table, one))],
  };
}

function countFault(
  value: number,
  { mapping }: MeasurePlan,
  isCount: boolean,
): "sources/negative" | "sources/not-whole" | undefined {
  if (value < 0 && !mapping.signed) return "sources/negative";
  return isCount && !Number.isInteger(value) ? "sources/not-whole" : undefined;
}

/** The first cell of a column that is no number, and how many there are. */
interface NotNumber {
  readonly row: number;
  readonly column: NamedColumn;
  count: number;
}

function notNumber(table: Table, { row, column, count }: NotNumber): Problem {
  const { text } = table.cell(row, column.position);
  return problem("sources/not-a-number", "error", placeOf(table, row, column), { text, count });
}

function placeOf(table: Table, row: number, column: NamedColumn | undefined): Location {
  const place = { file: table.file, line: table.line(row) };
  if (column === undefined) return place;
  const { field, path } = column;
  return path.length === 0
    ? { ...place, column: field }
    : { ...place, column: field, header: path.join(" › ") };
}
