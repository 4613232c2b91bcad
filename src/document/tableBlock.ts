import type { VerdictKind } from "../model/comparison.ts";
import type { Figure } from "../model/figure.ts";

/** What a table cell holds; the numbers become text when it is rendered. */
export type Cell =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly detail?: string;
      readonly to?: string;
      readonly strong?: boolean;
    }
  | { readonly kind: "page"; readonly to: string }
  | {
      readonly kind: "number";
      readonly value: number | undefined;
      readonly decimals: number;
      readonly signed?: boolean;
    }
  | {
      readonly kind: "value";
      readonly figure: Figure | undefined;
      readonly indicator: string;
      readonly strong?: boolean;
      /** Verdict drawn as a mark before the value. */
      readonly mark?: VerdictKind;
    }
  | { readonly kind: "range"; readonly figure: Figure | undefined; readonly indicator: string }
  | { readonly kind: "numerator" | "denominator"; readonly figure: Figure | undefined }
  | {
      readonly kind: "verdict";
      readonly figure: Figure | undefined;
      readonly indicator: string;
      readonly verdict?: VerdictKind;
      /** Against the county, in the indicator's unit, where no interval is defined. */
      readonly difference?: number;
      /** Words günstiger/ungünstiger (profiles) instead of höher/niedriger (chapters). */
      readonly judged: boolean;
    }
  | {
      readonly kind: "interval";
      readonly figure: Figure | undefined;
      readonly indicator: string;
      readonly verdict?: VerdictKind;
      readonly county?: number;
      readonly axis: readonly [number, number];
    }
  | {
      readonly kind: "strip";
      readonly figure: Figure | undefined;
      readonly indicator: string;
      readonly verdict?: VerdictKind;
      readonly published: readonly number[];
      readonly county?: number;
      readonly state?: number;
    }
  | {
      readonly kind: "spark";
      readonly indicator: string;
      readonly points: readonly { readonly year: number; readonly value: number }[];
      readonly breaks: readonly number[];
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "empty" };

/** A column. `width` in mm of the 170 mm text area; without it the column takes what is left. */
export interface Column {
  readonly id: string;
  readonly title: string;
  readonly numeric: boolean;
  readonly width?: number;
  /** On tint: what stands apart, as the planning area in a small place's profile. */
  readonly tinted?: boolean;
}

/** A row; the first cell is its head. `area` makes it linkable and comparable. */
export interface Row {
  readonly id?: string;
  readonly cells: readonly Cell[];
  readonly sum?: boolean;
  /** Position of the head among the cells: 0, or 1 behind a row number. */
  readonly head: number;
}

/** Rows under a heading of their own; no heading if the title is empty. */
export interface RowGroup {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Heads that span several columns. */
export interface ColumnSpan {
  readonly title: string;
  readonly columns: number;
  readonly tinted?: boolean;
}

/** A table. */
export interface TableBlock {
  readonly kind: "table";
  readonly id: string;
  /** `Tabelle 5.1`; given by the numbering. */
  readonly number?: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly spans?: readonly ColumnSpan[];
  readonly groups: readonly RowGroup[];
  readonly foot: readonly Row[];
  /** `compact` tables run in several columns. */
  readonly style: "dense" | "profile" | "plain" | "compact";
  /** Explanation of signs, sources, remarks. */
  readonly notes: readonly string[];
  readonly listed: boolean;
  /** On the screen it can be sorted, filtered and downloaded. */
  readonly interactive: boolean;
  readonly synthetic: boolean;
  /** Left out on the screen, where a fuller one stands beside it. */
  readonly printOnly?: boolean;
  /** Left out on paper. */
  readonly screenOnly?: boolean;
}
