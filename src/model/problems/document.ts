/** Codes of the stage `document`, each with the details its sentence needs. */
export interface DocumentProblems {
}
