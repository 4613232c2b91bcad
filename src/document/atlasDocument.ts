import type { Design } from "../model/design.ts";
import type { Edition } from "../model/edition.ts";
import type { Geometry } from "../model/geometry.ts";
import type { Territory } from "../model/territory.ts";
import type { Block } from "./block.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import type { SourceNote } from "./sourceNote.ts";

/** What kind of page it is: decides the frame around its blocks. */
export type SectionKind =
  | "cover"
  | "imprint"
  | "contents"
  | "foreword"
  | "messages"
  | "reading"
  | "chapter"
  | "indicator"
  | "structure"
  | "profile"
  | "planning"
  | "county"
  | "index"
  | "projection"
  | "infrastructure"
  | "recommendations"
  | "targets"
  | "annex";

/** One printed page (or several, where text flows on). */
export interface Sheet {
  readonly blocks: readonly Block[];
  /** Where it shows; without it on paper and on the screen. */
  readonly medium?: "print" | "screen";
}

/** One web page and its printed pages. */
export interface Section {
  /** Anchor and file name: `arb03`, `gemeinde-16073005`, `inhalt`. Stays the same over the editions. */
  readonly id: string;
  readonly kind: SectionKind;
  /** In contents and navigation: `5.1 Arbeitslose`. */
  readonly title: string;
  /** Above the heading; empty if there is none. */
  readonly eyebrow: string;
  /** The heading: a finding, a name. */
  readonly heading: string;
  readonly lead: string;
  /** `5` on the opening page of a chapter. */
  readonly chapter?: string;
  /** Area or indicator it is about. */
  readonly area?: string;
  readonly indicator?: string;
  readonly sheets: readonly Sheet[];
  /** Whether invented data show on it: said on the page. */
  readonly synthetic: boolean;
  /** On paper it follows the section before it on the same page. */
  readonly runsOn?: boolean;
  /** Shown in the contents. */
  readonly listed: boolean;
}

/** Sections with a common running head: a chapter, the profiles, the annex. */
export interface Part {
  readonly id: string;
  /** `5 Arbeit und Beschäftigung`. */
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Title page, running heads, imprint: what is the same on all pages. */
export interface DocumentHead {
  readonly title: string;
  readonly year: number;
  readonly county: string;
  readonly publisher: string;
  readonly municipalities: number;
  /** ISO dates. */
  readonly territory: string;
  readonly dataStatus: string;
  readonly editionDate: string;
  readonly software: string;
  readonly brand: string;
  /** What the funders want to be said; empty without any. */
  readonly funding: string;
  /** Said on every page of a sample edition; empty in real ones. */
  readonly sampleNotice: string;
  /** Said on every page of a draft; empty otherwise. */
  readonly draftNotice: string;
}

/** Everything that is published for one year: pages and data. */
export interface AtlasDocument {
  readonly head: DocumentHead;
  readonly parts: readonly Part[];
  readonly indicators: readonly IndicatorNote[];
  readonly themes: readonly { readonly id: string; readonly title: string }[];
  readonly sources: readonly SourceNote[];
  readonly territory: Territory;
  readonly geometry?: Geometry;
  /** Logos and fonts of the county's own. */
  readonly design: Design;
  readonly edition: Edition;
}
