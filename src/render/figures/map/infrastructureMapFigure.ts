import type { Geometry } from "../../../model/geometry.ts";
import type { FigureText } from "../figureText.ts";

/** A kind of place; its symbol follows from its position, so that symbols stay the same over the years. */
export interface InfrastructureKind {
  readonly id: string;
  /** In the legend: `Kindertageseinrichtung`. */
  readonly label: string;
}

/** A place in EPSG:25832 metres. */
export interface InfrastructurePlace {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
}

/** Places of care, school and help on the county map, 122 mm wide. */
export interface InfrastructureMapInput extends FigureText {
  readonly geometry: Geometry;
  readonly names: readonly { readonly key: string; readonly name: string }[];
  /** At most eight. */
  readonly kinds: readonly InfrastructureKind[];
  readonly places: readonly InfrastructurePlace[];
  /** Behind the label of a kind: `12 Einrichtungen`. */
  readonly countLabel: (count: number) => string;
  readonly kilometres: (count: number) => string;
  readonly width?: number;
  readonly maxHeight?: number;
}
