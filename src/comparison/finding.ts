import type { AreaLevel } from "../model/area.ts";
import type { Trend, VerdictKind } from "../model/comparison.ts";
import type { FigureId, ShownFigure } from "../model/figure.ts";
import type { CountyPosition } from "./countyPosition.ts";
import type { YearChange } from "./yearChange.ts";

/** What every finding has: which number it is about and how strong it is. */
interface FindingBase extends FigureId {
  /** Stable over the years, for `keyMessages` in `atlas.yaml`: `ARB03-16073005-verdict`. */
  readonly id: string;
  readonly level: AreaLevel;
  /** p value of the test. */
  readonly pValue: number;
  /** p value after Benjamini and Hochberg over all areas of the indicator: the smaller, the stronger. */
  readonly strength: number;
}

/** An area clearly above or below its reference. */
export interface VerdictFinding extends FindingBase {
  readonly kind: "verdict";
  readonly verdict: VerdictKind;
  readonly figure: ShownFigure;
  /** Key of the reference area, and its value. */
  readonly against: string;
  readonly reference: number;
  /** Value minus reference, in the indicator's unit. */
  readonly difference: number;
}

/** A series with a proved direction. */
export interface TrendFinding extends FindingBase {
  readonly kind: "trend";
  readonly trend: Trend;
  /** First and last figure of the series tested. */
  readonly first: ShownFigure;
  readonly last: ShownFigure;
}

/** A change from one year to the next that is larger than chance. */
export interface ChangeFinding extends FindingBase {
  readonly kind: "change";
  readonly change: YearChange;
  readonly before: ShownFigure;
  readonly figure: ShownFigure;
}

/** The county in the lowest or highest fifth of its state's counties, and clearly apart from the state. */
export interface PositionFinding extends FindingBase {
  readonly kind: "position";
  readonly position: CountyPosition;
  readonly figure: ShownFigure;
  readonly against: string;
  readonly reference: number;
  readonly difference: number;
  readonly verdict: VerdictKind;
}

/** Something the figures say beyond chance: the material of sentences, without words. */
export type Finding = VerdictFinding | TrendFinding | ChangeFinding | PositionFinding;
