import type { ShownFigure } from "../model/figure.ts";

/**
 * Order of two figures by their exact values: x₁·n₂ against x₂·n₁ where both have counts, because 3/30 and 10/100 are
 * equal although their quotients need not be. Without counts the values themselves.
 */
export function byFraction(a: ShownFigure, b: ShownFigure): number {
  if (a.numerator === undefined || b.numerator === undefined) return a.value - b.value;
  if (a.denominator === undefined || b.denominator === undefined) return a.value - b.value;
  return Math.sign(a.numerator * b.denominator - b.numerator * a.denominator);
}
