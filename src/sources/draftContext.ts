import type { Measure } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";

/** What a draft is made from besides the file. */
export interface DraftContext {
  readonly measures: readonly Measure[];
  /** What the workspace's other deliveries say: totals to recognise columns by. */
  readonly observations: readonly Observation[];
  readonly county: string;
  readonly names: readonly string[];
  readonly nameToKey: (name: string) => string | undefined;
}
