import { zScores } from "../statistics/zScores.ts";

/** Classes of the status from few burdens to many, by the names Berlin published them under. */
export const statusClasses = ["hoch", "mittel", "niedrig", "sehr niedrig"] as const;

/** Classes of the dynamics from falling burdens to rising ones, by the names Berlin published them under. */
export const dynamicsClasses = ["positiv", "stabil", "negativ"] as const;

/** One indicator of the index: its values by area in the same order, and whether more is a burden (1) or a relief (−1). */
export interface IndexColumn {
  readonly values: readonly number[];
  readonly weight: number;
  readonly sign: 1 | -1;
}

/**
 * Composite index after Berlin's Monitoring Soziale Stadtentwicklung: z-scores over all areas (population standard
 * deviation, areas unweighted), weighted sum, standardised again. High values mean many burdens. `undefined` if the
 * areas do not differ.
 *
 * @see Senatsverwaltung für Stadtentwicklung, Bauen und Wohnen Berlin (2022), Monitoring Soziale Stadtentwicklung 2021.
 */
export function statusIndex(columns: readonly IndexColumn[]): readonly number[] | undefined {
  const sums = (columns[0]?.values ?? []).map(() => 0);
  for (const { values, weight, sign } of columns) {
    const scores = zScores(values, "population");
    // An indicator in which all areas are equal tells nothing about them.
    scores?.forEach((score, area) => (sums[area] = (sums[area] ?? 0) + weight * sign * score));
  }
  return zScores(sums, "population");
}

/** Class of a status index as position in `statusClasses`. */
export function statusClass(index: number): number {
  if (index > 1.5) return 3;
  if (index > 1) return 2;
  return index < -1 ? 0 : 1;
}

/** Class of a dynamics index as position in `dynamicsClasses`. */
export function dynamicsClass(index: number): number {
  if (index > 1) return 2;
  return index < -1 ? 0 : 1;
}
