import { checked, gather, type Checked } from "../model/checked.ts";
import type { Period } from "../model/period.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import { ageSuffix } from "./ageGroup.ts";
import { nearest } from "./nearest.ts";
import {
  comparable,
  containsLevels,
  namedColumns,
  selectColumns,
  selectorText,
  type NamedColumn,
} from "./tableColumns.ts";
import type { ColumnSelector, MeasureMapping, Source } from "./sourceSchema.ts";

/** A label column that decides per row: rows whose text is not among `texts` do not count. */
export interface RowFilter {
  readonly position: number;
  readonly texts: readonly string[];
}

/** A label column whose text completes the measure's id. */
export interface RowDimension {
  readonly name: string;
  readonly position: number;
  /** The id's part for a text; `undefined` where the row is none of this dimension. */
  readonly suffix: (text: string) => string | undefined;
}

/** From which cells of a row one measure (and period) comes. */
export interface MeasurePlan {
  readonly mapping: MeasureMapping;
  /** Id, with placeholders left for the row's dimensions. */
  readonly measure: string;
  readonly plus: readonly NamedColumn[];
  readonly minus: readonly NamedColumn[];
  readonly filters: readonly RowFilter[];
  readonly dimensions: readonly RowDimension[];
  /** Positions of all value columns of the same header period: they tell whether an area exists at all. */
  readonly siblings: readonly number[];
  /** Period from the header, if it stands there. */
  readonly period?: Period;
}

/**
 * Finds every column a mapping needs. A missing or doubled column is a problem that names what is there. Of templates,
 * measures not in `known` are left out: a table may hold more than anybody asks for.
 */
export function planMeasures(
  table: Table,
  source: Source,
  known: ReadonlySet<string> | undefined,
): Checked<readonly MeasurePlan[]> {
  const columns = namedColumns(table, source).filter(({ role }) => role !== "key" && role !== "name");
  const context = { table, source, columns, known };
  const planned = gather(source.measures.map((mapping) => planMapping(mapping, context)));
  return checked(planned.value.flat(), planned.problems);
}

interface PlanContext {
  readonly table: Table;
  readonly source: Source;
  readonly columns: readonly NamedColumn[];
  readonly known: ReadonlySet<string> | undefined;
}

function planMapping(mapping: MeasureMapping, context: PlanContext): Checked<readonly MeasurePlan[]> {
  const filters = rowFilters(mapping, context);
  const dimensions = rowDimensions(mapping, context);
  const problems = [...filters.problems, ...dimensions.problems];
  const rest = { mapping, filters: filters.value, dimensions: dimensions.value };
  if (problems.length > 0) return checked([], problems);
  if (levelDimensions(mapping, context.source).length > 0)
    return checked(expandTemplate(mapping, context, rest));
  return planColumns(mapping, context, rest);
}

type PlanRest = Pick<MeasurePlan, "mapping" | "filters" | "dimensions">;

/** One plan per header period (or one at all): all columns of a sum must be there in each. */
function planColumns(
  mapping: MeasureMapping,
  context: PlanContext,
  rest: PlanRest,
): Checked<readonly MeasurePlan[]> {
  const periods = [...new Set(context.columns.map(({ period }) => period))];
  const wanted = periods.length > 1 ? periods.filter((period) => period !== undefined) : periods;
  const plans: MeasurePlan[] = [];
  const problems: Problem[] = [];
  for (const period of wanted) {
    const columns = context.columns.filter((column) => column.period === period);
    const find = (selectors: readonly ColumnSelector[]): readonly NamedColumn[] =>
      selectors.flatMap((selector) => {
        const found = selectColumns(columns, selector);
        const fault =
          found.length === 1 ? undefined : columnProblem(selector, found, columns, context, mapping.optional);
        if (fault !== undefined) problems.push(fault);
        return found.slice(0, 1);
      });
    const plan = {
      ...rest,
      measure: mapping.measure,
      plus: find(mapping.columns),
      minus: find(mapping.minus),
      siblings: siblingsOf(period, context),
    };
    if (plan.plus.length === mapping.columns.length && plan.minus.length === mapping.minus.length) {
      plans.push(period === undefined ? plan : { ...plan, period });
    }
  }
  return checked(problems.length > 0 ? [] : plans, problems);
}

function columnProblem(
  selector: ColumnSelector,
  found: readonly NamedColumn[],
  columns: readonly NamedColumn[],
  { table, source }: PlanContext,
  optional: boolean,
): Problem | undefined {
  const column = selectorText(selector);
  const texts = (named: readonly NamedColumn[]): readonly string[] => [
    ...new Set(named.map(({ path }) => path.join(" › "))),
  ];
  const at = {
    file: table.file,
    ...(table.headerLines[0] === undefined ? {} : { line: table.headerLines[0] }),
  };
  if (found.length > 1) {
    return problem("sources/ambiguous-column", "error", at, {
      source: source.id,
      column,
      found: texts(found),
    });
  }
  if (optional) return undefined;
  const headers = texts(columns).filter((text) => text !== "");
  return problem("sources/missing-column", "error", at, {
    source: source.id,
    column,
    nearest: nearest(column, headers),
    found: headers,
  });
}

