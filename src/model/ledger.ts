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
  readonly status: "printed" | "hidden";
  /** The printed value; absent where hidden. */
  readonly value?: number;
  /** Threshold that was applied: counts of 1 to `minimumCount` - 1 were hidden. */
  readonly minimumCount: number;
}

/** Everything the published editions printed and hid. Read by `build`, written by `publish` only. */
export interface Ledger {
  readonly format: "atlas-ledger/1";
  readonly entries: readonly LedgerEntry[];
}

/** A ledger of nothing: the first edition. */
export const emptyLedger: Ledger = { format: "atlas-ledger/1", entries: [] };
