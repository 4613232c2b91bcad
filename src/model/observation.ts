import type { Period } from "./period.ts";

/** What a sign in a table means. `blank` and `missing` get their meaning from the mapping. */
export const cellStatuses = [
  "nil",
  "unknown",
  "later",
  "unreliable",
  "not-applicable",
  "blank",
  "missing",
] as const;

/** Status of a cell without a number. */
export type CellStatus = (typeof cellStatuses)[number];

/** Marks of a number: p vorläufig, r berichtigt, s geschätzt, ( ) eingeschränkt. */
export type CellFlag = "provisional" | "revised" | "estimated" | "uncertain";

/** Where a number stood: the delivery, the physical line (1-based) and the field (0-based), with its text. */
export interface Origin {
  readonly source: string;
  readonly delivery: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** One measure, one area, one period, with the cells it comes from: a number or a sign. */
export type Observation = {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
  readonly flags: readonly (CellFlag | "synthetic" | "rounded")[];
  /** One cell as delivered; several after harmonising or adding up. */
  readonly origins: readonly Origin[];
  /** When the source published the value, ISO date or empty if the delivery does not say. */
  readonly vintage?: string;
  /** Gebietsstand (ISO date) the area key belongs to, where it is not that of the period's own year. */
  readonly territory?: string;
} & (
  | { readonly value: number; readonly status?: undefined }
  | { readonly value?: undefined; readonly status: CellStatus }
);

/** Key under which an observation is unique: the same count in several indicators is one cell. */
export function observationKey(measure: string, area: string, period: Period): string {
  return `${measure}|${area}|${period}`;
}
