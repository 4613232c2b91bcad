import { type Checked, checked } from "../../../model/checked.ts";
import type { Geometry } from "../../../model/geometry.ts";
import { mapGround, ramps } from "../../colours.ts";
import type { FigureText } from "../figureText.ts";
import { drawing } from "../svg.ts";
import { areaPaths, outlineLine, planningLines } from "./baseMap.ts";
import type { County } from "./county.ts";
import { drawLabel } from "./drawLabel.ts";
import { fitLabels } from "./fitLabels.ts";
import type { MapLabel } from "./mapLabel.ts";

/** A planning area on the overview map; `name` is drawn if it finds room, else `number`. */
interface OverviewArea {
  readonly name: string;
  readonly number: string;
  readonly municipalities: readonly string[];
}

/** The planning areas of the county with their names, for the contents and the territory page. */
export interface OverviewMapInput extends FigureText {
  readonly geometry: Geometry;
  readonly planningAreas: readonly OverviewArea[];
  readonly kilometres: (count: number) => string;
  /** Without names where the map is too small for them. */
  readonly named?: boolean;
  readonly width?: number;
  readonly maxHeight?: number;
}

/** The overview: areas of several municipalities darker than those of one, municipalities outside all of them white-grey. */
export function overviewMapFigure(input: OverviewMapInput): Checked<string> {
  const { geometry, width = 305, maxHeight = 340 } = input;
  const fitted = fitLabels(geometry, { width, maxHeight }, (map) => labelsOf(map, input), input);
  const { map, bar, labels } = fitted.value;
  const group = groups(input);
  const content = [
    areaPaths(
      map.shapes.map(({ key, d }) => ({ d, fill: fillOf(group.get(key)) })),
      map,
    ),
    planningLines(map, (key) => group.get(key)?.name ?? key),
    outlineLine(map),
    bar.content,
    ...labels.map(drawLabel),
  ];
  return checked(drawing(input, { width: map.width, height: bar.height }, content.join("")), fitted.problems);
}

function groups({ planningAreas }: OverviewMapInput): ReadonlyMap<string, OverviewArea> {
  return new Map(planningAreas.flatMap((area) => area.municipalities.map((key) => [key, area] as const)));
}

function fillOf(area: OverviewArea | undefined): string {
  if (area === undefined) return mapGround;
  return area.municipalities.length > 1 ? ramps.amount[1] : ramps.amount[0];
}

function labelsOf(map: County, { planningAreas, named = true }: OverviewMapInput): readonly MapLabel[] {
  return (named ? planningAreas : [])
    .map((area) => ({ area, shape: map.merged(area.name, area.municipalities) }))
    .filter(({ shape }) => shape.rings.length > 0)
    .map(({ area, shape }) => {
      const common = { shape, weight: 600, direction: "neutral" } as const;
      const instead: MapLabel = { ...common, text: area.number, size: 9.6, kind: "key" };
      return { ...common, text: area.name, size: 9.6, kind: "name", instead };
    });
}
