import type { IntegerRow, IntegerSystem } from "./integerSystem.ts";

/** More rounds than any real table needs; stops circles of ever smaller steps. */
const ROUNDS = 60;

/**
 * Narrows the bounds of every unknown by what each condition alone says about it, until nothing changes. Only whole
 * numbers remain, so that the solver sees small numbers. An empty interval means that the conditions contradict
 * each other.
 */
export function tightenBounds({ lower, upper, rows }: IntegerSystem): IntegerSystem {
  const low = [...lower];
  const high = [...upper];
  for (let round = 0; round < ROUNDS; round += 1) {
    const changed = rows.map((row) => tightenRow(row, low, high));
    if (!changed.includes(true)) break;
  }
  return { lower: low, upper: high, rows };
}

function tightenRow(row: IntegerRow, low: number[], high: number[]): boolean {
  const least = reach(row, low, high);
  const most = reach(row, high, low);
  let changed = false;
  row.unknowns.forEach((unknown, place) => {
    const factor = row.coefficients[place] ?? 0;
    const [from, to] = [low[unknown] ?? 0, high[unknown] ?? 0];
    const room = row.upper - least.without(factor * (factor > 0 ? from : to));
    const need = row.lower - most.without(factor * (factor > 0 ? to : from));
    const [first, last] = factor > 0 ? [need / factor, room / factor] : [room / factor, need / factor];
    const [newLow, newHigh] = [Math.max(from, ceiling(first)), Math.min(to, floor(last))];
    if (newLow > from) low[unknown] = newLow;
    if (newHigh < to) high[unknown] = newHigh;
    changed ||= newLow > from || newHigh < to;
  });
  return changed;
}

/** The least (or most) a row can sum to, and the same without one of its terms, which may be infinite. */
function reach({ unknowns, coefficients }: IntegerRow, below: readonly number[], above: readonly number[]) {
  const terms = unknowns.map((unknown, place) => {
    const factor = coefficients[place] ?? 0;
    return factor * ((factor > 0 ? below[unknown] : above[unknown]) ?? 0);
  });
  const finite = terms.filter((term) => Number.isFinite(term)).reduce((sum, term) => sum + term, 0);
  const infinite = terms.filter((term) => !Number.isFinite(term));
  const [endless = 0] = infinite;
  return {
    without(term: number): number {
      if (Number.isFinite(term)) return infinite.length > 0 ? endless : finite - term;
      return infinite.length > 1 ? endless : finite;
    },
  };
}

function ceiling(value: number): number {
  // Adding 0 turns the -0 of `Math.ceil(-0.5)` into 0.
  return Number.isNaN(value) ? -Infinity : Math.ceil(value) + 0;
}

function floor(value: number): number {
  return Number.isNaN(value) ? Infinity : Math.floor(value);
}
