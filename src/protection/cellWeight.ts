import type { EditionCell } from "./editionCells.ts";

/** Weights of levels: a hidden county value is missed by more readers than a hidden municipal one. */
const levelWeights: Readonly<Partial<Record<EditionCell["level"], number>>> = { planningArea: 3, county: 20 };

/** Cost of hiding a count: 10 + 10 log2(1 + value), three times that for planning areas, twenty times for the county. */
export function cellWeight({ value, level }: Pick<EditionCell, "value" | "level">): number {
  const base = 10 + 10 * Math.log2(1 + Math.abs(value));
  return Math.round(base * (levelWeights[level] ?? 1));
}
