import type { ClosedInterval } from "./interval.ts";
import { normalReach } from "./normalReach.ts";
import { studentQuantile } from "./studentQuantile.ts";

/** A mean and where the true mean may lie. */
export interface MeanInterval extends ClosedInterval {
  readonly mean: number;
}

/**
 * Student's interval for the mean of independent values, from their own spread (divisor n − 1). For values that are
 * roughly symmetric. Fewer than two values or a constant series say nothing about spread: `undefined`.
 *
 * @throws RangeError for values that are not finite
 * @see Student (1908), The probable error of a mean. Biometrika 6: 1–25.
 * @example studentMeanInterval([40, 44, 51], 0.95) // { mean: 45, lower: 31.16…, upper: 58.83… }
 */
export function studentMeanInterval(values: readonly number[], level: number): MeanInterval | undefined {
  normalReach(level);
  if (!values.every(Number.isFinite)) throw new RangeError("values must be finite");
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const reach = count < 2 ? undefined : studentQuantile((1 + level) / 2, count - 1);
  if (reach === undefined || values.every((value) => value === values[0])) return undefined;
  const half = reach * Math.sqrt(squares / (count - 1) / count);
  return { mean, lower: mean - half, upper: mean + half };
}
