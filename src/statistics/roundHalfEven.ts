/**
 * A number to the nearest multiple of a base, ties to the even one, so that many rounded numbers are not too large
 * together. Never -0.
 *
 * @see IEEE 754, roundTiesToEven; the same as `round` of R
 * @example roundHalfEven(15, 10) // 20
 * @example roundHalfEven(25, 10) // 20
 */
export function roundHalfEven(value: number, base: number): number {
  const steps = value / base;
  const below = Math.floor(steps);
  const rest = steps - below;
  const up = rest > 0.5 + 1e-9 || (rest > 0.5 - 1e-9 && below % 2 !== 0);
  return (up ? below + 1 : below) * base + 0;
}
