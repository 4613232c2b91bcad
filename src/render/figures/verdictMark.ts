import type { Direction } from "../../model/edition.ts";
import type { MarkKind } from "./point.ts";

/** One mark on its own, as in keys and table cells. */
export interface VerdictMarkInput {
  readonly mark: MarkKind;
  readonly direction: Direction;
  /** Width and height of the drawing in px, usually 12. */
  readonly size?: number;
  /** Id and spoken word; without it the mark is hidden from screen readers because the word stands beside it. */
  readonly spoken?: { readonly id: string; readonly title: string };
}
