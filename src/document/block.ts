import type { Picture } from "../model/design.ts";
import type { Figure } from "../model/figure.ts";
import type { ChartBlock } from "./chartBlock.ts";
import type { TableBlock } from "./tableBlock.ts";

/** Running text in Markdown (raw HTML is off), with an optional heading. */
export interface ProseBlock {
  readonly kind: "prose";
  readonly title: string;
  readonly markdown: string;
}

/** A tinted box: something to know beside the text. */
export interface NoteBlock {
  readonly kind: "note";
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The side column of an indicator: Was wird gemessen?, Einordnung, Stand, … */
export interface MetadataBlock {
  readonly kind: "metadata";
  readonly label: string;
  readonly entries: readonly { readonly title: string; readonly text: string }[];
  /** `side` is the narrow column, `sheet` the full-width data sheet. */
  readonly style: "side" | "sheet";
  readonly id?: string;
  /** `ARB03`, beside the label of a data sheet. */
  readonly code?: string;
}

/** Place of the SHA-256 sums of the published data files: known only when they are written. */
export interface HashesBlock {
  readonly kind: "hashes";
}

/** Large numbers with a line of text. */
export interface FactsBlock {
  readonly kind: "facts";
  readonly facts: readonly { readonly figure: Figure; readonly indicator: string; readonly text: string }[];
}

/** Sentences of what stands out, made from figures. */
export interface FindingsBlock {
  readonly kind: "findings";
  readonly title: string;
  /** `label` names the indicator; may be empty. */
  readonly sentences: readonly { readonly label: string; readonly text: string }[];
}

/** A key message: one number, one finding, two sentences, one small chart. */
export interface Message {
  readonly id: string;
  readonly figure: Figure;
  readonly indicator: string;
  readonly caption: string;
  readonly title: string;
  readonly text: string;
  readonly chart?: ChartBlock;
  readonly to: string;
}

/** The key messages, five to six. */
export interface MessagesBlock {
  readonly kind: "messages";
  readonly messages: readonly Message[];
}

/** Head of a profile: facts about the place and where it lies. */
export interface ProfileBlock {
  readonly kind: "profile";
  readonly area: string;
  readonly facts: readonly { readonly title: string; readonly text: string }[];
  readonly locator: ChartBlock;
}

/** One goal of the county with where it stands. */
export interface Target {
  readonly id: string;
  readonly indicator: string;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly start: { readonly year: number; readonly value: number };
  readonly now: {
    readonly year: number;
    readonly value: number;
    readonly lower?: number;
    readonly upper?: number;
  };
  readonly target: { readonly year: number; readonly value: number };
  readonly state: "reached" | "on-track" | "off-track" | "unclear";
  readonly reading: string;
}

/** Ziel und Stand. */
export interface TargetsBlock {
  readonly kind: "targets";
  readonly id: string;
  readonly targets: readonly Target[];
  readonly source: string;
}

/** One recommendation with the finding it rests on. */
export interface Recommendation {
  readonly finding: string;
  /** Id of the section the finding stands in. */
  readonly to: string;
  readonly place: string;
  readonly group: string;
  readonly title: string;
  readonly text: string;
  readonly responsible: string;
  readonly measure: string;
  readonly rhythm: string;
}

/** Handlungsempfehlungen, numbered. */
export interface RecommendationsBlock {
  readonly kind: "recommendations";
  readonly recommendations: readonly Recommendation[];
}

/** The five verdict marks and the signs of tables with their meaning. */
export interface SignsBlock {
  readonly kind: "signs";
  /** `stateMarks`: the marks where everything is compared with the Land. */
  readonly which: "marks" | "stateMarks" | "table";
}

/** Key of marks above a chart. */
export interface KeyBlock {
  readonly kind: "key";
  readonly direction: "burden" | "relief" | "neutral";
}

/** Terms with explanations: glossary, abbreviations. */
export interface TermsBlock {
  readonly kind: "terms";
  readonly entries: readonly { readonly term: string; readonly text: string }[];
}

/** Titles with page numbers or links: contents, lists of figures and tables, index. */
export interface ListingBlock {
  readonly kind: "listing";
  /** `contents` in two columns with heads, `list` one entry a line. */
  readonly style: "contents" | "list";
  readonly groups: readonly {
    readonly title: string;
    readonly to?: string;
    readonly entries: readonly { readonly text: string; readonly to: string }[];
  }[];
}

/** Small print: sources and remarks. */
export interface SourceBlock {
  readonly kind: "source";
  readonly text: string;
}

/** Logos in a row: of the publisher, or of the funders with the text they ask for. */
export interface LogoGroup {
  readonly of: "publisher" | "funders";
  readonly title: string;
  readonly text: string;
  readonly logos: readonly Picture[];
}

/** Groups of logos beside each other, all logos equally high. */
export interface LogosBlock {
  readonly kind: "logos";
  readonly groups: readonly LogoGroup[];
}

/** Blocks beside each other: `side` = narrow column left, `two` = equal, `sideRight` = narrow column right. */
export interface ColumnsBlock {
  readonly kind: "columns";
  readonly layout: "side" | "two" | "sideRight";
  readonly left: readonly Block[];
  readonly right: readonly Block[];
}

/** What a page is made of. */
export type Block =
  | ProseBlock
  | NoteBlock
  | MetadataBlock
  | FactsBlock
  | FindingsBlock
  | MessagesBlock
  | ProfileBlock
  | TargetsBlock
  | RecommendationsBlock
  | SignsBlock
  | KeyBlock
  | TermsBlock
  | ListingBlock
  | SourceBlock
  | LogosBlock
  | HashesBlock
  | ColumnsBlock
  | ChartBlock
  | TableBlock;
