import type { PrimaryReason } from "./primaryCells.ts";

/** What the protection did to one indicator. Numbers of figures, never values. */
export interface IndicatorReport {
  readonly indicator: string;
  readonly shown: number;
  /** Withheld because of their own or their base's small count. */
  readonly primary: number;
  /** Its primary counts by reason. */
  readonly reasons: Readonly<Partial<Record<PrimaryReason, number>>>;
  /** Weight of the counts that were hidden for others' sake: what the protection of others costs this indicator. */
  readonly cost: number;
  /** Withheld so that others cannot be derived. */
  readonly secondary: number;
  /** Municipal figures that are not shown because most would be withheld. */
  readonly dropped: number;
  /** Thresholds that were used for its counts, ascending. */
  readonly minimumCounts: readonly number[];
  /** Figures that would be withheld for their own sake under each of `otherThresholds`; without secondary ones. */
  readonly underOthers: readonly number[];
}

/** Thresholds that the report compares. */
export const otherThresholds = [3, 5, 10] as const;

/** Confidential: for the data protection officer. */
export interface ProtectionReport {
  readonly indicators: readonly IndicatorReport[];
  /** Linked counts in the one constraint system. */
  readonly cells: number;
  readonly relations: number;
  /** Hidden counts: for their own sake, and for others'. */
  readonly primary: number;
  readonly secondary: number;
  /** Cost of the secondary ones; a measure of lost information (docs/schutz.md). */
  readonly weight: number;
  /** Ids of counts that no pattern can protect. Not empty: the edition must not appear. */
  readonly unprotected: readonly string[];
  /** Pairs in which one municipality could perhaps learn another's count too precisely from its own. */
  readonly insiders: readonly { readonly count: string; readonly knownBy: string }[];
}
