import { type Checked, checked } from "../../../model/checked.ts";
import { type Problem, problem } from "../../../model/problem.ts";
import type { Point } from "../point.ts";
import { lightColours } from "../../colours.ts";
import { drawing, element, label } from "../svg.ts";
import { areaPaths, outlineLine, planningLines } from "./baseMap.ts";
import type { County, Shape } from "./county.ts";
import { drawLabel } from "./drawLabel.ts";
import { fitLabels } from "./fitLabels.ts";
import { boxAround, hatching } from "./hatching.ts";
import { classColour, classCounts, mapClass } from "./mapClasses.ts";
import type { MapArea, MapInput } from "./mapFigure.ts";
import type { MapLabel } from "./mapLabel.ts";
import { mapLegend } from "./mapLegend.ts";

/** What an area carries; an empty text is not drawn. */
export type LabelOf = (area: MapArea, shape: Shape) => MapLabel;

/** A map of municipalities by classes, labelled as `labelOf` says. */
export function drawMap(input: MapInput, labelOf: LabelOf): Checked<string> {
  const space = { width: input.width ?? 461, maxHeight: input.maxHeight ?? 400 };
  const text = { title: input.title, kilometres: input.words.kilometres };
  const fitted = fitLabels(input.geometry, space, (map) => labelsOf(map, input, labelOf), text);
  const { map, bar, labels, left } = fitted.value;
  const counts = classCounts(
    input.areas.map(({ point }) => point),
    input.decimals,
    input.classes,
  );
  const legend = mapLegend(input, counts, map.width, bar.height + 10);
  const planning = planningOf(input);
  const content = [
    fills(map, input),
    ...hatchings(map, input),
    planning === undefined ? "" : planningLines(map, planning),
    outlineLine(map),
    bar.content,
    ...labels.map(drawLabel),
    legend.content,
    left === 0 ? "" : label(0, bar.height + 20 + legend.height, input.words.unlabelled(left), { size: 9.6 }),
  ];
  const size = { width: map.width, height: bar.height + 10 + legend.height + (left === 0 ? 0 : 14) };
  return checked(drawing(input, size, content.join("")), [
    ...fitted.problems,
    ...outlineProblems(input, map),
  ]);
}

function labelsOf(map: County, { areas }: MapInput, labelOf: LabelOf): readonly MapLabel[] {
  const shapes = new Map(map.shapes.map((shape) => [shape.key, shape]));
  return areas.flatMap((area) => {
    const shape = shapes.get(area.key);
    const own = shape === undefined ? undefined : labelOf(area, shape);
    return own === undefined || own.text === "" ? [] : [own];
  });
}

/** Group of a municipality; one without a planning area is its own. */
function planningOf({ areas }: MapInput): ((key: string) => string) | undefined {
  const planning = new Map(
    areas.flatMap(({ key, planningArea }) =>
      planningArea === undefined ? [] : [[key, planningArea] as const],
    ),
  );
  return planning.size === 0 ? undefined : (key) => planning.get(key) ?? key;
}

function fills(map: County, { areas, classes, decimals }: MapInput): string {
  const points = new Map(areas.map(({ key, point }) => [key, point]));
  return areaPaths(
    map.shapes.map(({ key, d }) => {
      const point: Point = points.get(key) ?? { status: "missing", label: "" };
      if (point.status !== "shown") return { key, d, fill: lightColours.paper, hatched: true };
      return { key, d, fill: classColour(mapClass(point.value, decimals, classes), classes) };
    }),
    map,
  );
}

/** What covers municipalities without a published value. */
function hatchings(map: County, { id, areas }: MapInput): readonly string[] {
  const points = new Map(areas.map(({ key, point }) => [key, point.status]));
  return map.shapes.flatMap(({ key, d, rings }) => {
    const status = points.get(key) ?? "missing";
    if (status === "shown") return [];
    return [hatching(`${id}-${status}-${key}`, status, element("path", { d }), boxAround(rings))];
  });
}

/** Municipalities without an outline and outlines without a municipality: two territories were mixed. */
function outlineProblems({ title, areas }: MapInput, map: County): readonly Problem[] {
  const outlines = new Set(map.shapes.map(({ key }) => key));
  const keys = new Set(areas.map(({ key }) => key));
  return [
    ...areas
      .filter(({ key }) => !outlines.has(key))
      .map(({ name }) => problem("map/area-without-outline", "error", {}, { figure: title, area: name })),
    ...[...outlines]
      .filter((key) => !keys.has(key))
      .map((key) => problem("map/outline-without-area", "error", {}, { figure: title, key })),
  ];
}
