import type { Territory, TerritoryChange } from "../../model/territory.ts";
import { carry, isWhole, type ShareOf, type Shares } from "./carry.ts";

/** For one county: the counties of the base year of which something is in it, with all their shares. */
export type CountyParts = ReadonlyMap<string, Shares>;

/** Finds how a county's extent of the territory's year was made up in a base year; nothing if it was the same. */
export type CountyWays = (key: string, base: number, of: ShareOf) => CountyParts | undefined;

/** Ways of counties into the extents of the territory's year, each computed once. */
export function countyWays({ history }: Territory, year: number): CountyWays {
  const byYear = new Map<number, TerritoryChange[]>();
  for (const change of history?.countyChanges ?? []) {
    byYear.set(change.year, [...(byYear.get(change.year) ?? []), change]);
  }
  const inYear = (wanted: number): readonly TerritoryChange[] => byYear.get(wanted) ?? [];
  const known = new Map<string, ReadonlyMap<string, CountyParts>>();
  return (key, base, of) => {
    const name = `${base}|${of}`;
    const parts = known.get(name) ?? changedCounties({ base, year, of }, inYear);
    known.set(name, parts);
    return parts.get(key);
  };
}

/** All counties whose extent changed between the years. A county that came into being by a later merger has no part of its own. */
function changedCounties(
  { base, year, of }: { readonly base: number; readonly year: number; readonly of: ShareOf },
  inYear: (year: number) => readonly TerritoryChange[],
): ReadonlyMap<string, CountyParts> {
  const between = Array.from({ length: Math.max(0, year - base) }, (_, index) => base + 1 + index);
  const changes = between.flatMap(inYear);
  const founded = new Set(changes.filter(({ kind }) => kind === "merged").map(({ to }) => to));
  const touched = new Set(changes.flatMap(({ from, to }) => [from, to]));
  const all = new Map<string, Map<string, Shares>>();
  for (const county of touched) {
    if (founded.has(county)) continue;
    const shares = carry(county, { from: base, to: year, of }, inYear);
    for (const to of shares.keys())
      all.set(to, (all.get(to) ?? new Map<string, Shares>()).set(county, shares));
  }
  return new Map(
    [...all].filter(([key, parts]) => parts.size > 1 || !isWhole(parts.get(key)?.get(key) ?? 0)),
  );
}
