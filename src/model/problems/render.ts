/** Codes of the stage `render`, each with the details its sentence needs. */
export interface RenderProblems {
  /** Labels of a map that found no room, not even with a leader line. `figure` is the title of the map. */
  "map/labels-without-room": { readonly figure: string; readonly left: number; readonly all: number };
  /** A municipality of the territory that the outlines do not have. */
  "map/area-without-outline": { readonly figure: string; readonly area: string };
  /** An outline that no municipality of the territory belongs to. */
  "map/outline-without-area": { readonly figure: string; readonly key: string };
  /** The county's own colour cannot be read as text on white; `contrast` after WCAG, 1 to 21. */
  "design/pale-brand": { readonly brand: string; readonly contrast: number };
}
