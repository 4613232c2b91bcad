import type { Definition } from "../indicators/definitionSchema.ts";
import type { Estimate } from "../indicators/estimate.ts";
import type { Figure } from "../model/figure.ts";
import type { EarlierAreas } from "../model/earlierAreas.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Measure } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";
import type { Territory } from "../model/territory.ts";
import type { ProtectionReport } from "./protectionReport.ts";
import type { ProtectionRules } from "./protectionRules.ts";

/** Everything the protection looks at. Plain data: the result may be kept under a hash of its JSON. */
export interface ProtectionInput {
  readonly estimates: readonly Estimate[];
  readonly observations: readonly Observation[];
  readonly measures: readonly Measure[];
  readonly definitions: readonly Definition[];
  readonly territory: Territory;
  readonly rules: ProtectionRules;
  readonly ledger?: Ledger;
  /** Areas of the editions in the ledger, where they are others than today's. */
  readonly earlier?: EarlierAreas;
  readonly year: number;
}

/** What may be published, what the officer reads, what `publish` will remember. */
export interface Protected {
  readonly figures: readonly Figure[];
  readonly report: ProtectionReport;
  readonly ledgerDraft: Ledger;
}

/** Groups of linked counts done so far, and all of them. */
export type ProtectionProgress = (done: number, total: number) => void;
