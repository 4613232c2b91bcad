import type { KindInput } from "./kind.ts";

/** factor · numerator / denominator, in this order (58 / 200 · 100 is not 29); `undefined` if there is nothing to divide by. */
export function quotient({ definition, numerator, denominator }: KindInput): Quotient | undefined {
  if (denominator === undefined || denominator.total === 0) return undefined;
  const value = (definition.factor * numerator.total) / denominator.total;
  return { value, numerator: numerator.total, denominator: denominator.total };
}

/** A value beside the two numbers it was divided from. */
export interface Quotient {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}
