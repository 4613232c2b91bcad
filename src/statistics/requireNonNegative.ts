/**
 * Refuses what can be neither a count nor a size: negative numbers, NaN, infinity.
 *
 * @param name what the numbers are, for the message
 * @throws RangeError naming the faulty number
 */
export function requireNonNegative(name: string, ...values: readonly number[]): void {
  for (const value of values) {
    if (!Number.isFinite(value) || value < 0)
      throw new RangeError(`${name} must be finite and not negative: ${value}`);
  }
}
