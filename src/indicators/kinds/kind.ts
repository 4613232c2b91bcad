import type { Definition } from "../definitionSchema.ts";
import type { Side } from "../side.ts";
import type { IntervalMethod } from "../../model/figure.ts";

/** What the formula of a kind gets. */
export interface KindInput {
  readonly definition: Definition;
  readonly numerator: Side;
  readonly denominator: Side | undefined;
}

/** A value in the indicator's unit with its interval, where one is defined, and the counts that are printed beside it. */
interface KindResult {
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly method: IntervalMethod;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** The formula of a kind of indicator; `undefined` where it has no value (nothing to divide by). */
export type Kind = (input: KindInput) => KindResult | undefined;

/** Limits of the interval of an indicator, in its unit. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
  readonly method: IntervalMethod;
}
