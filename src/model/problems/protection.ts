/** Codes of the stage `protection`, each with the details its sentence needs. */
export interface ProtectionProblems {
  "protection/no-rule": { source: string };
  "protection/level-dropped": { indicator: string; hidden: number; of: number };
  "protection/unprotectable": { cells: number };
  "protection/printed-before": { measure: string; area: string; period: string };
  /** The attack on the finished edition found counts that get out. */
  "protection/disclosed": { readonly count: number };
}
