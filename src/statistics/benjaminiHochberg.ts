/**
 * p values adjusted for the number of tests by Benjamini and Hochberg, in the order given. Of all statements with an
 * adjusted p below 0.05 at most 5 % are expected to be false alarms.
 *
 * @throws RangeError for what is no probability
 * @see Benjamini Y, Hochberg Y (1995), Controlling the false discovery rate. J. R. Stat. Soc. B 57: 289–300.
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`no probability: ${wrong}`);
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = pValues.map(() => 1);
  let smallest = 1;
  order.forEach(({ p, index }, position) => {
    smallest = Math.min(smallest, (p * pValues.length) / (pValues.length - position));
    adjusted[index] = smallest;
  });
  return adjusted;
}
