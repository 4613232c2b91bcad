import type { Definition } from "../indicators/definitionSchema.ts";
import type { ShownFigure } from "../model/figure.ts";
import { funnelLimits } from "../statistics/funnelLimits.ts";
import type { ClosedInterval } from "../statistics/interval.ts";
import { poissonFunnelLimits } from "../statistics/poissonFunnelLimits.ts";

/** Limits of chance at one size of the base, in the indicator's unit. */
export interface FunnelPoint {
  readonly denominator: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

const points = 40;

/**
 * The funnel around a reference by the rule of the verdict, at sizes spaced evenly by their square root from the
 * smallest to the largest published base. `undefined` for figures without counts or interval.
 */
export function funnelOf(
  areas: readonly ShownFigure[],
  reference: ShownFigure,
  definition: Definition,
): readonly FunnelPoint[] | undefined {
  const bases = areas.flatMap(({ denominator }) => denominator ?? []);
  const limits = limitsAround(reference, definition);
  if (bases.length === 0 || limits === undefined) return undefined;
  const [from, to] = [Math.sqrt(Math.min(...bases)), Math.sqrt(Math.max(...bases))];
  return Array.from({ length: points }, (_, index) =>
    limits((from + ((to - from) * index) / (points - 1)) ** 2),
  );
}

function limitsAround(
  reference: ShownFigure,
  definition: Definition,
): ((base: number) => FunnelPoint) | undefined {
  const { factor, designEffect } = definition;
  const share = reference.value / factor;
  const at = (base: number, level: number): ClosedInterval => {
    const effective = base / designEffect;
    if (reference.method === "wilson-95")
      return funnelLimits(share, effective, level) ?? { lower: 0, upper: 1 };
    const { lower, upper } = poissonFunnelLimits(share * effective, level);
    return { lower: lower / effective, upper: upper / effective };
  };
  const isRate = reference.method === "exact-95" || reference.method === "byar-95";
  if (definition.kind === "count" || (reference.method !== "wilson-95" && !isRate)) return undefined;
  return (base) => {
    const [inner, outer] = [at(base, 0.95), at(base, 0.998)];
    return {
      denominator: base,
      lower95: factor * inner.lower,
      upper95: factor * inner.upper,
      lower998: factor * outer.lower,
      upper998: factor * outer.upper,
    };
  };
}
