/** A source as the atlas names it: who counts, which table, under which licence. */
export interface SourceNote {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** Invented data of a sample. */
  readonly synthetic: boolean;
}
