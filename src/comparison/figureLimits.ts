import type { Definition } from "../indicators/definitionSchema.ts";
import type { ShownFigure } from "../model/figure.ts";
import { countInterval } from "../statistics/countInterval.ts";
import type { Interval } from "../statistics/interval.ts";
import { normalReach } from "../statistics/normalReach.ts";
import { wilsonInterval } from "../statistics/wilsonInterval.ts";

/**
 * Where the true value of a published figure may lie at this level, in the indicator's unit, from its published counts:
 * Wilson for shares, exact or Byar for rates, normal for balances. The design effect divides the counts, which widens
 * the interval. `undefined` where the figure has no interval.
 */
export function figureLimits(
  figure: ShownFigure,
  definition: Definition,
  level: number,
): Interval | undefined {
  switch (figure.method) {
    case "wilson-95":
      return shareLimits(figure, definition, level);
    case "exact-95":
    case "byar-95":
      return rateLimits(figure, definition, level);
    case "skellam-95":
      return balanceLimits(figure, level);
    default:
      return undefined;
  }
}

function shareLimits(
  { numerator, denominator }: ShownFigure,
  { factor, designEffect }: Definition,
  level: number,
): Interval | undefined {
  if (numerator === undefined || denominator === undefined || numerator > denominator) return undefined;
  const limits = wilsonInterval(numerator / designEffect, denominator / designEffect, level);
  return limits === undefined ? undefined : { lower: factor * limits.lower, upper: factor * limits.upper };
}

function rateLimits(
  { numerator, denominator }: ShownFigure,
  { factor, designEffect, kind }: Definition,
  level: number,
): Interval | undefined {
  const base = kind === "count" ? factor : denominator;
  if (numerator === undefined || base === undefined || base <= 0) return undefined;
  const limits = countInterval(numerator / designEffect, level);
  const scale = (designEffect * factor) / base;
  return { lower: scale * limits.lower, upper: scale * limits.upper };
}

/** Both counts of a balance are not published, its interval is: it grows with the level like a normal one. */
function balanceLimits({ value, upper }: ShownFigure, level: number): Interval | undefined {
  if (upper === undefined) return undefined;
  const reach = ((upper - value) / normalReach(0.95)) * normalReach(level);
  return { lower: value - reach, upper: value + reach };
}
