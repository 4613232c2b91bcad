/** A picture of the county's own: a logo or emblem. */
export interface Picture {
  /** In the edition: `logos/wappen.svg`. */
  readonly path: string;
  /** What it says, for those who do not see it. */
  readonly alt: string;
  readonly type: "image/svg+xml" | "image/png";
  readonly bytes: Uint8Array;
  /** Width divided by height. */
  readonly ratio: number;
}

/** One font file of the county's own. */
export interface OwnFont {
  /** `text` replaces the sans serif of text and tables, `titles` the serif of titles and leads. */
  readonly use: "text" | "titles";
  /** Its family, as the font itself is called: `Frutiger`. */
  readonly name: string;
  readonly weight: 400 | 600;
  /** In the edition: `fonts/haus-regular.woff2`. */
  readonly path: string;
  readonly format: "woff2" | "truetype";
  readonly bytes: Uint8Array;
}

/** The county's own look beside its colour: everything that comes as a file of the workspace. */
export interface Design {
  readonly logos: readonly Picture[];
  readonly fundingLogos: readonly Picture[];
  readonly fonts: readonly OwnFont[];
}

/** The look without files of the county's own. */
export const plainDesign: Design = { logos: [], fundingLogos: [], fonts: [] };
