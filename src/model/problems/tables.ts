/** Codes of the stage `tables`, each with the details its sentence needs. */
export interface TableProblems {
}
