/**
 * Refuses values of which no logarithm or reciprocal can be taken; missing ones pass.
 *
 * @throws RangeError naming the faulty number
 */
export function requirePositive(values: readonly (number | undefined)[]): void {
  const wrong = values.find((value) => value !== undefined && !(value > 0));
  if (wrong !== undefined) throw new RangeError(`not positive: ${wrong}`);
}
