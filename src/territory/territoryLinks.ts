import type { Territory } from "../model/territory.ts";
import { isWhole } from "./harmonise/carry.ts";
import { keyHistory } from "./harmonise/keyHistory.ts";
import { waysFrom } from "./harmonise/ways.ts";
import { territoryYear } from "./territoryYear.ts";

/** How the municipalities of several dates belong together. */
export interface TerritoryLinks {
  /** Name of a municipality's extent: today's key where nothing has touched it between, else `16073049@2013`. */
  readonly idOf: (territory: Territory, key: string) => string;
  /** Municipalities that consist of whole ones of an earlier date. Divided ones are no sum of anything. */
  readonly mergers: readonly { readonly whole: string; readonly parts: readonly string[] }[];
}

/** Links the municipalities of some territories of one county; the first is today's. */
export function territoryLinks(territories: readonly [Territory, ...Territory[]]): TerritoryLinks {
  const [today] = territories;
  const byYear = new Map(territories.map((one) => [territoryYear(one), one]));
  const dates = [...byYear].sort(([a], [b]) => a - b);
  const [, latest = today] = dates.at(-1) ?? [];
  const stamp = changeStamp(latest);
  const name = (key: string, year: number): string => {
    const touched = stamp(key, year);
    return touched === stamp(key, territoryYear(today)) ? key : `${key}@${touched}`;
  };
  const mergers = dates.slice(1).flatMap(([year, territory], index) => {
    const [before = year] = dates[index] ?? [];
    const uninhabited = new Set(territory.history?.uninhabited ?? []);
    const { partsOf } = waysFrom(before, "weight", keyHistory(territory), uninhabited);
    return territory.municipalities.flatMap(({ key }) => {
      const parts = [...partsOf(key)];
      const whole = name(key, year);
      const ids = parts.map(([part]) => name(part, before));
      const isSame = ids.length === 1 && ids[0] === whole;
      return isSame || !parts.every(([, share]) => isWhole(share)) ? [] : [{ whole, parts: ids }];
    });
  });
  return { idOf: (territory, key) => name(key, territoryYear(territory)), mergers };
}

/** The last year up to the given one in which people or land of a municipality changed; 0 if never. */
function changeStamp(latest: Territory): (key: string, year: number) => number {
  const { years, changesIn } = keyHistory(latest);
  return (key, year) =>
    years.findLast(
      (one) => one <= year && changesIn(one).some(({ from, to }) => from === key || to === key),
    ) ?? 0;
}
