/** Codes of the stage `editions`, each with the details its sentence needs. */
export interface EditionProblems {
  /** The file is no JSON. */
  "edition/not-json": Record<string, never>;
  /** The JSON is no `atlas-indicators/1`; `path` is the first place that does not fit, `count` how many do not. */
  "edition/not-an-edition": { readonly path: string; readonly count: number };
  /** No edition of that year, built or published; `looked` are the files tried. */
  "edition/not-found": { readonly edition: string; readonly looked: readonly string[] };
  /** The earlier edition has no ledger: the later one was not protected together with it. `count` differences are left out. */
  "edition/no-ledger": { readonly edition: string; readonly count: number };
  /** Two editions of different counties cannot be compared. */
  "edition/other-county": { readonly before: string; readonly after: string };
  /** An unknown class after `--only`. */
  "edition/unknown-class": { readonly name: string; readonly known: readonly string[] };
  /** The ledger was made with another edition than the one that lies beside it. */
  "edition/ledger-of-another": Record<string, never>;
  /** Editions were published, or published anew, after this one was built: it was not protected together with them. */
  "edition/published-since": { readonly editions: readonly string[] };
}
