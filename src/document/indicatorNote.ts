import type { EditionIndicator } from "../model/edition.ts";

/** An indicator as the pages need it: what is printed of its definition. */
export interface IndicatorNote extends EditionIndicator {
  /** `5.1`: chapter and place in it. */
  readonly number: string;
  readonly shortTitle: string;
  /** The indicator as the subject of a sentence, singular with article; empty: made from the title. */
  readonly subject: string;
  /** Key indicators have two to three printed pages, the others one. */
  readonly key: boolean;
  /** Reference group for sentences: „der Bevölkerung von 15 bis unter 65 Jahren“; may be empty. */
  readonly group: string;
  readonly text: string;
  /** What the value does not say; may be empty. */
  readonly note: string;
  readonly source: string;
  readonly suppliers: readonly string[];
  readonly referenceDate: string;
  readonly levels: readonly string[];
  readonly interval: string;
  readonly breaks: readonly { readonly year: number; readonly reason: string }[];
  readonly classBounds: readonly number[];
  readonly related: readonly string[];
  readonly minimumDenominator: number;
  /** Whether figures of it rest on invented data. */
  readonly synthetic: boolean;
  /** Reporting year of its newest value; absent if there is none. */
  readonly shownYear?: number;
}
