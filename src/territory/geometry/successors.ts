import type { Territory, TerritoryChange } from "../../model/territory.ts";

/** Where outlines of one date belong in a territory. */
export interface Successors {
  /** Key of the territory's municipality an outline belongs to; nothing outside the county. */
  readonly of: (key: string) => string | undefined;
  /** Divided areas, each with the change that their whole outline follows: part of the land went elsewhere. */
  readonly approximate: readonly TerritoryChange[];
}

/** Land below this share that moves between two municipalities cannot be seen on a county's map. */
const visibleShare = 0.05;

/** Follows the outlines of an ISO date to a territory; backwards only where nothing was merged in between. */
export function successors(territory: Territory, date: string): Successors {
  const forward = territory.changes.filter((change) => lastDay(change) > date && change.kind !== "renamed");
  const backward = (territory.history?.laterChanges ?? []).filter((change) => lastDay(change) <= date);
  const municipalities = new Set(territory.municipalities.map(({ key }) => key));
  const unusable = new Set(backward.filter(movesVisibly).flatMap(({ from, to }) => [from, to]));
  const divided = new Set(
    forward
      .filter((change) => movesVisibly(change) && change.areaWeight < 1 - visibleShare)
      .map(({ from }) => from),
  );
  return {
    of: (key) => {
      const end = follow(key, forward);
      return municipalities.has(end) && !unusable.has(key) ? end : undefined;
    },
    approximate: [...divided].flatMap((key) => wayOf(key, forward) ?? []),
  };
}

function lastDay({ effective }: TerritoryChange): string {
  return effective.slice(-10);
}

function movesVisibly({ kind, areaWeight }: TerritoryChange): boolean {
  return kind !== "renamed" && kind !== "rest" && areaWeight > visibleShare;
}

/** The key in which the larger part of an area's land ends. */
function follow(key: string, changes: readonly TerritoryChange[]): string {
  const way = wayOf(key, changes);
  if (way === undefined) return key;
  return follow(
    way.to,
    changes.filter(({ year }) => year > way.year),
  );
}

/** The first change of an area, that of the larger part of its land where it was divided. */
function wayOf(key: string, changes: readonly TerritoryChange[]): TerritoryChange | undefined {
  const own = changes.filter(({ from }) => from === key);
  const [first] = own;
  return own.filter(({ year }) => year === first?.year).toSorted((a, b) => b.areaWeight - a.areaWeight)[0];
}
