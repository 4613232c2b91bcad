import type { Ledger, LedgerEntry } from "./ledger.ts";
import type { Observation } from "./observation.ts";

/** The areas of earlier editions, brought together with those of today. */
export interface EarlierAreas {
  /** Per edition: key in its ledger → area in the joint system. That is today's key where the extent is the same. */
  readonly names: readonly {
    readonly edition: number;
    readonly territory: string;
    readonly ids: Readonly<Record<string, string>>;
  }[];
  /** Areas that are sums of others, of one Gebietsstand or across a merger. Those of today's territory are left out. */
  readonly unions: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  /** Counts of the areas that today's territory does not have; `area` is the id. */
  readonly observations: readonly Observation[];
}

/** No earlier edition, or none with other areas. */
export const noEarlierAreas: EarlierAreas = { names: [], unions: [], observations: [] };

/** Finds the area of a ledger entry in the joint system. */
export function areaOfEntry({ names }: EarlierAreas): (entry: LedgerEntry) => string {
  const known = new Map(names.map((one) => [`${one.edition}|${one.territory}`, one.ids]));
  return ({ edition, territory, area }) => known.get(`${edition}|${territory}`)?.[area] ?? area;
}

/** Ids of all areas that only earlier editions had. */
export function formerAreas({ unions, names }: EarlierAreas): readonly string[] {
  const ids = [
    ...names.flatMap((one) => Object.values(one.ids)),
    ...unions.flatMap(({ whole, parts }) => [whole, ...parts]),
  ];
  return [...new Set(ids.filter((id) => id.includes("@")))].sort();
}

/** Editions of a ledger, each with its Gebietsstand, in their order. */
export function ledgerEditions({
  entries,
}: Ledger): readonly { readonly edition: number; readonly territory: string }[] {
  const found = new Map(
    entries.map(({ edition, territory }) => [`${edition}|${territory}`, { edition, territory }]),
  );
  return [...found.values()];
}
