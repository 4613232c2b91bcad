import type { Definition } from "../indicators/definitionSchema.ts";
import type { ShownFigure } from "../model/figure.ts";
import type { Territory } from "../model/territory.ts";
import { quantileGroups } from "../statistics/quantileGroups.ts";
import { changeChance } from "./changeChance.ts";
import type { ShownFigures } from "./shownFigures.ts";

/**
 * The county among the counties and independent towns of its state. No rank: counties that cannot be told apart have
 * no order.
 */
export interface CountyPosition {
  readonly indicator: string;
  readonly year: number;
  /** Fifth of all published counties, 1 = lowest values. */
  readonly fifth: number;
  /** Published counties, the own one included. */
  readonly counties: number;
  /** Other counties clearly above, clearly below (99.8 %), and not to be told apart; absent without a test. */
  readonly apart?: { readonly higher: number; readonly lower: number; readonly similar: number };
}

const fewestCounties = 5;

/** Position of the county in one indicator and year; `undefined` with fewer than five published counties. */
export function countyPosition(
  definition: Definition,
  { county, neighbours }: Pick<Territory, "county" | "neighbours">,
  year: number,
  figures: ShownFigures,
): CountyPosition | undefined {
  const own = figures.get(definition.id, county.key, year);
  const others = neighbours.flatMap(({ key }) => figures.get(definition.id, key, year) ?? []);
  if (own === undefined || definition.kind === "count" || others.length + 1 < fewestCounties)
    return undefined;
  const [fifth = 0] = quantileGroups(
    [own, ...others].map(({ value }) => value),
    5,
    "lowest",
  );
  const apart = tellApart(own, others, definition);
  const position = { indicator: definition.id, year, fifth, counties: others.length + 1 };
  return apart === undefined ? position : { ...position, apart };
}

function tellApart(
  own: ShownFigure,
  others: readonly ShownFigure[],
  definition: Definition,
): CountyPosition["apart"] {
  const chances = others.map((other) => ({ other, chance: changeChance(own, other, definition) }));
  if (chances.some(({ chance }) => chance === undefined)) return undefined;
  const clear = chances.filter(({ chance }) => chance?.certainty === "998").map(({ other }) => other);
  const higher = clear.filter(({ value }) => value > own.value).length;
  return { higher, lower: clear.length - higher, similar: others.length - clear.length };
}
