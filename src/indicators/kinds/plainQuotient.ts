import type { Kind } from "./kind.ts";
import { quotient } from "./quotient.ts";

/**
 * Ratios of two groups of which neither contains the other, densities, changes and projections: the quotient without
 * interval. Inhabitants and areas are complete counts; the uncertainty of a projection is that of its assumptions.
 */
export const plainQuotient: Kind = (input) => {
  const result = quotient(input);
  return result === undefined ? undefined : { ...result, method: "none" };
};
