import { poissonDensity } from "./poissonDensity.ts";

const precision = 1e-16;
const tiny = 1e-300;

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + …: converges fast where x < a + 1. */
function series(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let divisor = shape + 1; term > sum * precision; divisor += 1) {
    term *= x / divisor;
    sum += term;
  }
  return sum;
}

/** Legendre's continued fraction of the upper tail by Lentz's method: converges fast where x ≥ a + 1. */
function fraction(shape: number, x: number): number {
  let denominator = x + 1 - shape;
  let numeratorRatio = 1 / tiny;
  let denominatorRatio = 1 / denominator;
  let value = denominatorRatio;
  for (let step = 1; ; step += 1) {
    const coefficient = -step * (step - shape);
    denominator += 2;
    denominatorRatio = 1 / (coefficient * denominatorRatio + denominator || tiny);
    numeratorRatio = denominator + coefficient / numeratorRatio || tiny;
    const change = numeratorRatio * denominatorRatio;
    value *= change;
    if (Math.abs(change - 1) <= 4 * precision) return value;
  }
}

/** From this shape on the distribution is normal to 13 digits, and the series would take a million terms. */
const hugeShape = 1e9;

/** Both tails by Wilson and Hilferty's cube root. */
function cubeRoot(shape: number, x: number): { readonly lower: number; readonly upper: number } {
  const standard = (Math.cbrt(x / shape) - 1 + 1 / (9 * shape)) * 3 * Math.sqrt(shape);
  const tail = incompleteGamma(0.5, (standard * standard) / 2).upper / 2;
  return standard < 0 ? { lower: tail, upper: 1 - tail } : { lower: 1 - tail, upper: tail };
}

/**
 * Both tails of the gamma distribution with this shape and scale 1: the shares below and above x. The smaller one is
 * computed directly, so that it keeps its relative accuracy.
 *
 * @see Press WH et al. (2007), Numerical Recipes, 3rd ed., 6.2; density after Loader (2000).
 */
export function incompleteGamma(
  shape: number,
  x: number,
): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (shape > hugeShape) return cubeRoot(shape, x);
  const density = poissonDensity(shape, x);
  if (x < shape + 1) {
    const lower = Math.min(1, density * series(shape, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, density * shape * fraction(shape, x));
  return { lower: 1 - upper, upper };
}
