import { checked, gather, type Checked } from "../model/checked.ts";
import type { Period } from "../model/period.ts";
import type { Problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import { columnProblem } from "./columnProblem.ts";
import { valueCodeHeader } from "./flatTable.ts";
import {
  siblingsOf,
  type MeasurePlan,
  type PlanContext,
  type RowFilter,
  type RowPlan,
} from "./measurePlan.ts";
import { acceptsOneOf, planRows } from "./planRows.ts";
import { isColumnTemplate, planTemplate } from "./planTemplate.ts";
import type { ColumnSelector, MeasureMapping, Source } from "./sourceSchema.ts";
import { namedColumns, selectColumns, selectorText, type NamedColumn } from "./tableColumns.ts";

/**
 * Finds every column a mapping needs. A missing or doubled column is a problem that names what is there. Of templates,
 * measures not in `known` are left out: a table may hold more than anybody asks for.
 */
export function planMeasures(
  table: Table,
  source: Source,
  known: ReadonlySet<string> | undefined,
): Checked<readonly MeasurePlan[]> {
  const all = namedColumns(table, source);
  const columns = all.filter(({ role }) => role !== "key" && role !== "name");
  const context = { table, source, all, columns, known };
  const planned = gather(source.measures.map((mapping) => planMapping(mapping, context)));
  return checked(planned.value.flat(), planned.problems);
}

function planMapping(mapping: MeasureMapping, context: PlanContext): Checked<readonly MeasurePlan[]> {
  const rows = planRows(mapping, context);
  if (rows.problems.length > 0) return checked([], rows.problems);
  if (isColumnTemplate(mapping, context.source)) return checked(planTemplate(mapping, context, rows.value));
  return planColumns(mapping, context, rows.value);
}

/** One plan per header period (or one at all). A series may begin late: a column missing in some periods only is none. */
function planColumns(
  mapping: MeasureMapping,
  context: PlanContext,
  rows: RowPlan,
): Checked<readonly MeasurePlan[]> {
  const periods = [...new Set(context.columns.map(({ period }) => period))];
  const planned = periods
    .filter((period) => period !== undefined || periods.length === 1)
    .map((period) => planPeriod(period, mapping, context, rows));
  const plans = planned.flatMap(({ value }) => value);
  const problems = planned.flatMap((one) => one.problems);
  const grave = problems.filter(({ code }) => code !== "sources/missing-column");
  const missing = plans.length > 0 || mapping.optional ? [] : problems.slice(0, mapping.columns.length);
  return checked(grave.length > 0 ? [] : plans, grave.length > 0 ? grave : missing);
}

function planPeriod(
  period: Period | undefined,
  mapping: MeasureMapping,
  context: PlanContext,
  rows: RowPlan,
): Checked<readonly MeasurePlan[]> {
  const columns = context.columns.filter((column) => column.period === period);
  const plus =
    mapping.columns.length === 0 ? unnamed(columns) : findColumns(mapping.columns, columns, context);
  const minus = findColumns(mapping.minus, columns, context);
  const problems = [...plus.problems, ...minus.problems];
  if (problems.length > 0 || plus.value.length === 0) return checked([], problems);
  const siblings = siblingsOf(period, context);
  const filters = [...rows.filters, ...flatFilters(plus.value, context)];
  const plan = { ...rows, filters, measure: mapping.measure, plus: plus.value, minus: minus.value, siblings };
  return checked([period === undefined ? plan : { ...plan, period }]);
}

/** In a flat file only the rows that carry this number count. */
function flatFilters(columns: readonly NamedColumn[], { all }: PlanContext): readonly RowFilter[] {
  const codes = all.find(({ words }) => words[0] === valueCodeHeader);
  return codes === undefined
    ? []
    : [{ position: codes.position, accepts: acceptsOneOf(columns.flatMap(({ words }) => words)) }];
}

/** Value columns whose header is nothing but the period: the only column of a year in a table of years. */
function unnamed(columns: readonly NamedColumn[]): Checked<readonly NamedColumn[]> {
  const found = columns.filter(
    ({ role, words, period }) => role === "value" && words.length === 0 && period !== undefined,
  );
  return checked(found.slice(0, 1));
}

function findColumns(
  selectors: readonly ColumnSelector[],
  columns: readonly NamedColumn[],
  context: PlanContext,
): Checked<readonly NamedColumn[]> {
  const problems: Problem[] = [];
  const columnsFound = selectors.flatMap((selector) => {
    const found = selectColumns(columns, selector);
    if (found.length !== 1) problems.push(columnProblem(selectorText(selector), found, columns, context));
    return found;
  });
  return checked(columnsFound, problems);
}
