import type { Definition } from "../indicators/definitionSchema.ts";
import type { Verdict } from "../model/comparison.ts";
import type { ShownFigure } from "../model/figure.ts";
import { chanceOf } from "./chanceOf.ts";
import { judge } from "./judge.ts";
import { pooledReference } from "./pooledReference.ts";
import type { ShownFigures } from "./shownFigures.ts";
import { weaker } from "./weaker.ts";

/** A verdict with the two published figures it rests on and the p value of its test. */
export interface JudgedPair {
  readonly verdict: Verdict;
  readonly figure: ShownFigure;
  readonly reference: ShownFigure;
  readonly pValue: number;
}

/**
 * Compares one published figure with the same indicator of another area in the same year. A pooled value is compared
 * with the reference over its years and with the printed reference, and gets the more cautious verdict: what is
 * printed side by side must not contradict the verdict. `undefined` where a value is not published or no verdict is
 * defined.
 */
export function compareWith(
  definition: Definition,
  place: { readonly area: string; readonly against: string; readonly year: number },
  figures: ShownFigures,
): JudgedPair | undefined {
  const figure = figures.get(definition.id, place.area, place.year);
  const reference = figures.get(definition.id, place.against, place.year);
  if (figure === undefined || reference === undefined) return undefined;
  const sameYears = pooledReference(figure, reference, definition, figures);
  if (sameYears === undefined) return undefined;
  const [printed, pooled] = [
    judge(figure, reference.value, definition),
    judge(figure, sameYears, definition),
  ];
  if (printed === undefined || pooled === undefined) return undefined;
  const id = { indicator: definition.id, area: place.area, year: place.year, against: place.against };
  const verdict = { ...id, difference: figure.value - reference.value, verdict: weaker(printed, pooled) };
  return { verdict, figure, reference, pValue: chanceOf(figure, sameYears, definition) ?? 1 };
}
