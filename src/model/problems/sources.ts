/** Codes of the stage `sources`, each with the details its sentence needs. */
export interface SourceProblems {
}
