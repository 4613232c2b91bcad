import type { CellStatus, Observation, Origin } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import { problem, type Location, type Problem } from "../model/problem.ts";
import type { Table, TableCell } from "../model/table.ts";
import type { ObserveContext } from "./observeContext.ts";
import type { MeasurePlan } from "./planMeasures.ts";
import { unitOf } from "./resolveNil.ts";
import type { Source } from "./sourceSchema.ts";
import { comparable, type NamedColumn } from "./tableColumns.ts";

/** Collects observations cell by cell; what is no number is a problem, once per text and column. */
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

/** Units in which only whole numbers are counts. */
const wholeUnits = new Set(["persons", "households", "dwellings", "cases"]);

/** A reader of the cells of one delivery. */
export function measureReader(
  table: Table,
  source: Source,
  context: ObserveContext,
  vintage: string | undefined,
): MeasureReader {
  const counts = new Set(
    (context.measures ?? [])
      .filter(({ kind, unit }) => (kind === "stock" || kind === "events") && wholeUnits.has(unit))
      .map(({ id }) => id),
  );
  const found: Observation[] = [];
  const living = new Set<string>();
  const nilRules = new Map<string, Source["nil"]>();
  const faults = new Map<string, { problem: Problem; count: number }>();
  const signs = new Map(Object.entries(source.signs).map(([sign, status]) => [comparable(sign), status]));
  const mark = source.synthetic ? ["synthetic" as const] : [];
  const rounded = source.protection.roundingBase === undefined ? [] : ["rounded" as const];

  const at = (row: number, { field, path }: NamedColumn): Location => {
    const place = { file: table.file, line: table.line(row), column: field };
    return path.length === 0 ? place : { ...place, header: path.join(" › ") };
  };
  const report = (key: string, make: (count: number) => Problem): void => {
    const count = (faults.get(key)?.count ?? 0) + 1;
    if (count <= 1) faults.set(key, { problem: make(count), count });
    else faults.set(key, { problem: recount(faults.get(key)?.problem ?? make(count), count), count });
  };

  const read = (row: number, plan: MeasurePlan, id: ObservationId): void => {
    const nil = plan.mapping.nil ?? source.nil;
    const terms = [
      ...plan.plus.map((column) => ({ column, sign: 1 })),
      ...plan.minus.map((column) => ({ column, sign: -1 })),
    ];
    let value = 0;
    let status: CellStatus | undefined;
    const flags = new Set<Observation["flags"][number]>([...mark, ...rounded]);
    const origins: Origin[] = [];
    for (const { column, sign } of terms) {
      const cell = table.cell(row, column.position);
      const meaning = meaningOf(cell, source, signs);
      if (meaning === undefined) {
        const { text } = cell;
        report(`text|${column.position}`, (count) =>
          problem("sources/not-a-number", "error", at(row, column), { text, count }),
        );
        return;
      }
      if (meaning === "nil") {
        nilRules.set(id.measure, nil);
        if (hasOtherSigns(table, row, plan)) living.add(unitOf(id));
      }
      if (typeof meaning === "number") value += sign * meaning;
      else
        status = worse(status, terms.length > 1 && meaning === "nil" && nil === "zero" ? undefined : meaning);
      for (const flag of cell.flags ?? []) flags.add(flag);
      origins.push({
        source: source.id,
        delivery: context.delivery,
        line: table.line(row),
        column: column.field,
        text: cell.text,
      });
    }
    const [first] = terms;
    if (first === undefined) return;
    const text = origins.map((origin) => origin.text).join(" + ");
    if (status === undefined && value < 0 && !plan.mapping.signed) {
      report(`negative|${row}|${id.measure}`, () =>
        problem("sources/negative", "error", at(row, first.column), { measure: id.measure, text }),
      );
      return;
    }
    if (status === undefined && counts.has(id.measure) && !Number.isInteger(value)) {
      report(`whole|${row}|${id.measure}`, () =>
        problem("sources/not-whole", "error", at(row, first.column), { measure: id.measure, text }),
      );
      return;
    }
    const { times, per } = plan.mapping;
    const rest = {
      ...id,
      flags: [...flags],
      origins,
      ...(vintage === undefined ? {} : { vintage }),
      ...(source.area.date === undefined ? {} : { territory: source.area.date }),
    };
    found.push(status === undefined ? { ...rest, value: (value * times) / per } : { ...rest, status });
  };
  return {
    read,
    observations: () => found,
    living: () => living,
    nilRules: () => nilRules,
    problems: () => [...faults.values()].map((fault) => fault.problem),
  };
}

/** Whether any value of the row (and header period) is more than `-` or blank. */
function hasOtherSigns(table: Table, row: number, plan: MeasurePlan): boolean {
  return plan.siblings.some((position) => {
    const { value, status } = table.cell(row, position);
    return value !== undefined || (status !== undefined && status !== "nil" && status !== "blank");
  });
}

function recount(fault: Problem, count: number): Problem {
  return fault.code === "sources/not-a-number" ? { ...fault, details: { ...fault.details, count } } : fault;
}

/** A number, a status, or `undefined` for text that is neither. */
function meaningOf(
  cell: TableCell,
  source: Source,
  signs: ReadonlyMap<string, CellStatus>,
): number | CellStatus | undefined {
  const own = signs.get(comparable(cell.text));
  if (own !== undefined) return own;
  if (cell.value !== undefined) return cell.value;
  if (cell.status !== "blank") return cell.status;
  return source.blank === "zero" ? 0 : source.blank;
}

const severity: readonly CellStatus[] = [
  "nil",
  "blank",
  "missing",
  "not-applicable",
  "later",
  "unreliable",
  "unknown",
];

/** Of two statuses in a sum the one that says more about why it has no value. */
function worse(a: CellStatus | undefined, b: CellStatus | undefined): CellStatus | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return severity.indexOf(a) < severity.indexOf(b) ? b : a;
}
