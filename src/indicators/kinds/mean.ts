import type { Kind } from "./kind.ts";
import { quotient } from "./quotient.ts";

/** Mittelwert: as delivered, or a sum divided by the number of cases. Without standard deviation there is no interval. */
export const mean: Kind = (input) => {
  if (input.denominator === undefined) return { value: input.numerator.total, method: "none" };
  const result = quotient(input);
  return result === undefined ? undefined : { ...result, method: "none" };
};
