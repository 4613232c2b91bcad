import type { Figure } from "../model/figure.ts";

/**
 * Why two editions differ in a figure.
 * `change`: a later year, comparable. `revision`: the same year, counted anew. `territory`: the area or the Gebietsstand
 * is another one. `definition`: the indicator is defined otherwise, or one value is of several years together. `protection`: shown in one edition, withheld in the
 * other. `rounding`: same counts, last digit. `new`, `dropped`: only in the later or the earlier edition.
 */
export const differenceClasses = [
  "change",
  "revision",
  "definition",
  "territory",
  "protection",
  "rounding",
  "new",
  "dropped",
] as const;

export type DifferenceClass = (typeof differenceClasses)[number];

/** One figure that is not the same in two editions. */
export interface Difference {
  readonly class: DifferenceClass;
  readonly indicator: string;
  readonly area: string;
  readonly before?: Figure;
  readonly after?: Figure;
  /** After minus before, in the indicator's unit; only if both are shown. */
  readonly difference?: number;
}
