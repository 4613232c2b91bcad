/** Codes of the stage `shell`, each with the details its sentence needs. */
export interface ShellProblems {
}
