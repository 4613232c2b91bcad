import type { Definition, Term } from "../indicators/definitionSchema.ts";
import type { Measure } from "../model/measure.ts";
import { whole } from "../german/numbers.ts";

/** Titles of the measures by their id. */
export type MeasureTitles = ReadonlyMap<Measure["id"], string>;

/**
 * The formula in words, from the definition: "Arbeitslose insgesamt ÷ Einwohner von 15 bis unter 65 Jahren × 100".
 * Empty where a measure has no title.
 */
export function formulaText(definition: Definition, titles: MeasureTitles): string {
  const { numerator, denominator, kind, factor } = definition;
  if ([...numerator, ...denominator].some(({ measure }) => !titles.has(measure))) return "";
  const above = sumText(numerator, titles);
  if (kind === "official" || kind === "projection" || denominator.length === 0)
    return kind === "count" ? above : `${above}, wie veröffentlicht`;
  const times = factor === 1 ? "" : ` × ${whole(factor)}`;
  return `${grouped(above, numerator)} ÷ ${grouped(sumText(denominator, titles), denominator)}${times}`;
}

function grouped(text: string, terms: readonly Term[]): string {
  return terms.length > 1 ? `(${text})` : text;
}

function sumText(terms: readonly Term[], titles: MeasureTitles): string {
  return terms
    .map(({ measure, sign, period }, position) => {
      const before = sign === -1 ? "− " : position === 0 ? "" : "+ ";
      return `${before}${titles.get(measure) ?? measure}${periodText(period)}`;
    })
    .join(" ");
}

function periodText(period: Term["period"]): string {
  if (period === "same") return "";
  if (period === "previous") return " des Vorjahres";
  return period === "mean" ? " (Mittel aus Vorjahr und Berichtsjahr)" : ` (${period})`;
}
