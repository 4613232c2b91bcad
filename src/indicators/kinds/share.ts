import { quotient } from "./quotient.ts";
import type { Kind } from "./kind.ts";
import { wilsonLimits } from "./wilsonLimits.ts";

/**
 * Anteil: a part of a whole, with Wilson's interval. Where part and whole are counted at different places (children by
 * place of care and of residence) the part may exceed the whole; such a value has no interval.
 */
export const share: Kind = (input) => {
  const result = quotient(input);
  if (result === undefined) return undefined;
  const { factor, designEffect, interval } = input.definition;
  if (interval === "none" || result.numerator > result.denominator) return { ...result, method: "none" };
  return {
    ...result,
    method: "none",
    ...wilsonLimits(result.numerator, result.denominator, factor, designEffect),
  };
};
