import type { Observation } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import type { Problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import { cellMeaning } from "./cellMeaning.ts";
import { faultLog } from "./faultLog.ts";
import type { MeasurePlan } from "./measurePlan.ts";
import type { ObserveContext } from "./observeContext.ts";
import { unitOf } from "./resolveNil.ts";
import type { Source } from "./sourceSchema.ts";
import { sumCells, type CellSum } from "./sumCells.ts";

/** Collects observations cell by cell; what is no number is a problem, told once per column. */
interface MeasureReader {
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
  const faults = faultLog(table);
  const complete = completer(source, vintage);
  const meaningOf = cellMeaning(source);
  const found: Observation[] = [];
  const living = new Set<string>();
  const nilRules = new Map<string, Source["nil"]>();
  const read = (row: number, plan: MeasurePlan, id: ObservationId): void => {
    const nil = plan.mapping.nil ?? source.nil;
    const sum = sumCells(table, source, row, plan, { meaningOf, nil, delivery: context.delivery });
    if (sum.hasNil) {
      nilRules.set(id.measure, nil);
      if (hasOtherSigns(table, row, plan)) living.add(unitOf(id));
    }
    const isCount = counts.has(id.measure);
    if (faults.accepts(sum, { row, plan, measure: id.measure, isCount })) found.push(complete(sum, plan, id));
  };
  return {
    read,
    observations: () => found,
    living: () => living,
    nilRules: () => nilRules,
    problems: faults.problems,
  };
}

/** Makes observations of sums: converted to the measure's unit, with vintage, territory and the flags of the source. */
function completer(
  source: Source,
  vintage: string | undefined,
): (sum: CellSum, plan: MeasurePlan, id: ObservationId) => Observation {
  const sourceFlags = flagsOfSource(source);
  const common = {
    ...(vintage === undefined ? {} : { vintage }),
    ...(source.area.date === undefined ? {} : { territory: source.area.date }),
  };
  return ({ value, status, origins, flags: own }, { mapping }, { measure, area, period }) => {
    const flags = own.length === 0 ? sourceFlags : [...new Set([...own, ...sourceFlags])];
    return status === undefined
      ? { measure, area, period, value: (value * mapping.times) / mapping.per, flags, origins, ...common }
      : { measure, area, period, status, flags, origins, ...common };
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
