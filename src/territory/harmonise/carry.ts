import type { TerritoryChange } from "../../model/territory.ts";

/** Shares of one area that go to areas of another year; they add up to 1. */
export type Shares = ReadonlyMap<string, number>;

/** What the shares count: people or land. */
export type ShareOf = "weight" | "areaWeight";

/**
 * Where an area of the year-end `from` is at the year-end `to`, following the changes year by year, as shares of its
 * people or its land. An area without change goes wholly to itself; movements of less than 0.05 % are not followed.
 */
export function carry(
  key: string,
  { from, to, of }: { readonly from: number; readonly to: number; readonly of: ShareOf },
  changesIn: (year: number) => readonly TerritoryChange[],
): Shares {
  let shares: Shares = new Map([[key, 1]]);
  for (let year = from + 1; year <= to; year += 1) {
    const changes = changesIn(year);
    if (changes.length > 0) shares = step(shares, changes, of);
  }
  return settled(shares);
}

/** Shares below this are a few square metres or people: both sides are left as they are. */
const negligible = 0.0005;

/** Shares without negligible ones, adding up to 1 again. */
function settled(shares: Shares): Shares {
  if (shares.size === 1) return shares;
  const kept = [...shares].filter(([, share]) => share >= negligible);
  const sum = kept.reduce((total, [, share]) => total + share, 0);
  return new Map(kept.map(([key, share]) => [key, share / sum]));
}

function step(shares: Shares, changes: readonly TerritoryChange[], of: ShareOf): Shares {
  const next = new Map<string, number>();
  const add = (key: string, share: number): unknown => next.set(key, (next.get(key) ?? 0) + share);
  for (const [key, share] of shares) {
    const ways = changes.filter(({ from }) => from === key);
    if (ways.length === 0) add(key, share);
    for (const way of ways) if (way[of] > 0) add(way.to, share * way[of]);
  }
  return next;
}

/** Whether a share is everything. */
export function isWhole(share: number): boolean {
  return share > 1 - 1e-9;
}

/**
 * Divides a number by shares. A whole number stays whole: every part gets its whole part, the largest remainders the
 * rest, so that the parts add up to the number (Hamilton's method).
 */
export function divide(value: number, shares: Shares): ReadonlyMap<string, number> {
  if (!Number.isInteger(value)) return new Map([...shares].map(([key, share]) => [key, value * share]));
  const exact = [...shares].map(([key, share]) => ({
    key,
    part: Math.floor(value * share + 1e-9),
    rest: (value * share) % 1,
  }));
  const left = value - exact.reduce((sum, { part }) => sum + part, 0);
  const order = exact
    .toSorted((a, b) => b.rest - a.rest || (a.key < b.key ? -1 : 1))
    .slice(0, Math.max(0, left));
  const more = new Set(order.map(({ key }) => key));
  return new Map(exact.map(({ key, part }) => [key, part + (more.has(key) ? 1 : 0)]));
}
