import { lightColours } from "../../colours.ts";
import { element, path, rectangle } from "../svg.ts";
import type { County } from "./county.ts";

/** A painted area; one that is hatched has a grey line around it, as white would be lost between strokes. */
interface PaintedArea {
  readonly d: string;
  readonly fill: string;
  readonly key?: string;
  readonly hatched?: boolean;
}

/** Areas with white lines between them. Each area draws its own half, so no border needs a path of its own. */
export function areaPaths(areas: readonly PaintedArea[]): string {
  const plain = areas.filter(({ hatched }) => hatched !== true);
  const hatched = areas.filter((area) => area.hatched === true);
  return strokedPaths(plain, lightColours.paper) + strokedPaths(hatched, lightColours.hatch);
}

function strokedPaths(areas: readonly PaintedArea[], stroke: string): string {
  if (areas.length === 0) return "";
  const paths = areas.map(({ d, fill, key }) => element("path", { d, fill, "data-area": key }));
  return element("g", { stroke, "stroke-width": 0.7, "stroke-linejoin": "round" }, paths.join(""));
}

/** Grey on white lines between groups of municipalities; `planning` gives the group of a key. */
export function planningLines(map: County, planning: (key: string) => string): string {
  const between = map.borders(planning);
  return [stroke(between, lightColours.paper, 1.7), stroke(between, lightColours.ink2, 0.5)].join("");
}

/** The county's own outline, and frames around islands that were moved to it. */
export function outlineLine(map: County): string {
  const frames = map.frames.map(({ left, top, right, bottom }) =>
    rectangle(left, top, right - left, bottom - top, { fill: "none", stroke: "ink2", width: 0.6 }),
  );
  return [path(map.outline, { fill: "none", stroke: "ink", width: 1.2 }), ...frames].join("");
}

function stroke(d: string, colour: string, width: number): string {
  if (d === "") return "";
  return element("path", {
    d,
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-linejoin": "round",
  });
}
