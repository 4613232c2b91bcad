import type { ShownFigure } from "../model/figure.ts";
import type { CountyWords } from "./countyWords.ts";
import { whole } from "./numbers.ts";
import { valueText, type NumberFormat } from "./units.ts";

interface NamedValue {
  readonly name: string;
  readonly value: number;
}

/** Spoken text of a map: lowest and highest published value, how many are hidden, where the values stand. */
export function mapDescription(
  extremes: readonly NamedValue[],
  format: NumberFormat,
  withheld: number,
): string {
  const hidden = withheld === 0 ? "" : ` Nicht ausgewiesen: ${whole(withheld)} (schraffiert).`;
  return `${spanWords(extremes, format)}${hidden} Alle Werte stehen in der Tabelle.`;
}

/** Spoken text of a ranked dot plot. */
export function dotsDescription(
  extremes: readonly NamedValue[],
  format: NumberFormat,
  areas: { many: string },
): string {
  return `${areas.many} nach der Größe des Wertes, jeweils mit Schwankungsbereich; Linien zeigen Kreis und Land. ${spanWords(extremes, format)} Alle Werte stehen in der Tabelle.`;
}

function spanWords([lowest, highest]: readonly NamedValue[], format: NumberFormat): string {
  if (lowest === undefined || highest === undefined) return "";
  return `Niedrigster ausgewiesener Wert: ${valueText(lowest.value, format)} (${lowest.name}), höchster: ${valueText(highest.value, format)} (${highest.name}).`;
}

/** Spoken text of a series: first and last value of the county. */
export function seriesDescription(
  title: string,
  [first, last]: readonly [ShownFigure, ShownFigure],
  format: NumberFormat,
  county: CountyWords,
): string {
  return `${title} ${county.in}: ${valueText(first.value, format)} im Jahr ${first.year}, ${valueText(last.value, format)} im Jahr ${last.year}.`;
}
