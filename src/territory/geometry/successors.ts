import type { Territory, TerritoryChange } from "../../model/territory.ts";

/** Where outlines of one date belong in a territory. */
export interface Successors {
  /** Key of the territory's municipality an outline belongs to; nothing outside the county. */
  readonly of: (key: string) => string | undefined;
  /** Changes for which whole outlines are only nearly right: part of the land went elsewhere. */
  readonly approximate: readonly TerritoryChange[];
}

/** Land below this share that moves between two municipalities cannot be seen on a county's map. */
const visibleShare = 0.05;

/** Follows the outlines of an ISO date to a territory; backwards only where nothing was merged in between. */
export function successors(territory: Territory, date: string): Successors {
  const after = (change: TerritoryChange): boolean => lastDay(change) > date && change.kind !== "renamed";
  const forward = territory.changes.filter(after);
  const backward = (territory.history?.laterChanges ?? []).filter((change) => lastDay(change) <= date);
  const municipalities = new Set(territory.municipalities.map(({ key }) => key));
  const unusable = new Set(backward.filter(movesVisibly).flatMap(({ from, to }) => [from, to]));
  return {
    of: (key) => {
      const end = follow(key, forward);
      return municipalities.has(end) && !unusable.has(key) ? end : undefined;
    },
    approximate: forward.filter(
      (change) =>
        movesVisibly(change) &&
        change.areaWeight < 1 - visibleShare &&
        municipalities.has(
          follow(
            change.to,
            forward.filter(({ year }) => year > change.year),
          ),
        ),
    ),
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
  const [first] = changes.filter(({ from }) => from === key);
  if (first === undefined) return key;
  const ways = changes.filter(({ from, year }) => from === key && year === first.year);
  const way = ways.reduce((best, other) => (other.areaWeight > best.areaWeight ? other : best), first);
  return follow(
    way.to,
    changes.filter(({ year }) => year > way.year),
  );
}
