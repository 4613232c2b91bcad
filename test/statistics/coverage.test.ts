import { expect, test } from "vitest";
import { clopperPearsonInterval, wilsonInterval } from "../../src/statistics/index.ts";

/** Probabilities of 0, 1, 2, … events among `total`, by multiplying from one to the next. */
function binomial(total: number, share: number): readonly number[] {
  const result = [(1 - share) ** total];
  for (let events = 0; events < total; events += 1) {
    result.push(((result[events] ?? 0) * (total - events) * share) / ((events + 1) * (1 - share)));
  }
  return result;
}

/** Chance in percent that the interval of a random count holds the true share. */
function coverage(method: typeof wilsonInterval, total: number, share: number): number {
  const covered = binomial(total, share).filter((_, events) => {
    const limits = method(events, total, 0.95);
    return limits !== undefined && limits.lower <= share && share <= limits.upper;
  });
  return 100 * covered.reduce((sum, chance) => sum + chance, 0);
}

// R version 4.2.2: 100 * sum(dbinom(x, n, p)[lower <= p & p <= upper]) for x in 0:n, limits by
// prop.test(x, n, correct = FALSE) and binom.test(x, n).
test.each([
  [60, 0.02, 96.7806, 99.2975],
  [100, 0.05, 96.5891, 98.2607],
  [200, 0.09, 93.7843, 96.5456],
  [1000, 0.02, 94.6677, 95.8862],
])(
  "among %i people a true share of %d is covered as often as it should be",
  (total, share, wilson, exact) => {
    expect(coverage(wilsonInterval, total, share)).toBeCloseTo(wilson, 3);
    expect(coverage(clopperPearsonInterval, total, share)).toBeCloseTo(exact, 3);
  },
);
