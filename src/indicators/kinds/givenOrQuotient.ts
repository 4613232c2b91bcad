import type { Kind } from "./kind.ts";
import { quotient } from "./quotient.ts";

/**
 * Means and projections: as delivered where the definition has no denominator, else the quotient. Without interval:
 * the standard deviation behind a mean is not delivered, and the uncertainty of a projection is that of its assumptions.
 */
export const givenOrQuotient: Kind = (input) => {
  if (input.definition.denominator.length === 0) return { value: input.numerator.total, method: "none" };
  const result = quotient(input);
  return result === undefined ? undefined : { ...result, method: "none" };
};
