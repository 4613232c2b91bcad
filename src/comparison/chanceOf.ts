import type { Definition } from "../indicators/definitionSchema.ts";
import type { ShownFigure } from "../model/figure.ts";
import { incompleteGamma } from "../statistics/incompleteGamma.ts";
import { normalCdf } from "../statistics/normalCdf.ts";
import { normalReach } from "../statistics/normalReach.ts";

/**
 * Two-sided p of a published figure if its true value were `reference`: the test that belongs to its interval (score
 * test for shares, exact central Poisson for rates, normal for balances). Orders findings; verdicts use the interval.
 */
export function chanceOf(figure: ShownFigure, reference: number, definition: Definition): number | undefined {
  switch (figure.method) {
    case "wilson-95":
      return shareChance(figure, reference / definition.factor, definition.designEffect);
    case "exact-95":
    case "byar-95":
      return rateChance(figure, reference / definition.factor, definition.designEffect);
    case "skellam-95":
      return balanceChance(figure, reference);
    default:
      return undefined;
  }
}

function shareChance(
  { numerator, denominator }: ShownFigure,
  share: number,
  designEffect: number,
): number | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  const deviation = Math.abs(numerator - share * denominator);
  const spread = Math.sqrt(designEffect * denominator * share * (1 - share));
  return spread > 0 ? twoSided(deviation / spread) : certain(deviation);
}

function rateChance(
  { numerator, denominator }: ShownFigure,
  rate: number,
  designEffect: number,
): number | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  const [count, expected] = [numerator / designEffect, (rate * denominator) / designEffect];
  const atLeast = count === 0 ? 1 : incompleteGamma(count, expected).lower;
  const atMost = incompleteGamma(count + 1, expected).upper;
  return Math.min(1, 2 * Math.min(atLeast, atMost));
}

function balanceChance({ value, upper }: ShownFigure, reference: number): number | undefined {
  if (upper === undefined) return undefined;
  const spread = (upper - value) / normalReach(0.95);
  const deviation = Math.abs(value - reference);
  return spread > 0 ? twoSided(deviation / spread) : certain(deviation);
}

function twoSided(deviations: number): number {
  return 2 * normalCdf(-deviations);
}

/** Where chance moves nothing, any deviation is certain. */
function certain(deviation: number): number {
  return deviation > 0 ? 0 : 1;
}
