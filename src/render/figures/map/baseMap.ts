import { lightColours } from "../../colours.ts";
import { element, path, rectangle } from "../svg.ts";
import type { County } from "./county.ts";

/** White lines between municipalities, grey on white between groups of them (`planning`: group of a key). */
export function borderLines(map: County, planning: ((key: string) => string) | undefined): string {
  const between = planning === undefined ? "" : map.borders(planning);
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
