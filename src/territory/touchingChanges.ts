import type { TerritoryChange } from "../model/territory.ts";

/** Changes before and after a territory's date that touch its areas, each oldest first. */
export interface TouchingChanges {
  readonly earlier: readonly TerritoryChange[];
  readonly later: readonly TerritoryChange[];
}

/**
 * The changes that lead to the areas `keys` of 31.12.`year`, those by which an area left the county, and those that
 * happened to the areas afterwards.
 */
export function touchingChanges(
  changes: readonly TerritoryChange[],
  keys: readonly string[],
  year: number,
): TouchingChanges {
  const before = closure(
    changes.filter((change) => change.year <= year).toReversed(),
    keys,
    (change) => change.from,
  );
  const after = closure(
    changes.filter((change) => change.year > year),
    keys,
    (change) => change.to,
  );
  return { earlier: before.toReversed(), later: after };
}

/** Changes touching a growing set of areas, walked year by year in the given order. */
function closure(
  walked: readonly TerritoryChange[],
  keys: readonly string[],
  next: (change: TerritoryChange) => string,
): readonly TerritoryChange[] {
  const known = new Set(keys);
  const county = keys[0]?.slice(0, 5) ?? "";
  return [...new Set(walked.map((change) => change.year))].flatMap((year) => {
    const changes = walked.filter((change) => change.year === year);
    const first = changes.filter(
      ({ from, to }) => known.has(from) || known.has(to) || from.startsWith(county),
    );
    // All ways of a divided area: without the others its parts would look like the whole.
    const divided = new Set(first.map(({ from }) => from));
    const touching = changes.filter((change) => divided.has(change.from));
    for (const change of touching) known.add(next(change));
    return touching;
  });
}
