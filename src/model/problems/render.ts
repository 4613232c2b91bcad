/** Codes of the stage `render`, each with the details its sentence needs. */
export interface RenderProblems {
  /** Labels of a map that found no room, not even with a leader line. `figure` is the title of the map. */
  "map/labels-without-room": { readonly figure: string; readonly left: number; readonly all: number };
  /** A municipality of the territory that the outlines do not have. */
  "map/area-without-outline": { readonly figure: string; readonly area: string };
  /** An outline that no municipality of the territory belongs to. */
  "map/outline-without-area": { readonly figure: string; readonly key: string };
  /** A logo or font of `atlas.yaml` that is not there; `nearest` is the file it may be, or empty. */
  "design/missing-file": { readonly nearest: string };
  /** A logo whose bytes are no picture of its type, or that says nothing of its size. */
  "design/no-picture": { readonly type: "image/svg+xml" | "image/png" };
  /** An SVG that could run or load something. */
  "design/unsafe-picture": { readonly parts: readonly string[] };
  /** A logo too large for every page that shows it. */
  "design/large-picture": { readonly kilobytes: number; readonly most: number };
  /** A bitmap that prints blurred. */
  "design/coarse-picture": { readonly rows: number; readonly fewest: number };
  /** A font file that is none, or one with PostScript outlines (`curves`). */
  "design/no-font": { readonly curves: boolean };
  /** The county's own colour cannot be read as text on white; `contrast` after WCAG, 1 to 21. */
  "design/pale-brand": { readonly brand: string; readonly contrast: number };
}
