import { binomialDensity } from "./binomialDensity.ts";
import { incompleteBeta } from "./incompleteBeta.ts";

/**
 * Value of the beta distribution that cuts the share `probability` off its lower or upper side, strictly between 0
 * and 1. Newton steps inside a bracket that shrinks; relative error about 1e-15.
 */
export function betaQuantile(a: number, b: number, probability: number, side: "lower" | "upper"): number {
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 1200; step += 1) {
    const share = incompleteBeta(a, b, x, 1 - x)[side];
    const excess = side === "lower" ? share - probability : probability - share;
    if (excess > 0) high = x;
    else low = x;
    const slope = (binomialDensity(a, a + b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x));
    const newton = x - excess / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}
