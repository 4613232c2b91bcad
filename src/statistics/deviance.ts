/**
 * x log(x/m) + m − x for x, m > 0: how unlikely x is where m is expected, without the loss of digits that the formula
 * has where both are near each other.
 *
 * @see Loader C (2000), Fast and accurate computation of binomial probabilities.
 */
export function deviance(x: number, expected: number): number {
  const difference = x - expected;
  const ratio = difference / (x + expected);
  if (Math.abs(ratio) > 0.1) return x * Math.log(x / expected) - difference;
  const square = ratio * ratio;
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let divisor = 3; ; divisor += 2) {
    power *= square;
    const next = sum + power / divisor;
    if (next === sum) return sum;
    sum = next;
  }
}
