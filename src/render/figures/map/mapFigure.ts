import type { Checked } from "../../../model/checked.ts";
import type { Direction } from "../../../model/edition.ts";
import type { Geometry } from "../../../model/geometry.ts";
import type { RampName } from "../../colours.ts";
import type { FigureText } from "../figureText.ts";
import type { Point } from "../point.ts";
import { drawMap } from "./drawMap.ts";
import type { MapLabel } from "./mapLabel.ts";

/** One municipality on a map. */
export interface MapArea {
  /** As in the geometry. */
  readonly key: string;
  /** As printed on the map: `Oberweißbach`. */
  readonly name: string;
  /** Row number of the table: what small municipalities carry. */
  readonly number: string;
  /** Towns and municipalities from 2,500 inhabitants carry their name. */
  readonly named: boolean;
  readonly planningArea?: string;
  /** Only `higher-998` and `lower-998` marks are drawn. */
  readonly point: Point;
}

/** Fixed classes of an indicator: `bounds` are the lower bounds of all classes but the first, ascending. */
export interface MapClasses {
  readonly bounds: readonly number[];
  /** One more than bounds, low to high: `unter 3,0`, `3,0 bis unter 4,0`, …, `6,5 und mehr`. */
  readonly labels: readonly string[];
  readonly ramp: RampName;
}

/** Words of a map that hang on numbers only the drawing knows. */
interface MapWords {
  /** `1 Gemeinde`, `8 Gemeinden`. */
  readonly municipalities: (count: number) => string;
  /** `5 km`. */
  readonly kilometres: (count: number) => string;
  /** `43 Gemeinden ohne Nummer …` */
  readonly unlabelled: (count: number) => string;
  /** `nicht ausgewiesen` */
  readonly withheld: string;
  /** `keine Angabe` */
  readonly missing: string;
}

/** A map of rates, 122 mm wide: never counts. The class follows the value rounded to `decimals`, as it is printed. */
export interface MapInput extends FigureText {
  readonly geometry: Geometry;
  readonly areas: readonly MapArea[];
  readonly classes: MapClasses;
  readonly decimals: number;
  readonly direction: Direction;
  readonly legendTitle: string;
  readonly words: MapWords;
  /**
   * Width in px, 461 if not given. The height follows from the county's shape, at most `maxHeight` (400) without the
   * legend, and more only where labels find no room otherwise.
   */
  readonly width?: number;
  readonly maxHeight?: number;
}

/** The map with classes, names and keys, marks where a difference is certain. It says how many labels found no room. */
export function mapFigure(input: MapInput): Checked<string> {
  return drawMap(input, ({ point, named, name, number }, shape) => {
    const mark =
      point.status === "shown" && point.mark?.endsWith("-998") === true ? { mark: point.mark } : {};
    const common = { shape, direction: input.direction, ...mark };
    const key: MapLabel = { ...common, text: number, size: 9, weight: 400, kind: "key" };
    return named ? { ...common, text: name, size: 10.2, weight: 600, kind: "name", instead: key } : key;
  });
}
