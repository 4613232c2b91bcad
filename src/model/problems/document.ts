/** Codes of the stage `document`, each with the details its sentence needs. */
export interface DocumentProblems {
  /** A file below `texts/<year>` that no page uses. */
  "document/unknown-text": { readonly nearest: string };
  /** The text of a chapter or municipality that the edition does not have; `nearest` is the file it may be meant for, or empty. */
  "document/unused-text": { readonly nearest: string };
  /** A text without which an edition is not complete. */
  "document/missing-text": { readonly text: string };
  /** A recommendation, a target or an index names an indicator the catalogue does not have. */
  "document/unknown-indicator": { readonly indicator: string };
  /** A recommendation or target names an area that is not in the territory. */
  "document/unknown-area": { readonly area: string };
  /** A target without a published value to compare with. */
  "document/target-without-value": { readonly indicator: string; readonly year: number };
}
