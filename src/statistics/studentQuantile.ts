import { betaQuantile } from "./betaQuantile.ts";
import { requireNonNegative } from "./requireNonNegative.ts";

/** Distance from 0 that leaves the share `tail` (below ½) on each side. */
function distance(tail: number, df: number): number {
  // t²/(df + t²) has a beta distribution; of it and its complement the smaller one keeps its digits.
  const centre = 1 - 2 * tail;
  const part =
    centre < 0.5 ? betaQuantile(0.5, df / 2, centre, "lower") : betaQuantile(0.5, df / 2, 2 * tail, "upper");
  if (part <= 0.5) return Math.sqrt((df * part) / (1 - part));
  const rest = betaQuantile(df / 2, 0.5, 2 * tail, "lower");
  return Math.sqrt((df * (1 - rest)) / rest);
}

/**
 * Quantile of Student's t distribution with `df` degrees of freedom (not necessarily whole). 0 and 1 have no finite
 * quantile, nor have tiny `df` one that a number can hold: `undefined`. Relative error below 1e-12.
 *
 * @throws RangeError outside 0…1 and unless `df` is positive and finite
 * @example studentQuantile(0.975, 7) // 2.364624…
 */
export function studentQuantile(probability: number, df: number): number | undefined {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`no probability: ${probability}`);
  requireNonNegative("df", df);
  if (df === 0) throw new RangeError("no degrees of freedom");
  if (probability === 0 || probability === 1) return undefined;
  if (probability === 0.5) return 0;
  const reach = distance(Math.min(probability, 1 - probability), df);
  if (!Number.isFinite(reach)) return undefined;
  return probability < 0.5 ? -reach : reach;
}
