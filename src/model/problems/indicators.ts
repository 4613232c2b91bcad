/** Codes of the stage `indicators`, each with the details its sentence needs. */
export interface IndicatorProblems {
}
