import type { FigureId } from "../model/figure.ts";
import type { EarlierAreas } from "../model/earlierAreas.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Measure } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import type { Territory } from "../model/territory.ts";

/** A table inside a staged file: a sheet, a CSV, hidden or not. */
export interface StagedTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A file of the edition as read back from the staging folder. */
export interface StagedFile {
  /** Path below the edition's folder, with forward slashes. */
  readonly path: string;
  /** Everything in it that a reader or a program could find: source text, text of a PDF, texts of all parts of a workbook. */
  readonly text: string;
  readonly tables: readonly StagedTable[];
  /** Parts that no page or sheet shows and nobody expects: attachments, comments, own properties. */
  readonly unusual?: readonly string[];
}

/** A count that a value rests on. */
export interface AuditNeed {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
  readonly role: "numerator" | "denominator";
  readonly weight: number;
  /** Its true number, where it is handed over. */
  readonly value?: number;
}

/** What a value rests on, and its true numbers. Confidential. */
export interface AuditValue extends FigureId {
  readonly status: "computed";
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly method: string;
  readonly needs: readonly AuditNeed[];
}

/** Everything the audit looks at: what was written, and the truth that must not be found in it. */
export interface AuditInput {
  readonly files: readonly StagedFile[];
  /** Computed values with what they rest on; others are passed over. */
  readonly estimates: readonly (AuditValue | (FigureId & { readonly status: "missing" }))[];
  readonly observations: readonly Observation[];
  readonly measures: readonly Measure[];
  /** Stricter thresholds of single indicators, what widens their limits, and how many years old a value may be. */
  readonly definitions: readonly {
    readonly id: string;
    readonly minimumCount?: number | undefined;
    readonly designEffect?: number;
    readonly maxAge?: number;
  }[];
  readonly territory: Territory;
  /** Threshold by source, and whether its counts are rounded. */
  readonly sources: Readonly<
    Record<string, { readonly minimumCount: number; readonly roundingBase?: number | undefined }>
  >;
  readonly zerosMayBeHidden: boolean;
  /** All counts of the edition must be multiples of this, and everything else must follow from them; absent: exact. */
  readonly rounding?: number | undefined;
  /** Indicators that the index of the planning areas is made of. */
  readonly indexMembers?: readonly string[];
  readonly ledger: Ledger;
  /** Areas of the editions in the ledger, where they are others than today's. */
  readonly earlier: EarlierAreas;
}
