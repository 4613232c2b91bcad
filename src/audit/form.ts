/** A sum of unknowns whose range is asked for. */
export interface Form {
  readonly unknowns: readonly number[];
  readonly coefficients: readonly number[];
  /** A range this wide is enough; without it both ends are looked for. */
  readonly enough?: number;
}

/** From the smallest to the largest value for which a table was found that fits everything known. */
export type Interval = readonly [lower: number, upper: number];

/** Value of a form in a table. */
export function valueOf({ unknowns, coefficients }: Form, table: readonly number[]): number {
  return unknowns.reduce((sum, unknown, term) => sum + (coefficients[term] ?? 0) * (table[unknown] ?? 0), 0);
}

/** What the bounds of the unknowns alone say about a form. */
export function boundsOf(
  { unknowns, coefficients }: Form,
  { lower, upper }: { readonly lower: readonly number[]; readonly upper: readonly number[] },
): Interval {
  let [least, most] = [0, 0];
  unknowns.forEach((unknown, term) => {
    const factor = coefficients[term] ?? 0;
    const [low, high] = [factor * (lower[unknown] ?? 0), factor * (upper[unknown] ?? 0)];
    least += Math.min(low, high);
    most += Math.max(low, high);
  });
  return [least + 0, most + 0];
}
