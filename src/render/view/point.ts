import type { JudgedFigure } from "../../document/chartBlock.ts";
import type { IndicatorNote } from "../../document/indicatorNote.ts";
import { figureText } from "../../german/figureText.ts";
import type { VerdictKind } from "../../model/comparison.ts";
import type { Figure, MissingFigure } from "../../model/figure.ts";
import type { Point, ShownPoint } from "../figures/point.ts";

const reasons: Readonly<Record<MissingFigure["reason"], string>> = {
  "not-delivered": "keine Angabe",
  unknown: "keine Angabe",
  later: "Angabe fällt später an",
  unreliable: "nicht sicher genug",
  "not-applicable": "nicht sinnvoll",
  "not-at-this-level": "auf dieser Ebene nicht gezeigt",
  "base-too-small": "Basis unter 30",
};

/** What drawings show in the place of a figure. A withheld one has no number. */
export function pointOf(
  { figure, verdict }: Pick<JudgedFigure, "figure" | "verdict">,
  note: IndicatorNote,
): Point {
  if (figure === undefined) return { status: "missing", label: reasons["not-delivered"] };
  if (figure.status === "withheld") return { status: "withheld" };
  if (figure.status === "missing") return { status: "missing", label: reasons[figure.reason] };
  return shownPoint(figure, verdict, note);
}

/** The mark's place and its printed text. */
export function shownPoint(
  figure: Extract<Figure, { status: "shown" }>,
  verdict: VerdictKind | undefined,
  note: IndicatorNote,
): ShownPoint {
  return {
    status: "shown",
    value: figure.value,
    ...(figure.lower === undefined ? {} : { lower: figure.lower }),
    ...(figure.upper === undefined ? {} : { upper: figure.upper }),
    label: figureText(figure, note),
    ...(verdict === undefined ? {} : { mark: verdict }),
  };
}
