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
  /** `keyMessages` names a finding or an indicator that this edition does not have. */
  "document/unknown-finding": { readonly id: string };
  /** A recommendation or target names an area that is not in the territory. */
  "document/unknown-area": { readonly area: string };
  /** A place of a kind that the list of kinds does not have. */
  "document/unknown-kind": { readonly kind: string; readonly nearest: string };
  /** A place in a municipality that is not in the territory. */
  "document/unknown-municipality": { readonly municipality: string; readonly nearest: string };
  /** A place with one coordinate of two. */
  "document/half-coordinate": { readonly name: string };
  /** A recommendation whose indicator has no value in this edition: there is no finding to rest on. */
  "document/recommendation-without-value": { readonly indicator: string };
  /** A target without a published value to compare with. */
  "document/target-without-value": { readonly indicator: string; readonly year: number };
}
