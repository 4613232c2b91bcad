import { areaOfEntry, noEarlierAreas } from "../model/earlierAreas.ts";
import { ledgerTerms } from "../model/ledger.ts";
import { countId, type CountTerm } from "./printedCount.ts";
import type { ProtectionInput } from "./protectionInput.ts";

/** What one published edition said about a count. */
export interface EarlierCount {
  /** As `countId` forms it, with the area of the joint system. */
  readonly id: string;
  readonly terms: readonly CountTerm[];
  /** The edition with its Gebietsstand. */
  readonly edition: string;
  readonly status: "printed" | "hidden";
  readonly value?: number;
  /** The value was rounded to multiples of this. */
  readonly base?: number;
}

/** Everything that published editions printed and hid, under the ids of the joint system. */
export function earlierCounts({
  ledger,
  earlier = noEarlierAreas,
}: Pick<ProtectionInput, "ledger" | "earlier">): readonly EarlierCount[] {
  const areaOf = areaOfEntry(earlier);
  return (ledger?.entries ?? []).map((entry) => {
    const { edition, territory, status, value, base } = entry;
    const terms = ledgerTerms(entry);
    return {
      id: countId(terms, areaOf(entry)),
      terms,
      edition: `${edition} ${territory}`,
      status,
      ...(value === undefined ? {} : { value }),
      ...(base === undefined ? {} : { base }),
    };
  });
}

/** Whether an earlier edition printed the count exactly, as it is today. A corrected count is a new one. */
export function isSaidAlready({ status, value, base }: EarlierCount, today: number): boolean {
  if (status !== "printed" || base !== undefined) return false;
  return value === undefined || Math.abs(value - today) <= 0.5;
}
