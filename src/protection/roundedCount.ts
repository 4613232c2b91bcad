import type { CountTerm } from "./printedCount.ts";
import type { Measure } from "../model/measure.ts";

/**
 * A count to the nearest multiple of the base, ties to the even one: 5 → 0, 15 → 20. So a printed 0 means 0 to 5, and
 * nobody can tell a small count from one that may be printed.
 */
export function roundedCount(value: number, base: number): number {
  const steps = value / base;
  const below = Math.floor(steps);
  const rest = steps - below;
  const up = rest > 0.5 + 1e-9 || (rest > 0.5 - 1e-9 && below % 2 !== 0);
  return (up ? below + 1 : below) * base + 0;
}

/** What a reader knows of a rounded count, in `scale`ths: the smallest and the largest number that is rounded to it. */
export function roundedRange(
  value: number,
  base: number,
  scale: number,
): readonly [lower: number, upper: number] {
  const printed = roundedCount(value, base);
  const half = (base / 2) * scale;
  const isEven = Math.round(printed / base) % 2 === 0;
  const [low, high] = [Math.ceil(printed * scale - half), Math.floor(printed * scale + half)];
  const excludes = (limit: number) => !isEven && Math.abs(Math.abs(limit - printed * scale) - half) < 1e-9;
  return [excludes(low) ? low + 1 : low, excludes(high) ? high - 1 : high];
}

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
