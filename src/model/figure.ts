import type { Period } from "./period.ts";

/** How the interval was made: `none` where no interval is defined. */
export type IntervalMethod = "wilson-95" | "exact-95" | "byar-95" | "student-95" | "skellam-95" | "none";

/** Marks of a published value. */
export type FigureFlag =
  | "provisional"
  | "revised"
  | "estimated"
  | "uncertain"
  | "rounded"
  | "synthetic"
  | "pooled";

/** Why nothing can be shown although nothing is hidden. */
export type MissingReason =
  | "not-delivered"
  | "unknown"
  | "later"
  | "unreliable"
  | "not-applicable"
  | "not-at-this-level"
  | "base-too-small";

/** Which number is meant: an indicator, an area, a reporting year. */
export interface FigureId {
  readonly indicator: string;
  readonly area: string;
  readonly year: number;
}

/** A published value with its company. `numerator` and `denominator` are absent for `official` values and balances without base. */
export interface ShownFigure extends FigureId {
  readonly status: "shown";
  /** In the indicator's unit, full precision. */
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly numeratorPeriod: Period;
  readonly denominatorPeriod?: Period;
  readonly method: IntervalMethod;
  readonly flags: readonly FigureFlag[];
}

/** A value that must not be published. It has no number and does not say why. */
export interface WithheldFigure extends FigureId {
  readonly status: "withheld";
}

/** A value that nobody has, or that makes no sense here. */
export interface MissingFigure extends FigureId {
  readonly status: "missing";
  readonly reason: MissingReason;
}

/** Kennzahl: what may be published of one indicator, area and year. */
export type Figure = ShownFigure | WithheldFigure | MissingFigure;

/** Key of a figure in maps. */
export function figureKey(id: FigureId): string {
  return `${id.indicator}|${id.area}|${id.year}`;
}
