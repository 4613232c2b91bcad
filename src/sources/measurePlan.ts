import type { Period } from "../model/period.ts";
import type { Table } from "../model/table.ts";
import type { MeasureMapping, Source } from "./sourceSchema.ts";
import type { NamedColumn } from "./tableColumns.ts";

/** A label column that decides per row whether it counts. */
export interface RowFilter {
  readonly position: number;
  readonly accepts: (text: string) => boolean;
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

/** The part of a plan that its rows decide. */
export type RowPlan = Pick<MeasurePlan, "mapping" | "filters" | "dimensions">;

/** What planning looks at. */
export interface PlanContext {
  readonly table: Table;
  readonly source: Source;
  readonly all: readonly NamedColumn[];
  /** Without the columns of the area. */
  readonly columns: readonly NamedColumn[];
  readonly known: ReadonlySet<string> | undefined;
}

/** Positions of the value columns of one header period. */
export function siblingsOf(period: Period | undefined, { columns }: PlanContext): readonly number[] {
  return columns
    .filter((column) => column.role === "value" && column.period === period)
    .map(({ position }) => position);
}
