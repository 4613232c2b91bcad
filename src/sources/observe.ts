import { checked, type Checked } from "../model/checked.ts";
import type { Observation } from "../model/observation.ts";
import { isPeriod, type Period } from "../model/period.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import { areaReader } from "./areaReader.ts";
import { measureReader } from "./measureReader.ts";
import type { ObserveContext } from "./observeContext.ts";
import { ordinaryTable } from "./ordinaryTable.ts";
import { adjustPeriod, periodOfText } from "./periodText.ts";
import type { MeasurePlan } from "./measurePlan.ts";
import { planMeasures } from "./planMeasures.ts";
import { resolveNil } from "./resolveNil.ts";
import type { Source } from "./sourceSchema.ts";
import { namedColumns, selectColumns } from "./tableColumns.ts";
import { vintageOf } from "./vintageOf.ts";

/**
 * What a delivery says, by its mapping: one observation per measure, area and period, each with its cells, vintage and
 * signs. `-` is resolved by the rule of the source (see `resolveNil`); rows of dissolved areas are left out.
 */
export function observe(
  delivered: Table,
  source: Source,
  context: ObserveContext,
): Checked<readonly Observation[]> {
  const table = ordinaryTable(delivered, source.layout);
  const known = context.measures && new Set(context.measures.map(({ id }) => id));
  const plans = planMeasures(table, source, known);
  const areas = areaReader(table, source, context);
  const periods = rowPeriods(table, source);
  const before = [...plans.problems, ...areas.problems];
  if (before.length > 0) return checked([], before);

  const reader = measureReader(table, source, context, vintageOf(table, source));
  for (let row = 0; row < table.rowCount; row++) {
    const area = areas.value.area(row);
    if (area === undefined) continue;
    const rowPeriod = periods.period(row);
    for (const plan of plans.value) {
      const measure = measureOfRow(table, row, plan);
      const period = plan.period ?? rowPeriod;
      if (measure === undefined || known?.has(measure) === false) continue;
      if (period === undefined) periods.missing();
      else reader.read(row, plan, { measure, area, period: adjust(period, source, plan) });
    }
  }
  const resolved = resolveNil(reader.observations(), {
    table,
    source,
    context,
    living: reader.living(),
    rules: reader.nilRules(),
  });
  return checked(resolved.value, [
    ...areas.value.problems(),
    ...periods.problems(),
    ...reader.problems(),
    ...resolved.problems,
  ]);
}

function adjust(period: Period, source: Source, { mapping }: MeasurePlan): Period {
  const { kind = source.period.kind, date = source.period.date } = mapping;
  return adjustPeriod(period, { kind, date });
}

/** The measure's id in this row; `undefined` where the row is filtered out or none of its dimension. */
function measureOfRow(table: Table, row: number, plan: MeasurePlan): string | undefined {
  for (const { position, accepts } of plan.filters) {
    if (!accepts(table.cell(row, position).text)) return undefined;
  }
  let measure = plan.measure;
  for (const { name, position, suffix } of plan.dimensions) {
    const part = suffix(table.cell(row, position).text);
    if (part === undefined) return undefined;
    measure = measure.replace(`{${name}}`, part);
  }
  return measure;
}

interface RowPeriods {
  period(row: number): Period | undefined;
  missing(): void;
  problems(): readonly Problem[];
}

/** Periods of rows: from a column, else the one of the whole table. */
function rowPeriods(table: Table, source: Source): RowPeriods {
  const { from, column, fixed } = source.period;
  const position = from === "fixed" || from === "table" ? -1 : periodColumn(table, source, column);
  const whole = from === "fixed" || fixed !== undefined ? fixed : tablePeriod(table);
  const unknown = new Map<string, number>();
  let missing = false;
  const ofCell = (row: number): Period | undefined => {
    const { text } = table.cell(row, position);
    const period = isPeriod(text) ? text : periodOfText(text);
    if (period === undefined) unknown.set(text, unknown.get(text) ?? row);
    return period;
  };
  return {
    period: (row) => (position < 0 ? whole : ofCell(row)),
    missing: () => {
      missing ||= unknown.size === 0;
    },
    problems: () => [
      ...[...unknown]
        .slice(0, 1)
        .map(([text, row]) =>
          problem(
            "sources/unknown-period",
            "error",
            { file: table.file, line: table.line(row) },
            { text, count: unknown.size },
          ),
        ),
      ...(missing
        ? [problem("sources/no-period", "error", { file: table.file }, { source: source.id })]
        : []),
    ],
  };
}

function periodColumn(table: Table, source: Source, column: Source["period"]["column"]): number {
  if (column !== undefined) return selectColumns(namedColumns(table, source), column)[0]?.position ?? -1;
  return source.period.from === "header" ? -1 : table.columns.findIndex(({ role }) => role === "period");
}

function tablePeriod({ period }: Table): Period | undefined {
  if (period === undefined) return undefined;
  if (period.kind === "date" && period.date !== undefined) return period.date;
  return period.kind === "school-year"
    ? `${period.year}/${String((period.year + 1) % 100).padStart(2, "0")}`
    : String(period.year);
}
