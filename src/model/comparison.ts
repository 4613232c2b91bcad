import type { FigureId } from "./figure.ts";

/** Where a value lies against its reference at the levels 99.8 % and 95 %. */
export type VerdictKind = "higher-998" | "higher-95" | "similar" | "lower-95" | "lower-998";

/** A figure against the same indicator of another area, in the indicator's unit (percentage points for percentages). */
export interface Verdict extends FigureId {
  /** Key of the reference area. */
  readonly against: string;
  readonly difference: number;
  readonly verdict: VerdictKind;
}

/** Direction of a tested series. `unchanged`: all values equal, no test. `unclear`: no direction proved. */
export type TrendDirection = "rising" | "falling" | "unclear" | "unchanged";

/** A series of one definition segment, tested. */
export interface Trend {
  readonly indicator: string;
  readonly area: string;
  readonly from: number;
  readonly to: number;
  /** Number of valid years. */
  readonly years: number;
  readonly direction: TrendDirection;
  /** Theil-Sen slope in the indicator's unit per year. */
  readonly perYear: number;
  /** Two-sided p of Mann-Kendall. */
  readonly p: number;
}
