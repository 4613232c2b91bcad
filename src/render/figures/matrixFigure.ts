import type { FigureText } from "./figureText.ts";

/** An area's place in the matrix: positions in `statuses` and `dynamics`. */
export interface MatrixEntry {
  readonly name: string;
  readonly status: number;
  readonly dynamics: number;
  readonly highlighted?: boolean;
}

/** Status (rows, first is the most favourable) x dynamics (columns), 170 mm wide, names in the fields. */
export interface MatrixInput extends FigureText {
  readonly statuses: readonly string[];
  readonly dynamics: readonly string[];
  /** Over the rows and over the columns: `Status`, `Dynamik`. */
  readonly axes: { readonly status: string; readonly dynamics: string };
  readonly entries: readonly MatrixEntry[];
  /** `keiner` or another word for a field without areas. */
  readonly emptyLabel: string;
}
