/** Codes of the stage `territory`, each with the details its sentence needs. */
export interface TerritoryProblems {
}
