import type { Kind } from "./kind.ts";
import { quotient } from "./quotient.ts";

/**
 * Ratios of two groups of which neither contains the other, densities and changes: the quotient without interval,
 * since inhabitants and areas are complete counts.
 */
export const plainQuotient: Kind = (input) => {
  const result = quotient(input);
  return result === undefined ? undefined : { ...result, method: "none" };
};
