import type { Territory, TerritoryChange } from "../../model/territory.ts";
import { territoryYear } from "../territoryYear.ts";

/** Which municipalities belonged to the county, or lead to it, at every year-end. */
export interface KeyHistory {
  /** Year-end of the territory itself. */
  readonly year: number;
  /** Municipality keys at a year-end. */
  readonly keysAt: (year: number) => ReadonlySet<string>;
  /** Changes of a year, new names left out. */
  readonly changesIn: (year: number) => readonly TerritoryChange[];
  /** Years in which something changed, ascending. */
  readonly years: readonly number[];
  /** Other municipalities that once had a name of this one: Königsee before 2012 and since 2019. */
  readonly namesakesOf: (key: string) => readonly string[];
}

/** Reconstructs the municipalities of all years from those of the territory and the changes before and after. */
export function keyHistory(territory: Territory): KeyHistory {
  const changes = [...territory.changes, ...(territory.history?.laterChanges ?? [])].filter(
    ({ kind }) => kind !== "renamed",
  );
  const byYear = new Map<number, TerritoryChange[]>();
  for (const change of changes) byYear.set(change.year, [...(byYear.get(change.year) ?? []), change]);
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const changesIn = (year: number): readonly TerritoryChange[] => byYear.get(year) ?? [];
  const year = territoryYear(territory);
  const own = new Set(territory.municipalities.map(({ key }) => key));
  const known = new Map<number, ReadonlySet<string>>([[year, own]]);
  const keysAt = (wanted: number): ReadonlySet<string> => {
    const found = known.get(wanted);
    if (found !== undefined) return found;
    const keys =
      wanted < year
        ? before(keysAt(wanted + 1), changesIn(wanted + 1), {
            county: territory.county.key,
            isDissolved: (key) => dissolvedBy(changes, wanted, key),
          })
        : after(keysAt(wanted - 1), changesIn(wanted));
    known.set(wanted, keys);
    return keys;
  };
  return { year, keysAt, changesIn, years, namesakesOf: namesakes(territory) };
}

function namesakes(territory: Territory): (key: string) => readonly string[] {
  const changes = [...territory.changes, ...(territory.history?.laterChanges ?? [])];
  const names = [
    ...changes.flatMap(({ from, fromName, to, toName }) => [
      { key: from, name: fromName },
      { key: to, name: toName },
    ]),
    ...territory.municipalities,
  ];
  const keysByName = new Map<string, Set<string>>();
  for (const { key, name } of names)
    keysByName.set(name, (keysByName.get(name) ?? new Set<string>()).add(key));
  const shared = [...keysByName.values()].filter((keys) => keys.size > 1);
  return (key) =>
    shared.filter((keys) => keys.has(key)).flatMap((keys) => [...keys].filter((other) => other !== key));
}

/** Keys a year earlier: what was created that year disappears, what was dissolved or left the county comes back. */
function before(
  keys: ReadonlySet<string>,
  changes: readonly TerritoryChange[],
  { county, isDissolved }: { readonly county: string; readonly isDissolved: (key: string) => boolean },
): ReadonlySet<string> {
  if (changes.length === 0) return keys;
  const lived = new Set(changes.map(({ from }) => from));
  const rest = new Set(keys);
  for (const { kind, to } of changes) {
    const isCreated = kind === "key" || kind === "merged" || isDissolved(to);
    if (isCreated && !lived.has(to)) rest.delete(to);
  }
  for (const { from, to } of changes) if (keys.has(to) || from.startsWith(county)) rest.add(from);
  return rest;
}

/** Whether a municipality had been dissolved at the end of a year, and was not founded again by then. */
function dissolvedBy(changes: readonly TerritoryChange[], year: number, key: string): boolean {
  const last = changes.findLast(
    (change) => change.year <= year && (change.from === key || change.to === key),
  );
  return (
    last !== undefined &&
    last.to !== key &&
    !changes.some((change) => change.year === last.year && change.to === key)
  );
}

/** Keys a year later. */
function after(keys: ReadonlySet<string>, changes: readonly TerritoryChange[]): ReadonlySet<string> {
  if (changes.length === 0) return keys;
  const next = new Set(keys);
  for (const { from } of changes) next.delete(from);
  for (const { from, to } of changes) if (keys.has(from)) next.add(to);
  return next;
}
