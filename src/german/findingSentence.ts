import type { Trend, VerdictKind } from "../model/comparison.ts";
import type { ShownFigure } from "../model/figure.ts";
import { trendSentence, yearChangeSentence } from "./changeSentences.ts";
import { fifthText } from "./positionWords.ts";
import { valueText, type NumberFormat } from "./units.ts";
import { verdictWord } from "./verdictWords.ts";

/** What was found, as far as a sentence needs it. `against` is the name of the area compared with. */
export type FoundFact =
  | {
      readonly kind: "verdict";
      readonly figure: ShownFigure;
      readonly verdict: VerdictKind;
      readonly against: string;
      readonly reference: number;
    }
  | { readonly kind: "trend"; readonly trend: Trend }
  | { readonly kind: "change"; readonly before: ShownFigure; readonly figure: ShownFigure }
  | {
      readonly kind: "position";
      readonly figure: ShownFigure;
      readonly fifth: number;
      readonly counties: number;
    };

/** A finding in a line of a list: "7,9 %, deutlich höher als Landkreis Hof (5,9 %)." */
export function findingSentence(fact: FoundFact, format: NumberFormat): string {
  switch (fact.kind) {
    case "verdict":
      return `${valueText(fact.figure.value, format)}, ${verdictWord(fact.verdict)} als ${fact.against} (${valueText(fact.reference, format)}).`;
    case "trend":
      return trendSentence(fact.trend, format);
    case "change":
      return yearChangeSentence(fact.before, fact.figure, format);
    default:
      return `${valueText(fact.figure.value, format)}, ${fifthText(fact.fifth)} von ${fact.counties} Kreisen und kreisfreien Städten.`;
  }
}
