import type { IndicatorNote } from "../../document/indicatorNote.ts";

/** What views need to know of the medium they are made for. */
export interface Target {
  readonly medium: "print" | "screen";
  readonly notes: ReadonlyMap<string, IndicatorNote>;
  /** Address of a section or block by its id; undefined if nothing has this id. */
  href(id: string): string | undefined;
  /** Drawings of a chart by its block's id, made once for all media. */
  drawings(id: string): readonly string[];
  /** Markdown as HTML. */
  markdown(text: string): string;
  /** SHA-256 sums of the published data files. */
  readonly hashes: readonly { readonly path: string; readonly sha256: string }[];
}

/** The note of an indicator. Throws for an indicator the document does not know. */
export function noteOf(target: Pick<Target, "notes">, indicator: string): IndicatorNote {
  const note = target.notes.get(indicator);
  if (note === undefined) throw new Error(`The document has no indicator ${indicator}`);
  return note;
}
