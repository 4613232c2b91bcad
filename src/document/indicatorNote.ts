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
  /** In words; empty where the measures have no titles. */
  readonly formula: string;
  /** Counts below it are not published, 0: none is hidden for its own sake; absent where nobody delivered. */
  readonly threshold?: number;
  /** Part of the age structure: shown in pyramids, without a page of its own. `to` is the first age after the group. */
  readonly ageGroup?: { readonly sex: "men" | "women"; readonly from: number; readonly to: number };
  /** Whether figures of it rest on invented data. */
  readonly synthetic: boolean;
  /** Reporting year of its newest value; absent if there is none. */
  readonly shownYear?: number;
}
