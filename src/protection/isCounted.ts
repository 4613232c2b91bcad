import type { Measure } from "../model/measure.ts";
import type { CountTerm } from "./printedCount.ts";

/** Units of measures that are no counts of people, households or things. */
const measured: ReadonlySet<string> = new Set([
  "square-kilometres",
  "hectares",
  "square-metres",
  "euro",
  "thousand-euro",
  "percent",
  "years",
]);

/** Whether a printed number counts something: areas, money and official rates are never rounded. */
export function isCounted(
  terms: readonly CountTerm[],
  measures: ReadonlyMap<string, Pick<Measure, "kind" | "unit">>,
): boolean {
  return terms.every(({ measure }) => {
    const known = measures.get(measure);
    return (
      known === undefined ||
      (known.kind !== "official" && known.kind !== "amount" && !measured.has(known.unit))
    );
  });
}
