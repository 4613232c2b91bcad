import type { Definition } from "../indicators/definitionSchema.ts";
import type { VerdictKind } from "../model/comparison.ts";
import type { ShownFigure } from "../model/figure.ts";
import type { Interval } from "../statistics/interval.ts";
import { figureLimits } from "./figureLimits.ts";
import { weaker } from "./weaker.ts";

/**
 * Where a published figure lies against a reference taken as fixed: outside its interval at 99.8 %, at 95 % only, or
 * inside. A distance smaller than the definition's minimum relevance counts as similar, however certain it is. A
 * rounded count gets the more cautious verdict of the smallest and largest count it may stand for.
 * `undefined` for counts, which grow with the area, and for figures without an interval.
 */
export function judge(
  figure: ShownFigure,
  reference: number,
  definition: Definition,
): VerdictKind | undefined {
  if (definition.kind === "count") return undefined;
  const [low, high] = possible(figure, definition).map((one) => judgeCount(one, reference, definition));
  return low === undefined || high === undefined ? low : weaker(low, high);
}

/** The figure itself, or a rounded one with the smallest and the largest count it may stand for. */
function possible(figure: ShownFigure, { factor }: Definition): readonly ShownFigure[] {
  const { numerator, denominator, flags } = figure;
  if (!flags.includes("rounded") || numerator === undefined || denominator === undefined) return [figure];
  const error = roundingError(numerator);
  return [Math.max(0, numerator - error), Math.min(denominator, numerator + error)].map((count) => ({
    ...figure,
    numerator: count,
    value: (factor * count) / denominator,
  }));
}

/** Half of the base a count was rounded to, judged by the count itself: tens, fives, or threes. */
function roundingError(count: number): number {
  if (count % 10 === 0) return 5;
  return count % 5 === 0 ? 2.5 : 1.5;
}

function judgeCount(figure: ShownFigure, reference: number, definition: Definition): VerdictKind | undefined {
  const inner = figureLimits(figure, definition, 0.95);
  if (inner === undefined) return undefined;
  const side = sideOf(inner, reference);
  const distance = Math.abs(figure.value - reference);
  if (side === undefined || distance < definition.minimumRelevance * Math.abs(reference)) return "similar";
  const outer = figureLimits(figure, definition, 0.998);
  return outer !== undefined && sideOf(outer, reference) === side ? `${side}-998` : `${side}-95`;
}

/** The side on which the interval lies, if it does not hold the reference. A lower limit that does not exist is 0. */
function sideOf({ lower, upper }: Interval, reference: number): "higher" | "lower" | undefined {
  if ((lower ?? 0) > reference) return "higher";
  return upper !== undefined && upper < reference ? "lower" : undefined;
}
