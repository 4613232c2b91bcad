import type { VerdictKind } from "../../model/comparison.ts";

/** What a mark says of a value: its verdict, or only where it lies because no interval is defined. */
export type MarkKind = VerdictKind | "difference";

/** A published value in a figure: numbers in the indicator's unit for the place, text for the print. */
export interface ShownPoint {
  readonly status: "shown";
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  /** As printed: `7,9`, `(2,1)` with 3 to 9 cases. */
  readonly label: string;
  /** Absent: no verdict, drawn like `difference`. */
  readonly mark?: MarkKind;
}

/** What can stand in the place of a value. A withheld value has no number and no text of its own. */
export type Point =
  | ShownPoint
  | { readonly status: "withheld" }
  /** `label` says why: `keine Angabe`, `Basis unter 30`. */
  | { readonly status: "missing"; readonly label: string };

/** County, state or country in a figure, with its printed label: `Kreis 5,9`. */
export interface Reference {
  readonly value: number;
  readonly label: string;
}
