import type { Definition } from "../indicators/definitionSchema.ts";
import type { ShownFigures } from "./shownFigures.ts";

/** Projections of the same thing from different publishers, and how far they lie apart. */
export interface ProjectionSpread {
  readonly area: string;
  readonly year: number;
  /** Published values, lowest first. */
  readonly values: readonly { readonly indicator: string; readonly value: number }[];
  /** Highest minus lowest, in the indicators' unit. */
  readonly difference: number;
}

/**
 * Official projections side by side: those with the same unit, base year and target year, of which at least two are
 * published for the area. Never averaged: that they disagree is the result.
 */
export function projectionSpreads(
  definitions: readonly Definition[],
  area: string,
  year: number,
  figures: ShownFigures,
): readonly ProjectionSpread[] {
  const projections = definitions.filter(({ kind }) => kind === "projection");
  const questions = [...new Set(projections.map(question))];
  return questions.flatMap((one) => {
    const values = projections
      .filter((definition) => question(definition) === one)
      .flatMap(({ id }) => {
        const value = figures.get(id, area, year)?.value;
        return value === undefined ? [] : [{ indicator: id, value }];
      })
      .toSorted((a, b) => a.value - b.value);
    const [lowest, highest] = [values.at(0), values.at(-1)];
    if (lowest === undefined || highest === undefined || values.length < 2) return [];
    return [{ area, year, values, difference: highest.value - lowest.value }];
  });
}

/** What a projection answers: its unit and the years of its counts. */
function question({ unit, factor, numerator, denominator }: Definition): string {
  const years = (terms: Definition["numerator"]): string => terms.map(({ period }) => period).join(",");
  return [unit, factor, years(numerator), years(denominator)].join("|");
}
