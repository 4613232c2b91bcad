import { deviance } from "./deviance.ts";
import { stirlingError } from "./stirlingError.ts";

/**
 * Probability of `events` among `total` where each has the chance `share` (and `rest` = 1 − share, given apart so that
 * neither loses digits). Continuous in its counts, so that it serves the beta distribution too.
 *
 * @see Loader C (2000), Fast and accurate computation of binomial probabilities.
 */
export function binomialDensity(events: number, total: number, share: number, rest: number): number {
  const others = total - events;
  if (share === 0 || events === 0) return events === 0 ? rest ** total : 0;
  if (rest === 0 || others === 0) return others === 0 ? share ** total : 0;
  const exponent =
    stirlingError(total) -
    stirlingError(events) -
    stirlingError(others) -
    deviance(events, total * share) -
    deviance(others, total * rest);
  return Math.exp(exponent) * Math.sqrt(total / (2 * Math.PI * events * others));
}
