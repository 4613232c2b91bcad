import { checked, gather, type Checked } from "../model/checked.ts";
import { columnProblem } from "./columnProblem.ts";
import { dimensionSuffix } from "./dimensionSuffix.ts";
import type { PlanContext, RowDimension, RowFilter, RowPlan } from "./measurePlan.ts";
import { remembered } from "./remembered.ts";
import type { MeasureMapping } from "./sourceSchema.ts";
import { comparable, selectColumns } from "./tableColumns.ts";

/** What the rows of a mapping decide: which count, and which texts complete the measure's id. */
export function planRows(mapping: MeasureMapping, context: PlanContext): Checked<RowPlan> {
  const filters = rowFilters(mapping, context);
  const dimensions = rowDimensions(mapping, context);
  return checked({ mapping, filters: filters.value, dimensions: dimensions.value }, [
    ...filters.problems,
    ...dimensions.problems,
  ]);
}

function rowFilters(mapping: MeasureMapping, context: PlanContext): Checked<readonly RowFilter[]> {
  const found = gather(
    Object.entries(mapping.where).map(([name, texts]) => {
      const label = labelPosition(name, context);
      const accepts = acceptsOneOf(typeof texts === "string" ? [texts] : texts);
      return checked(
        label.value.map((position) => ({ position, accepts })),
        label.problems,
      );
    }),
  );
  return checked(found.value.flat(), found.problems);
}

function rowDimensions(mapping: MeasureMapping, context: PlanContext): Checked<readonly RowDimension[]> {
  const entries = Object.entries(context.source.dimensions).filter(
    ([name, { level }]) => level === undefined && mapping.measure.includes(`{${name}}`),
  );
  const found = gather(
    entries.map(([name, dimension]) => {
      const label = labelPosition(dimension.column ?? String(dimension.label ?? 1), context);
      const suffix = remembered((text) => dimensionSuffix(dimension, text));
      return checked(
        label.value.map((position) => ({ name, position, suffix })),
        label.problems,
      );
    }),
  );
  return checked(found.value.flat(), found.problems);
}

/** A test whether a text is one of these, whatever its case and blanks. */
export function acceptsOneOf(texts: readonly string[]): RowFilter["accepts"] {
  const wanted = texts.map(comparable);
  return remembered((text) => wanted.includes(comparable(text)));
}

/** The label column with this header, or the n-th one. None is a problem; the result then is empty. */
function labelPosition(name: string, context: PlanContext): Checked<readonly number[]> {
  const labels = context.columns.filter(({ role }) => role === "label");
  const isNumber = /^\d$/.test(name);
  const chosen = isNumber ? labels[Number(name) - 1] : selectColumns(context.all, name)[0];
  if (chosen !== undefined) return checked([chosen.position]);
  return checked([], [columnProblem(isNumber ? `${name}. Textspalte` : name, [], context.columns, context)]);
}
