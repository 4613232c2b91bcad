import { countLimits } from "./countLimits.ts";
import type { Kind } from "./kind.ts";
import { quotient } from "./quotient.ts";

/** Rate: events, or people who are no subset, per so many inhabitants, with the Poisson limits of the events. */
export const rate: Kind = (input) => {
  const result = quotient(input);
  if (result === undefined) return undefined;
  const { factor, designEffect, interval } = input.definition;
  if (interval === "none") return { ...result, method: "none" };
  return { ...result, ...countLimits(result.numerator, factor / result.denominator, designEffect) };
};
