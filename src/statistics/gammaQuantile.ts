import { incompleteGamma } from "./incompleteGamma.ts";
import { normalQuantile } from "./normalQuantile.ts";
import { poissonDensity } from "./poissonDensity.ts";

/** Starting point of Wilson and Hilferty, kept away from zero. */
function start(shape: number, probability: number, side: "lower" | "upper"): number {
  const standard = (normalQuantile(probability) ?? 0) * (side === "lower" ? 1 : -1);
  const root = 1 - 1 / (9 * shape) + standard / (3 * Math.sqrt(shape));
  return shape * Math.max(root, 0.05) ** 3;
}

/**
 * Value of the gamma distribution (scale 1) that cuts the share `probability` off its lower or upper side, strictly
 * between 0 and 1. Newton steps inside a bracket that shrinks; relative error about 1e-15.
 */
export function gammaQuantile(shape: number, probability: number, side: "lower" | "upper"): number {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let x = start(shape, probability, side);
  for (let step = 0; step < 200; step += 1) {
    const share = incompleteGamma(shape, x)[side];
    const excess = side === "lower" ? share - probability : probability - share;
    if (excess > 0) high = x;
    else low = x;
    // The slope of the lower tail: x^(a−1) e^−x / Γ(a).
    const newton = x - excess / ((poissonDensity(shape, x) * shape) / x);
    const inside = newton > low && newton < high;
    const next = inside ? newton : high === Number.POSITIVE_INFINITY ? 2 * x : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}
