import type { Definition } from "../indicators/definitionSchema.ts";
import type { Trend, Verdict } from "../model/comparison.ts";
import type { Design } from "../model/design.ts";
import type { Figure } from "../model/figure.ts";
import type { Geometry } from "../model/geometry.ts";
import type { ModelCalculation } from "../model/modelProjection.ts";
import type { Settings } from "../model/settings.ts";
import type { Territory } from "../model/territory.ts";
import type { FunnelLimitValues } from "./chartBlock.ts";
import type { ChangeNote } from "./figureBook.ts";
import type { SourceNote } from "./sourceNote.ts";
import type { AtlasTexts } from "./texts.ts";

/** A chapter of the catalogue, as in `indicators/themes.yaml`. */
export interface ThemeText {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** What the chapter does not show. */
  readonly limits: string;
}

/** A planning area's class in the index, with the classes it gets when one indicator is left out. */
export interface IndexPlace {
  readonly area: string;
  /** Positions in `statuses` and `dynamics` of the index. */
  readonly status: number;
  readonly dynamics: number;
  readonly statusWithout: readonly { readonly indicator: string; readonly status: number }[];
}

/** The index of the planning areas: words of its classes, its members, its result. */
export interface IndexResult {
  readonly statuses: readonly string[];
  readonly dynamics: readonly string[];
  readonly members: readonly { readonly indicator: string; readonly weight: number }[];
  readonly places: readonly IndexPlace[];
  /** Planning areas without a place: too small, or a value of a member is not published. */
  readonly refused?: readonly string[];
}

/** A candidate for the key messages: a figure of the county or a municipality, strongest first. */
export interface KeyFinding {
  readonly id: string;
  readonly indicator: string;
  readonly area: string;
  readonly year: number;
}

/** The county among the counties and independent towns of its state: a fifth (1 = lowest values), no rank. */
export interface PositionNote {
  readonly indicator: string;
  readonly fifth: number;
  readonly counties: number;
  /** Other counties clearly above, clearly below, and not to be told apart; absent where no test is defined. */
  readonly apart?: { readonly higher: number; readonly lower: number; readonly similar: number };
}

/** Everything the pages are made of. Figures are protected; counts beyond them are not given. */
export interface ComposeInput {
  readonly settings: Settings;
  readonly year: number;
  readonly software: string;
  /** A trial: missing texts are warnings, every page says that it is a draft. */
  readonly draft: boolean;
  readonly definitions: readonly Definition[];
  /** `sha256:…` of each definition file, by indicator. */
  readonly definitionHashes: ReadonlyMap<string, string>;
  readonly themes: readonly ThemeText[];
  /** Titles of the measures by id, for the formulas of the data sheets. */
  readonly measureTitles?: ReadonlyMap<string, string>;
  /** By indicator: counts of 1 to one less than this are not published; 0 where nobody's private data are counted. */
  readonly thresholds?: ReadonlyMap<string, number>;
  readonly figures: readonly Figure[];
  readonly verdicts: readonly Verdict[];
  readonly trends: readonly Trend[];
  /** Figures of the shown years against the year before. */
  readonly changes?: readonly ChangeNote[];
  /** The county among the counties of its state, by indicator. */
  readonly positions?: readonly PositionNote[];
  readonly index?: IndexResult;
  readonly findings: readonly KeyFinding[];
  /** Official projections that answer the same question differently, values lowest first. */
  readonly projections?: readonly {
    readonly values: readonly { readonly indicator: string; readonly value: number }[];
  }[];
  /** The county's own status-quo calculation, if it has one. */
  readonly modelled?: ModelCalculation;
  /** Keys of the counties most like this one, nearest first. */
  readonly similarCounties: readonly string[];
  /** Limits of the funnel by indicator, by the rule of the verdict. */
  readonly funnels: ReadonlyMap<string, readonly FunnelLimitValues[]>;
  readonly territory: Territory;
  readonly geometry?: Geometry;
  /** Logos and fonts of the county's own. */
  readonly design?: Design;
  readonly sources: readonly SourceNote[];
  readonly texts: AtlasTexts;
}
