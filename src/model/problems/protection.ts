/** Codes of the stage `protection`, each with the details its sentence needs. */
export interface ProtectionProblems {
}
