import { type Checked, checked } from "../../../model/checked.ts";
import { type Problem, problem } from "../../../model/problem.ts";
import { lightColours } from "../../colours.ts";
import { drawing, element, path } from "../svg.ts";
import { type County, county, type Shape } from "./county.ts";
import { drawLabel } from "./drawLabel.ts";
import { hatchFill, hatchings } from "./hatching.ts";
import { classColour, classCounts, mapClass } from "./mapClasses.ts";
import type { MapArea, MapInput } from "./mapFigure.ts";
import type { MapLabel } from "./mapLabel.ts";
import { mapLegend } from "./mapLegend.ts";
import { type Placement, placeLabels } from "./placeLabels.ts";
import { type ScaleBar, scaleBar } from "./scaleBar.ts";

/** What an area carries; an empty text is not drawn. */
export type LabelOf = (area: MapArea, shape: Shape) => MapLabel;

/** A map fitted into its space with every label it could place. */
interface Layout {
  readonly map: County;
  readonly bar: ScaleBar;
  readonly labels: Placement;
}

/** Free margins tried in turn: where labels find no room, a smaller county leaves more paper for leader lines. */
const margins = [5, 24, 44, 70];

/** A map of municipalities by classes, labelled as `labelOf` says. */
export function drawMap(input: MapInput, labelOf: LabelOf): Checked<string> {
  const { map, bar, labels } = layout(input, labelOf);
  const counts = classCounts(
    input.areas.map(({ point }) => point),
    input.decimals,
    input.classes,
  );
  const legend = mapLegend(input, counts, map.width, bar.height + 10);
  const content = [
    hatchings(input.id),
    fills(map, input),
    borders(map, input),
    path(map.outline, { fill: "none", stroke: "ink", width: 1.2 }),
    bar.content,
    ...labels.placed.map(drawLabel),
    legend.content,
  ];
  const size = { width: map.width, height: bar.height + 10 + legend.height };
  return checked(drawing(input, size, content.join("")), problems(input, map, labels));
}

/** The first margin at which every label finds room, else the last one. */
function layout(input: MapInput, labelOf: LabelOf): Layout {
  const space = {
    width: input.width ?? 461,
    maxHeight: input.maxHeight ?? (input.areas.length > 70 ? 540 : 400),
  };
  const tried: Layout[] = [];
  for (const margin of margins) {
    const map = county(input.geometry, { ...space, margin });
    const bar = scaleBar(map, input.words.kilometres);
    const page = { left: 0, top: 0, right: map.width, bottom: map.height };
    const found = {
      map,
      bar,
      labels: placeLabels(labelsOf(map, input, labelOf), { page, taken: [bar.box] }),
    };
    if (found.labels.unplaced.length === 0) return found;
    tried.push(found);
  }
  const [best] = tried.toSorted((a, b) => a.labels.unplaced.length - b.labels.unplaced.length);
  if (best === undefined) throw new Error("No margin was tried.");
  return best;
}

function labelsOf(map: County, { areas }: MapInput, labelOf: LabelOf): readonly MapLabel[] {
  const shapes = new Map(map.shapes.map((shape) => [shape.key, shape]));
  return areas.flatMap((area) => {
    const shape = shapes.get(area.key);
    const label = shape === undefined ? undefined : labelOf(area, shape);
    return label === undefined || label.text === "" ? [] : [label];
  });
}

function fills(map: County, { id, areas, classes, decimals }: MapInput): string {
  const points = new Map(areas.map(({ key, point }) => [key, point]));
  return map.shapes
    .map(({ key, d }) => {
      const point = points.get(key) ?? { status: "missing" };
      const fill =
        point.status === "shown"
          ? classColour(mapClass(point.value, decimals, classes), classes)
          : hatchFill(id, point.status);
      return element("path", { d, fill, "data-area": key });
    })
    .join("");
}

/** White between municipalities, grey on white between planning areas. */
function borders(map: County, { areas }: MapInput): string {
  const planning = new Map(areas.map(({ key, planningArea }) => [key, planningArea ?? key]));
  const planned = areas.some(({ planningArea }) => planningArea !== undefined);
  const between = planned ? map.borders((key) => planning.get(key) ?? key) : "";
  const stroke = (d: string, colour: string, width: number): string =>
    d === ""
      ? ""
      : element("path", {
          d,
          fill: "none",
          stroke: colour,
          "stroke-width": width,
          "stroke-linejoin": "round",
        });
  return [
    stroke(
      map.borders((key) => key),
      lightColours.paper,
      0.7,
    ),
    stroke(between, lightColours.paper, 1.7),
    stroke(between, lightColours.ink2, 0.5),
  ].join("");
}

function problems({ title, areas }: MapInput, map: County, labels: Placement): readonly Problem[] {
  const outlines = new Set(map.shapes.map(({ key }) => key));
  const keys = new Set(areas.map(({ key }) => key));
  return [
    ...labels.unplaced.map(({ text }) =>
      problem("map/label-without-room", "error", {}, { figure: title, label: text }),
    ),
    ...areas
      .filter(({ key }) => !outlines.has(key))
      .map(({ name }) => problem("map/area-without-outline", "error", {}, { figure: title, area: name })),
    ...[...outlines]
      .filter((key) => !keys.has(key))
      .map((key) => problem("map/outline-without-area", "error", {}, { figure: title, key })),
  ];
}
