import { binomialDensity } from "./binomialDensity.ts";

const tiny = 1e-300;
const precision = 4e-16;

/** The fraction needs about the square root of the larger parameter; totals beyond 10¹⁰ lose digits. */
const mostSteps = 1_000_000;

/** Continued fraction by Lentz's method: converges fast where x < (a + 1)/(a + b + 2). */
function fraction(a: number, b: number, x: number): number {
  let numeratorRatio = 1;
  let denominatorRatio = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let value = denominatorRatio;
  for (let m = 1; m < mostSteps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const coefficient of [even, odd]) {
      denominatorRatio = 1 / (1 + coefficient * denominatorRatio || tiny);
      numeratorRatio = 1 + coefficient / numeratorRatio || tiny;
      change = numeratorRatio * denominatorRatio;
      value *= change;
    }
    if (Math.abs(change - 1) <= precision) return value;
  }
  return value;
}

/**
 * Both tails of the beta distribution at x; `rest` is 1 − x, given apart so that neither loses digits. The smaller
 * tail keeps its relative accuracy.
 *
 * @see Press WH et al. (2007), Numerical Recipes, 3rd ed., 6.4; density after Loader (2000).
 */
export function incompleteBeta(
  a: number,
  b: number,
  x: number,
  rest: number,
): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (rest <= 0) return { lower: 1, upper: 0 };
  const density = binomialDensity(a, a + b, x, rest) / (a + b);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, density * b * fraction(a, b, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, density * a * fraction(b, a, rest));
  return { lower: 1 - upper, upper };
}
