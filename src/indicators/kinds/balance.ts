import { normalReach } from "../../statistics/normalReach.ts";
import type { Kind } from "./kind.ts";
import { quotient } from "./quotient.ts";

/** Fewest events (arrivals plus departures) for which the normal approximation of the difference is used. */
const fewestEvents = 30;

/**
 * Saldo: difference of two counts of events per so many inhabitants. The interval is that of the difference of two
 * Poisson counts: value ± z · factor · √(a + b) / n, from 30 events on.
 *
 * @see Skellam JG (1946), The frequency distribution of the difference between two Poisson variates belonging to
 *   different populations. JRSS A 109: 296.
 */
export const balance: Kind = (input) => {
  const result = quotient(input);
  if (result === undefined) return undefined;
  const { definition, numerator } = input;
  if (definition.interval === "none" || numerator.gross < fewestEvents) return { ...result, method: "none" };
  const spread = Math.sqrt(numerator.gross * definition.designEffect);
  const reach = (normalReach(0.95) * definition.factor * spread) / result.denominator;
  return { ...result, lower: result.value - reach, upper: result.value + reach, method: "skellam-95" };
};
