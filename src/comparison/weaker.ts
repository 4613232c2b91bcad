import type { VerdictKind } from "../model/comparison.ts";

const order: readonly VerdictKind[] = ["lower-998", "lower-95", "similar", "higher-95", "higher-998"];

/** The more cautious of two verdicts: the one nearer to "similar"; "similar" where they point in different directions. */
export function weaker(one: VerdictKind, other: VerdictKind): VerdictKind {
  const [first, second] = [order.indexOf(one) - 2, order.indexOf(other) - 2];
  if (first * second <= 0) return "similar";
  return Math.abs(first) < Math.abs(second) ? one : other;
}
