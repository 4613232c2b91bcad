/** How a count relates to time: a stock on a date, events within a year, a mean of the year, a given mean, money. */
export type MeasureKind = "stock" | "events" | "annual-mean" | "official" | "amount";

/**
 * One thing counted. `parts` are partitions: each list adds up exactly to this measure. `subsets` are measures that
 * are never larger. Both become constraints of the protection and sums of the plausibility check.
 */
export interface Measure {
  readonly id: string;
  /** German, as printed in the data sheet: `Arbeitslose insgesamt`. */
  readonly title: string;
  /** `persons`, `households`, `dwellings`, `euro`, `percent`, `square-kilometres`, … */
  readonly unit: string;
  readonly kind: MeasureKind;
  /** Where the person is counted: Wohnort, Arbeitsort, Schulort, Einrichtungsort, Träger. */
  readonly concept: "residence" | "workplace" | "school" | "facility" | "provider" | "place" | "none";
  readonly parts: readonly (readonly string[])[];
  readonly subsets: readonly string[];
  /** False where counts rest on nobody's private data (inhabitants, area, dwellings): never hidden for its own sake. */
  readonly sensitive: boolean;
  /** False where areas overlap in what they count (moves across municipal borders): sums over areas make no sense. */
  readonly additive: boolean;
}
