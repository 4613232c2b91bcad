import type { Definition } from "../indicators/definitionSchema.ts";
import type { Territory } from "../model/territory.ts";
import { zScores } from "../statistics/zScores.ts";
import type { ShownFigures } from "./shownFigures.ts";

/** Kinds that describe structure: how many, how dense, how composed. */
const structure: readonly Definition["kind"][] = ["share", "ratio", "density", "count", "rate", "mean"];

const fewestIndicators = 3;

/**
 * The other counties of the state by likeness, nearest first: mean squared distance in standard deviations over all
 * structure indicators that are neither burden nor relief and published for every county; counts by their logarithm.
 * Empty with fewer than three such indicators.
 *
 * @param years the year each indicator is shown with
 */
export function similarCounties(
  definitions: readonly Definition[],
  { county, neighbours }: Pick<Territory, "county" | "neighbours">,
  years: ReadonlyMap<string, number>,
  figures: ShownFigures,
): readonly string[] {
  const keys = [county.key, ...neighbours.map(({ key }) => key)];
  const columns = definitions
    .filter(({ kind, direction }) => direction === "neutral" && structure.includes(kind))
    .flatMap((definition) => {
      const column = scores(definition, keys, years.get(definition.id), figures);
      return column === undefined ? [] : [column];
    });
  if (columns.length < fewestIndicators) return [];
  const distance = (place: number): number =>
    columns.reduce((sum, column) => sum + ((column[place] ?? 0) - (column[0] ?? 0)) ** 2, 0);
  return neighbours
    .map(({ key }, index) => ({ key, distance: distance(index + 1) }))
    .toSorted((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
}

function scores(
  { id, kind }: Definition,
  keys: readonly string[],
  year: number | undefined,
  figures: ShownFigures,
): readonly number[] | undefined {
  if (year === undefined) return undefined;
  const values = keys.flatMap((key) => figures.get(id, key, year)?.value ?? []);
  if (values.length < keys.length || values.length < 2) return undefined;
  if (kind !== "count") return zScores(values, "population");
  return values.every((value) => value > 0) ? zScores(values.map(Math.log), "population") : undefined;
}
