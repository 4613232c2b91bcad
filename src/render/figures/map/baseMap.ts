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

/** Areas with white lines between them; each border is drawn once, for both sides. */
export function areaPaths(areas: readonly PaintedArea[], map: County): string {
  const [plain, hatched] = [
    areas.filter(({ hatched }) => hatched !== true),
    areas.filter(({ hatched }) => hatched),
  ];
  const paths = (list: readonly PaintedArea[]): string =>
    list.map(({ d, fill, key }) => element("path", { d, fill, "data-area": key })).join("");
  const between = stroke(
    map.borders((key) => key),
    lightColours.paper,
    0.7,
  );
  const edged = { stroke: lightColours.hatch, "stroke-width": 0.7, "stroke-linejoin": "round" };
  return paths(plain) + between + (hatched.length === 0 ? "" : element("g", edged, paths(hatched)));
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
