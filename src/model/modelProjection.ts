/**
 * What a status-quo calculation of the county's own gives for one area and year („Modellrechnung“): people if births,
 * deaths and moves went on as assumed. No forecast, and therefore without an interval.
 */
export interface ModelProjection {
  /** Id of the variant: which assumptions. */
  readonly variant: string;
  /** The county or a planning area, never a municipality. */
  readonly area: string;
  /** Year whose 31 December is the start. */
  readonly base: number;
  /** Year whose 31 December is calculated; `base` itself is what was counted. */
  readonly year: number;
  /** Rounded to tens; in the base year as counted, unless the edition rounds all counts. */
  readonly persons: number;
  readonly under20: number;
  readonly from20To64: number;
  readonly from65: number;
}

/** A set of assumptions, in words for readers. */
export interface ModelVariant {
  readonly id: string;
  readonly title: string;
  /** Where its migration rates come from; empty without migration. */
  readonly migration: string;
}

/** The county's own calculation with the assumptions it rests on. */
export interface ModelCalculation {
  readonly base: number;
  readonly until: number;
  readonly variants: readonly ModelVariant[];
  /** Where fertility and mortality come from, as printed. */
  readonly sources: readonly string[];
  /** What the coordinator says about the assumptions. */
  readonly note: string;
  readonly results: readonly ModelProjection[];
}
