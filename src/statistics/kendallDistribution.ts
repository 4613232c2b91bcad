/** Multiplies a polynomial by 1 + q + … + q^(size−1), one more value in the row. */
function insert(weights: readonly number[], size: number): readonly number[] {
  const result: number[] = [];
  let sum = 0;
  for (let index = 0; index < weights.length + size - 1; index += 1) {
    sum += weights[index] ?? 0;
    if (index >= size) sum -= weights[index - size] ?? 0;
    result.push(sum);
  }
  return result;
}

/** Distributions without ties by number of values: every series of an edition needs one of a few. */
const distinct: (readonly number[])[] = [[1], [1]];

/** Weights for values that all differ. */
function mahonian(count: number): readonly number[] {
  const known = distinct[count];
  if (known !== undefined) return known;
  const weights = insert(mahonian(count - 1), count);
  distinct[count] = weights;
  return weights;
}

/** Divides a polynomial by 1 + q + … + q^(size−1): values of one tie group cannot be told apart. */
function merge(weights: readonly number[], size: number): readonly number[] {
  const result: number[] = [];
  for (let index = 0; index <= weights.length - size; index += 1) {
    const before = index >= size ? (result[index - size] ?? 0) : 0;
    result.push((weights[index] ?? 0) - (weights[index - 1] ?? 0) + before);
  }
  return result;
}

/**
 * How often each number of inversions occurs among all orders of `count` values, ties included: weights by number of
 * inversions 0, 1, 2, … (their sum is whatever it is). Without ties these are the Mahonian numbers, with ties the
 * coefficients of the Gaussian multinomial. Exact up to 18 values.
 *
 * @param ties sizes of the groups of equal values; groups of one may be left out
 * @see Stanley RP (2011), Enumerative Combinatorics 1, 2nd ed., 1.7.
 */
export function kendallDistribution(count: number, ties: readonly number[]): readonly number[] {
  let weights = mahonian(count);
  for (const tie of ties) {
    for (let size = 2; size <= tie; size += 1) weights = merge(weights, size);
  }
  return weights;
}
