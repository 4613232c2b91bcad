import { countInterval } from "../../statistics/countInterval.ts";
import type { Limits } from "./kind.ts";

/** Poisson limits of a count, multiplied by `perCount` (1 for counts, factor / denominator for rates). */
export function countLimits(count: number, perCount: number, designEffect: number): Limits {
  const { lower, upper, method } = countInterval(count / designEffect, 0.95);
  const scale = designEffect * perCount;
  return { lower: scale * lower, upper: scale * upper, method: method === "exact" ? "exact-95" : "byar-95" };
}
