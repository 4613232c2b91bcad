import type { FigureFlag, FigureId, IntervalMethod, MissingReason } from "../model/figure.ts";
import type { Origin } from "../model/observation.ts";
import type { Period } from "../model/period.ts";

/** One count that an estimate rests on, with the weight it has in the numerator or denominator. */
export interface Need {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
  readonly role: "numerator" | "denominator";
  readonly weight: number;
  readonly value: number;
}

/** Computed indicator value before protection. Only `protection` may turn it into a figure. */
export type Estimate = FigureId &
  (
    | {
        readonly status: "computed";
        readonly value: number;
        readonly lower?: number;
        readonly upper?: number;
        readonly numerator?: number;
        readonly denominator?: number;
        readonly numeratorPeriod: Period;
        readonly denominatorPeriod?: Period;
        readonly method: IntervalMethod;
        readonly flags: readonly FigureFlag[];
        readonly needs: readonly Need[];
        readonly origins: readonly Origin[];
      }
    | { readonly status: "missing"; readonly reason: MissingReason; readonly origins: readonly Origin[] }
  );
