/** Codes of the stage `editions`, each with the details its sentence needs. */
export interface EditionProblems {
}
