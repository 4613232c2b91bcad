import { dimensionSuffix } from "./dimensionSuffix.ts";
import { siblingsOf, type MeasurePlan, type PlanContext, type RowPlan } from "./measurePlan.ts";
import type { MeasureMapping, Source } from "./sourceSchema.ts";
import { comparable, containsLevels, type NamedColumn } from "./tableColumns.ts";

/** Whether the measure is a template whose dimensions stand in the header. */
export function isColumnTemplate(mapping: MeasureMapping, source: Source): boolean {
  return levelDimensions(mapping, source).length > 0;
}

/** A plan for every column under the given headers whose levels are known values of the template's dimensions. */
export function planTemplate(
  mapping: MeasureMapping,
  context: PlanContext,
  rows: RowPlan,
): readonly MeasurePlan[] {
  const { source, known, columns } = context;
  const names = levelDimensions(mapping, source);
  return columns.flatMap((column) => {
    const under = mapping.columns.every((selector) => isUnder(column, selector));
    const measure = under ? fillTemplate(mapping.measure, names, column, source) : undefined;
    if (measure === undefined || (rows.dimensions.length === 0 && known?.has(measure) === false)) return [];
    const plan = {
      ...rows,
      measure,
      plus: [column],
      minus: [],
      siblings: siblingsOf(column.period, context),
    };
    return [column.period === undefined ? plan : { ...plan, period: column.period }];
  });
}

function levelDimensions(mapping: MeasureMapping, source: Source): readonly string[] {
  return Object.entries(source.dimensions)
    .filter(([name, { level }]) => level !== undefined && mapping.measure.includes(`{${name}}`))
    .map(([name]) => name);
}

function isUnder({ words }: NamedColumn, selector: MeasureMapping["columns"][number]): boolean {
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
    const suffix = dimension && dimensionSuffix(dimension, path.at(dimension.level ?? 0) ?? "");
    if (suffix === undefined) return undefined;
    filled = filled.replace(`{${name}}`, suffix);
  }
  return filled;
}
