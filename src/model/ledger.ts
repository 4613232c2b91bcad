import type { Period } from "./period.ts";

/** What became of one count in one published edition. Confidential: hidden counts are named, though without value. */
export interface LedgerEntry {
  /** Year of the edition. */
  readonly edition: number;
  /** Gebietsstand of the edition, ISO date. */
  readonly territory: string;
  /** Id of a measure, or of several with their signs: `zuzuege-fortzuege`. */
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
  /** What a sum consists of: several measures, or several years. Absent where it is the one measure in the one period. */
  readonly terms?: readonly LedgerTerm[];
  readonly status: "printed" | "hidden";
  /** The printed value; absent where hidden. */
  readonly value?: number;
  /** The value was rounded to multiples of this. */
  readonly base?: number;
  /** Threshold that was applied: counts of 1 to `minimumCount` - 1 were hidden. */
  readonly minimumCount: number;
}

/** One measure in one period, with its weight in a printed sum. */
export interface LedgerTerm {
  readonly measure: string;
  readonly period: Period;
  readonly weight: number;
}

/** Which municipality lay in which planning area, in one edition. */
export interface LedgerPlanningAreas {
  readonly edition: number;
  readonly territory: string;
  /** Municipality → planning area; without those that lie in none. */
  readonly of: Readonly<Record<string, string>>;
}

/** Everything the published editions printed and hid. Read by `build`, written by `publish` only. */
export interface Ledger {
  readonly format: "atlas-ledger/1";
  readonly entries: readonly LedgerEntry[];
  readonly planningAreas?: readonly LedgerPlanningAreas[];
}

/** A ledger of nothing: the first edition. */
export const emptyLedger: Ledger = { format: "atlas-ledger/1", entries: [] };

/** The terms of an entry; of a single count itself. */
export function ledgerTerms({ terms, measure, period }: LedgerEntry): readonly LedgerTerm[] {
  return terms ?? [{ measure, period, weight: 1 }];
}
