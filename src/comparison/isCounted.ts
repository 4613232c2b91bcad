import type { ShownFigure } from "../model/figure.ts";

/**
 * Whether a figure is the count of its own year: not several years as one, and not estimated (carried to another
 * territory by weights, or by its source). Only such figures are compared over time.
 */
export function isCounted({ flags }: ShownFigure): boolean {
  return !flags.includes("pooled") && !flags.includes("estimated");
}
