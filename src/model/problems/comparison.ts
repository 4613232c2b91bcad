/** Codes of the stage `comparison`, each with the details its sentence needs. */
export interface ComparisonProblems {
  /** A list of `projections.yaml` has another length than the age groups ask for. */
  "projections/length": { readonly list: string; readonly expected: number; readonly found: number };
  /** The last year is not a number of steps of five years behind the first. */
  "projections/years": { readonly base: number; readonly until: number };
  /** `level` is asked for, but no birth or no death would come of the rates. */
  "projections/level-of-nothing": { readonly list: "fertility" | "survival" };
  "projections/unknown-measure": { readonly measure: string; readonly nearest: string };
  /** The start population may only come from counts that rest on nobody's private data. */
  "projections/private-measure": { readonly measure: string };
  /** The county has no number of this measure on 31 December of the base year. */
  "projections/no-population": { readonly measure: string; readonly base: number };
  /** The county's events of these years are not known, or too few to take a level from. */
  "projections/no-level": { readonly measure: string; readonly years: readonly number[] };
  /** Without this planning area the county minus the others would be one municipality. */
  "projections/left-out": { readonly area: string };
  /** The rates were published after the data status of the edition. */
  "projections/later": { readonly published: string; readonly dataStatus: string };
}
