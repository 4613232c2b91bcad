import { carry, isWhole, type ShareOf, type Shares } from "./carry.ts";
import type { KeyHistory } from "./keyHistory.ts";

/** Ways from the areas of one year-end to those of the territory. */
export interface Ways {
  /** Shares of an area of the base year by area of the territory, those outside the county included. */
  readonly sharesOf: (key: string) => Shares;
  /** Areas of the base year of which something goes to an area of the territory, with their share. */
  readonly partsOf: (key: string) => Shares;
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly share: number;
}

/** The ways for one base year. Backwards, from a later year, only between areas that are the same. */
export function waysFrom(
  base: number,
  of: ShareOf,
  history: KeyHistory,
  uninhabited: ReadonlySet<string>,
): Ways {
  const [from, to] = [Math.min(base, history.year), Math.max(base, history.year)];
  const ways = [...history.keysAt(from)]
    .filter((key) => !uninhabited.has(key))
    .flatMap((key): readonly Way[] =>
      [...carry(key, { from, to, of }, history.changesIn)].map(([target, share]) => ({
        from: key,
        to: target,
        share,
      })),
    );
  const passable =
    base > history.year ? sameAreas(ways).map((way) => ({ ...way, from: way.to, to: way.from })) : ways;
  const [byFrom, byTo] = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()];
  for (const way of passable) {
    byFrom.set(way.from, (byFrom.get(way.from) ?? new Map<string, number>()).set(way.to, way.share));
    byTo.set(way.to, (byTo.get(way.to) ?? new Map<string, number>()).set(way.from, way.share));
  }
  const none: Shares = new Map();
  return { sharesOf: (key) => byFrom.get(key) ?? none, partsOf: (key) => byTo.get(key) ?? none };
}

/** Ways that lead wholly from one area to one that got nothing else. */
function sameAreas(ways: readonly Way[]): readonly Way[] {
  return ways.filter(
    ({ share, to }) => isWhole(share) && ways.filter((other) => other.to === to).length === 1,
  );
}
