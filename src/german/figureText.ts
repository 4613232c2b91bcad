import type { IndicatorKind } from "../model/edition.ts";
import type { Figure, MissingReason, ShownFigure } from "../model/figure.ts";
import { decimal, printed, tableRange } from "./numbers.ts";

/** What the text of a cell depends on beside the figure. */
export interface CellFormat {
  readonly kind: IndicatorKind;
  readonly decimals: number;
}

const missingSigns: Readonly<Record<MissingReason, string>> = {
  "not-delivered": "…",
  unknown: ".",
  later: "…",
  unreliable: "/",
  "not-applicable": "x",
  "not-at-this-level": "x",
  "base-too-small": "/",
};

/** Kinds in which zero means that nothing was counted; elsewhere zero is a value like others. */
const counted: readonly IndicatorKind[] = ["share", "rate", "count", "density"];

/**
 * A figure as a table shows it: "7,9", "(4,2)" for 3 to 9 cases, "–" for exactly zero, "." withheld or unknown,
 * "/" base too small, "x" makes no sense here, "…" not there yet; "p" and "r" behind provisional and revised values.
 */
export function figureText(figure: Figure | undefined, format: CellFormat): string {
  if (figure === undefined) return "…";
  if (figure.status === "withheld") return ".";
  return figure.status === "missing" ? missingSigns[figure.reason] : shownText(figure, format);
}

function shownText(figure: ShownFigure, format: CellFormat): string {
  if (isNothing(figure, format.kind)) return "–";
  const text = decimal(figure.value, format.decimals);
  return `${isFewCases(figure, format.kind) ? `(${text})` : text}${marks(figure)}`;
}

/** Whether the value is exactly zero because nothing was counted. */
function isNothing(figure: ShownFigure, kind: IndicatorKind): boolean {
  // A rounded 0 may stand for a few.
  if (figure.flags.includes("rounded")) return false;
  return counted.includes(kind) && (figure.numerator ?? figure.value) === 0;
}

/** Whether a rate rests on 3 to 9 cases: printed in brackets. */
function isFewCases({ numerator }: ShownFigure, kind: IndicatorKind): boolean {
  return numerator !== undefined && numerator >= 3 && numerator <= 9 && (kind === "share" || kind === "rate");
}

function marks({ flags }: ShownFigure): string {
  return `${flags.includes("provisional") ? "p" : ""}${flags.includes("revised") ? "r" : ""}`;
}

/** The range of a figure in a table, "x" where none is defined for the value, the sign where there is no value. */
export function rangeCell(figure: Figure | undefined, format: CellFormat): string {
  if (figure?.status !== "shown") return figureText(figure, format);
  if (figure.lower === undefined && figure.upper === undefined) return "x";
  return tableRange(figure.lower, figure.upper, format.decimals);
}

/** A count of a figure in a table: zero as an en dash unless rounded, decimals only where a mean of months is not whole. */
export function countCell(count: number | undefined, isRounded = false): string {
  if (count === undefined) return "";
  return printed(count, 0) === 0 && !isRounded ? "–" : decimal(count, 0);
}
