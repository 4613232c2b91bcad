import type { VerdictKind } from "../model/comparison.ts";
import type { Figure } from "../model/figure.ts";

/** A figure of an area with its verdict against the county, where there is one. */
export interface JudgedFigure {
  readonly area: string;
  readonly name: string;
  readonly figure: Figure | undefined;
  readonly verdict?: VerdictKind;
}

/** Five classes of a map; `change` where values run from minus to plus. */
export interface MapChart {
  readonly kind: "map";
  readonly indicator: string;
  readonly year: number;
  /** Lower bounds of all classes but the first. */
  readonly bounds: readonly number[];
  readonly ramp: "burden" | "amount" | "change";
  readonly areas: readonly JudgedFigure[];
  /** Names and full height; else small, with the row numbers of the table alone, beside a series on one page. */
  readonly large: boolean;
}

/** All areas of a level ranked, with their ranges. */
export interface DotsChart {
  readonly kind: "dots";
  readonly indicator: string;
  readonly areas: readonly JudgedFigure[];
  /** "Kreis", "Stadt": how the line of the county is called. */
  readonly countyName: string;
  readonly county?: Figure;
  readonly state?: Figure;
}

/** One line of a series: figures by year. */
export interface ChartLine {
  readonly role: "county" | "state" | "country" | "area";
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** An indicator over the years. */
export interface SeriesChart {
  readonly kind: "series";
  /** `low` beside a map and a table on one page, `small` in a key message; else of full height. */
  readonly size?: "low" | "small";
  readonly indicator: string;
  readonly lines: readonly ChartLine[];
  readonly from: number;
  readonly to: number;
}

/** The same series for many areas, small. */
export interface MultiplesChart {
  readonly kind: "multiples";
  readonly indicator: string;
  readonly panels: readonly { readonly name: string; readonly figures: readonly Figure[] }[];
  readonly from: number;
  readonly to: number;
}

/** Values against the size of their base, with the limits of chance. */
export interface FunnelChart {
  readonly kind: "funnel";
  readonly indicator: string;
  readonly areas: readonly JudgedFigure[];
  readonly county: Figure;
  readonly limits: readonly FunnelLimitValues[];
}

/** Limits at one size of the base, in the indicator's unit. */
export interface FunnelLimitValues {
  readonly denominator: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** A few values beside each other. */
export interface BarsChart {
  readonly kind: "bars";
  /** As wide as the figures of a page (122 mm), else as in a key message (53 mm). */
  readonly wide?: boolean;
  readonly indicator: string;
  readonly bars: readonly {
    readonly name: string;
    readonly role: ChartLine["role"];
    readonly figure: Figure;
  }[];
}

/** All published values on one line. */
export interface DistributionChart {
  readonly kind: "distribution";
  /** As wide as the figures of a page (122 mm), with its ends labelled; else as in a key message (53 mm). */
  readonly wide?: boolean;
  readonly indicator: string;
  readonly areas: readonly JudgedFigure[];
  /** "Kreis", "Stadt": how the line of the county is called. */
  readonly countyName: string;
  readonly county?: Figure;
}

/** The annotated example of the reading guide. */
export interface ReadingChart {
  readonly kind: "reading";
  readonly indicator: string;
  readonly areas: readonly (JudgedFigure & { readonly note: string })[];
  readonly county: Figure;
  readonly state?: Figure;
}

/** Status and dynamics of the planning areas. */
export interface MatrixChart {
  readonly kind: "matrix";
  readonly statuses: readonly string[];
  readonly dynamics: readonly string[];
  readonly entries: readonly { readonly name: string; readonly status: number; readonly dynamics: number }[];
}

/** Official projections, each from its own base year: the band is what their variants span. */
export interface FanChart {
  readonly kind: "fan";
  readonly indicator: string;
  readonly observed: readonly Figure[];
  readonly projected: readonly {
    readonly year: number;
    readonly lower: number;
    readonly upper: number;
    readonly middle?: number;
  }[];
}

/** People by age and sex, shares of the population in percent. */
export interface PyramidChart {
  readonly kind: "pyramid";
  /** Whose shares the line shows: the county (solid) or the state (dashed). */
  readonly reference: "county" | "state";
  /** `large` fills the wide column of a page (122 mm), `small` stands beside text (80 mm). */
  readonly size: "large" | "small";
  readonly groups: readonly {
    readonly from: number;
    readonly to: number;
    readonly men?: number;
    readonly women?: number;
    readonly countyMen?: number;
    readonly countyWomen?: number;
  }[];
  readonly men?: number;
  readonly women?: number;
}

/** Where institutions are: each at its own place (metres, EPSG:25832) or in the middle of its municipality. */
export interface InfrastructureChart {
  readonly kind: "infrastructure";
  /** At most eight; the symbol follows from the position. */
  readonly kinds: readonly { readonly id: string; readonly title: string }[];
  readonly places: readonly {
    readonly kind: string;
    readonly municipality: string;
    readonly at?: { readonly x: number; readonly y: number };
  }[];
}

/** Where areas lie: municipalities in brand blue. */
export interface LocatorChart {
  readonly kind: "locator";
  readonly highlighted: readonly string[];
  readonly name: string;
}

/** The planning areas with their names. */
export interface OverviewChart {
  readonly kind: "overview";
  /** Small beside the contents. */
  readonly small?: boolean;
}

/** A county map without data for the cover. */
export interface CoverChart {
  readonly kind: "cover";
}

/** What a chart shows; numbers stay numbers until it is drawn. */
export type Chart =
  | MapChart
  | DotsChart
  | SeriesChart
  | MultiplesChart
  | FunnelChart
  | BarsChart
  | DistributionChart
  | ReadingChart
  | MatrixChart
  | FanChart
  | PyramidChart
  | InfrastructureChart
  | LocatorChart
  | OverviewChart
  | CoverChart;

/** A chart or map with its words. `map` blocks are numbered as Karte, `chart` blocks as Abbildung. */
export interface ChartBlock {
  readonly kind: "map" | "chart";
  readonly id: string;
  /** `Karte 5.1`; given by the numbering, absent for small unnumbered drawings. */
  readonly number?: string;
  /** Finding of the figure, or what it shows. */
  readonly title: string;
  readonly subtitle: string;
  readonly chart: Chart;
  /** Said aloud: what the figure shows and where its values stand. */
  readonly description: string;
  /** Below the figure. */
  readonly source: string;
  /** False for locators and small drawings, which no list names. */
  readonly listed: boolean;
  readonly synthetic: boolean;
  /** Left out on the screen, where a fuller one stands beside it. */
  readonly printOnly?: boolean;
  /** Left out on paper. */
  readonly screenOnly?: boolean;
}
