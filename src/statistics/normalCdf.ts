import { incompleteGamma } from "./incompleteGamma.ts";

/**
 * Share of the standard normal distribution below z. Relative accuracy about 1e-14 in the lower tail too.
 *
 * @throws RangeError for NaN and infinity
 * @example normalCdf(-1.959963984540054) // 0.025
 */
export function normalCdf(z: number): number {
  if (!Number.isFinite(z)) throw new RangeError(`z must be finite: ${z}`);
  const half = incompleteGamma(0.5, (z * z) / 2);
  return z < 0 ? half.upper / 2 : 0.5 + half.lower / 2;
}
