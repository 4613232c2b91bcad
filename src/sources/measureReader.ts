import type { CellFlag, CellStatus, Observation, Origin } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import { problem, type Location, type Problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import { cellMeaning, graver } from "./cellMeaning.ts";
import type { MeasurePlan } from "./measurePlan.ts";
import type { ObserveContext } from "./observeContext.ts";
import { unitOf } from "./resolveNil.ts";
import type { Source } from "./sourceSchema.ts";
import type { NamedColumn } from "./tableColumns.ts";

/** Collects observations cell by cell; what is no number is a problem, told once per column. */
export interface MeasureReader {
  read(row: number, plan: MeasurePlan, id: ObservationId): void;
  observations(): readonly Observation[];
  /** Areas and periods (`area|period`) with a `-` that have a number or another sign elsewhere in their rows. */
  living(): ReadonlySet<string>;
  /** By measure with a `-` somewhere: what the mapping says it means. */
  nilRules(): ReadonlyMap<string, Source["nil"]>;
  problems(): readonly Problem[];
}

interface ObservationId {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
}

/** A reader of the cells of one delivery. `vintage`: when its numbers were published. */
export function measureReader(
  table: Table,
  source: Source,
  context: ObserveContext,
  vintage: string | undefined,
): MeasureReader {
  const counts = wholeCounts(context);
  const common = {
    ...(vintage === undefined ? {} : { vintage }),
    ...(source.area.date === undefined ? {} : { territory: source.area.date }),
  };
  const sourceFlags = flagsOfSource(source);
  const found: Observation[] = [];
  const living = new Set<string>();
  const nilRules = new Map<string, Source["nil"]>();
  const faults: Problem[] = [];
  const notNumbers = new Map<number, NotNumber>();

  const read = (row: number, plan: MeasurePlan, id: ObservationId): void => {
    const nil = plan.mapping.nil ?? source.nil;
    const sum = sumCells(table, source, row, plan, { nil, delivery: context.delivery });
    if (sum.text !== undefined) {
      const known = notNumbers.get(sum.text.position);
      if (known === undefined) notNumbers.set(sum.text.position, { row, column: sum.text, count: 1 });
      else known.count++;
      return;
    }
    if (sum.hasNil) {
      nilRules.set(id.measure, nil);
      if (hasOtherSigns(table, row, plan)) living.add(unitOf(id));
    }
    const fault = sum.status === undefined ? countFault(sum.value, plan, counts.has(id.measure)) : undefined;
    if (fault !== undefined) {
      const text = sum.origins.map((origin) => origin.text).join(" + ");
      faults.push(problem(fault, "error", placeOf(table, row, plan.plus[0]), { measure: id.measure, text }));
      return;
    }
    const { measure, area, period } = id;
    const { status, origins } = sum;
    const flags = sum.flags.length === 0 ? sourceFlags : [...new Set([...sum.flags, ...sourceFlags])];
    const value = (sum.value * plan.mapping.times) / plan.mapping.per;
    found.push(
      status === undefined
        ? { measure, area, period, value, flags, origins, ...common }
        : { measure, area, period, status, flags, origins, ...common },
    );
  };
  return {
    read,
    observations: () => found,
    living: () => living,
    nilRules: () => nilRules,
    problems: () => [...faults, ...[...notNumbers.values()].map((one) => notNumber(table, one))],
  };
}

/** Measures that count whole people or things. */
function wholeCounts({ measures = [] }: ObserveContext): ReadonlySet<string> {
  const units = new Set(["persons", "households", "dwellings", "cases"]);
  return new Set(
    measures
      .filter(({ kind, unit }) => (kind === "stock" || kind === "events") && units.has(unit))
      .map(({ id }) => id),
  );
}

interface CellSum {
  readonly value: number;
  readonly status?: CellStatus | undefined;
  readonly hasNil: boolean;
  readonly flags: readonly CellFlag[];
  readonly origins: readonly Origin[];
  /** The column whose cell is neither number nor sign. */
  readonly text?: NamedColumn;
}

interface SumOptions {
  readonly nil: Source["nil"];
  readonly delivery: string;
}

/** The cells of a plan added up; a sign in one of them is the sign of the sum, a `-` that means zero adds nothing. */
function sumCells(
  table: Table,
  source: Source,
  row: number,
  plan: MeasurePlan,
  options: SumOptions,
): CellSum {
  const { nil, delivery } = options;
  const several = plan.plus.length + plan.minus.length > 1;
  const line = table.line(row);
  const flags: CellFlag[] = [];
  const origins: Origin[] = [];
  let value = 0;
  let status: CellStatus | undefined;
  let hasNil = false;
  for (const [index, column] of cellsOf(plan).entries()) {
    const cell = table.cell(row, column.position);
    const meaning = cellMeaning(cell, source);
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

function countFault(
  value: number,
  { mapping }: MeasurePlan,
  isCount: boolean,
): "sources/negative" | "sources/not-whole" | undefined {
  if (value < 0 && !mapping.signed) return "sources/negative";
  return isCount && !Number.isInteger(value) ? "sources/not-whole" : undefined;
}

function flagsOfSource({ synthetic, protection }: Source): Observation["flags"] {
  return [
    ...(synthetic ? ["synthetic" as const] : []),
    ...(protection.roundingBase === undefined ? [] : ["rounded" as const]),
  ];
}

/** Whether any value of the row (and header period) is more than `-` or blank. */
function hasOtherSigns(table: Table, row: number, plan: MeasurePlan): boolean {
  return plan.siblings.some((position) => {
    const { value, status } = table.cell(row, position);
    return value !== undefined || (status !== undefined && status !== "nil" && status !== "blank");
  });
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
