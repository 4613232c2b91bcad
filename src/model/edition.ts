import type { AreaLevel } from "./area.ts";
import type { Trend, Verdict } from "./comparison.ts";
import type { Figure } from "./figure.ts";
import type { ModelProjection } from "./modelProjection.ts";

/** Kinds of indicators. Anteil, Rate, Quotient, Saldo, Anzahl, Mittelwert, Dichte, Veränderung, amtlicher Wert, Prognose. */
export const indicatorKinds = [
  "share",
  "rate",
  "ratio",
  "balance",
  "count",
  "mean",
  "density",
  "change",
  "official",
  "projection",
] as const;

export type IndicatorKind = (typeof indicatorKinds)[number];

/** Whether more is a burden, a relief, or neither. */
export type Direction = "burden" | "relief" | "neutral";

/** Head of an edition as written to `indicators.json`. */
export interface EditionHead {
  readonly year: number;
  readonly county: string;
  readonly name: string;
  /** Gebietsstand, ISO date. */
  readonly territory: string;
  /** Deliveries after this date are not in the edition, ISO date. */
  readonly dataStatus: string;
  readonly software: string;
  /** Ids of sources whose data are invented. */
  readonly synthetic: readonly string[];
}

/** An indicator as readers of the data need it. */
export interface EditionIndicator {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly kind: IndicatorKind;
  readonly factor: number;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  /** `sha256:` of the definition file. */
  readonly definition: string;
}

/** An area as readers of the data need it. */
export interface EditionArea {
  readonly key: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly planningArea?: string;
}

/** One area and year of the county's own calculation, labelled so that nobody takes it for a count. */
export interface EditionModel extends ModelProjection {
  readonly label: "Modellrechnung";
}

/** Everything published as data: the content of `data/indicators.json`. */
export interface Edition {
  readonly format: "atlas-indicators/1";
  readonly edition: EditionHead;
  readonly indicators: readonly EditionIndicator[];
  readonly areas: readonly EditionArea[];
  readonly figures: readonly Figure[];
  readonly verdicts: readonly Verdict[];
  readonly trends: readonly Trend[];
  /** The county's own status-quo calculation, absent where it has none: no observed figures. */
  readonly models?: readonly EditionModel[];
}
