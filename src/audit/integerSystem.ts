/** One condition on whole numbers: `lower <= sum of coefficients * unknowns <= upper`; ±Infinity is an open side. */
export interface IntegerRow {
  readonly unknowns: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A condition of terms in any order; terms of the same unknown are added up. */
export function integerRow(
  terms: readonly (readonly [unknown: number, coefficient: number])[],
  lower: number,
  upper: number,
): IntegerRow {
  const merged = new Map<number, number>();
  for (const [unknown, factor] of terms) merged.set(unknown, (merged.get(unknown) ?? 0) + factor);
  const kept = [...merged].filter(([, factor]) => factor !== 0);
  return {
    unknowns: kept.map(([unknown]) => unknown),
    coefficients: kept.map(([, factor]) => factor),
    lower,
    upper,
  };
}

/** What an attacker knows: unknown whole numbers within bounds, and conditions between them. */
export interface IntegerSystem {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly IntegerRow[];
}

/** Whether the table fits everything that is known. Exact: sums are formed as big integers. */
export function fits(table: readonly number[], { lower, upper, rows }: IntegerSystem): boolean {
  const inside = table.every(
    (value, place) =>
      Number.isSafeInteger(value) && value >= (lower[place] ?? 0) && value <= (upper[place] ?? 0),
  );
  return inside && rows.every((row) => fitsRow(table, row));
}

function fitsRow(table: readonly number[], { unknowns, coefficients, lower, upper }: IntegerRow): boolean {
  const sum = unknowns.reduce(
    (total, unknown, place) => total + BigInt(coefficients[place] ?? 0) * BigInt(table[unknown] ?? 0),
    0n,
  );
  return (lower === -Infinity || sum >= BigInt(lower)) && (upper === Infinity || sum <= BigInt(upper));
}