function levelDimensions(mapping: MeasureMapping, source: Source): readonly string[] {
  return Object.entries(source.dimensions)
    .filter(([name, { level }]) => level !== undefined && mapping.measure.includes(`{${name}}`))
    .map(([name]) => name);
}

/** A plan for every column under the given headers whose levels are known values of the template's dimensions. */
function expandTemplate(
  mapping: MeasureMapping,
  context: PlanContext,
  rest: PlanRest,
): readonly MeasurePlan[] {
  const { source, known, columns } = context;
  const names = levelDimensions(mapping, source);
  return columns.flatMap((column) => {
    const under = mapping.columns.every((selector) => isUnder(column, selector));
    const measure = under ? fillTemplate(mapping.measure, names, column, source) : undefined;
    if (measure === undefined || (rest.dimensions.length === 0 && known?.has(measure) === false)) return [];
    const plan = {
      ...rest,
      measure,
      plus: [column],
      minus: [],
      siblings: siblingsOf(column.period, context),
    };
    return [column.period === undefined ? plan : { ...plan, period: column.period }];
  });
}

function siblingsOf(period: Period | undefined, { columns }: PlanContext): readonly number[] {
  return columns
    .filter((column) => column.role === "value" && column.period === period)
    .map(({ position }) => position);
}

function isUnder({ words }: NamedColumn, selector: ColumnSelector): boolean {
  if (typeof selector === "object" && "field" in selector) return false;
  return containsLevels(words, (typeof selector === "string" ? [selector] : selector).map(comparable));
}

function fillTemplate(
  template: string,
  names: readonly string[],
  { path }: NamedColumn,
  source: Source,
): string | undefined {
  let filled = template;
  for (const name of names) {
    const dimension = source.dimensions[name];
    const suffix = dimension && suffixOf(dimension, path.at(dimension.level ?? 0) ?? "");
    if (suffix === undefined) return undefined;
    filled = filled.replace(`{${name}}`, suffix);
  }
  return filled;
}

/** The part of a measure id that a text of a dimension stands for. */
export function suffixOf({ of, values }: Source["dimensions"][string], text: string): string | undefined {
  const own = Object.entries(values).find(([value]) => comparable(value) === comparable(text));
  if (own !== undefined) return own[1];
  if (of === "age") return ageSuffix(text);
  return of === "sex" ? sexSuffixes[comparable(text)] : undefined;
}

const sexSuffixes: Readonly<Record<string, string>> = {
  insgesamt: "",
  zusammen: "",
  gesamt: "",
  männlich: "-men",
  männer: "-men",
  m: "-men",
  weiblich: "-women",
  frauen: "-women",
  w: "-women",
};

function rowDimensions(mapping: MeasureMapping, context: PlanContext): Checked<readonly RowDimension[]> {
  const entries = Object.entries(context.source.dimensions).filter(
    ([name, { level }]) => level === undefined && mapping.measure.includes(`{${name}}`),
  );
  const found = gather(
    entries.map(([name, dimension]) => {
      const label = labelPosition(dimension.column ?? String(dimension.label ?? 1), context);
      return checked(
        label.value.map((position) => ({
          name,
          position,
          suffix: (text: string) => suffixOf(dimension, text),
        })),
        label.problems,
      );
    }),
  );
  return checked(found.value.flat(), found.problems);
}

function rowFilters(mapping: MeasureMapping, context: PlanContext): Checked<readonly RowFilter[]> {
  const found = gather(
    Object.entries(mapping.where).map(([name, texts]) => {
      const label = labelPosition(name, context);
      const wanted = (typeof texts === "string" ? [texts] : texts).map(comparable);
      return checked(
        label.value.map((position) => ({ position, texts: wanted })),
        label.problems,
      );
    }),
  );
  return checked(found.value.flat(), found.problems);
}

/** The label column with this header, or the n-th one. None is a problem; the result then is empty. */
function labelPosition(name: string, context: PlanContext): Checked<readonly number[]> {
  const labels = context.columns.filter(({ role }) => role === "label");
  const [named] = selectColumns(context.columns, name);
  const chosen = /^\d$/.test(name) ? labels[Number(name) - 1] : named;
  if (chosen !== undefined) return checked([chosen.position]);
  const selector = /^\d$/.test(name) ? `${name}. Textspalte` : name;
  const fault = columnProblem(selector, [], context.columns, context, false);
  return checked([], fault === undefined ? [] : [fault]);
}
