import { textWidth } from "../../fontMetrics.ts";
import { label, line } from "../svg.ts";
import { type Box, overlaps } from "./box.ts";
import type { County } from "./county.ts";

/** A scale bar with the space it takes; `height` is what the map must be at least. */
export interface ScaleBar {
  readonly box: Box;
  readonly content: string;
  readonly height: number;
}

const lengths = [5, 2, 10, 1, 20, 50];

/** The scale bar in the first corner that is free of the county, else in a row of its own below: 5 km where that fits. */
export function scaleBar(map: County, kilometres: (count: number) => string): ScaleBar {
  const per = map.pixelsPerKilometre;
  const count = lengths.find((each) => each * per >= 26 && each * per <= 110) ?? lengths.at(-1) ?? 1;
  const length = Math.min(count * per, map.width);
  const text = kilometres(count);
  const width = Math.max(length, textWidth(text, 9.6)) + 4;
  const bottom = map.height - 2;
  const corners = [bottom, 20].flatMap((base) => [
    { left: map.width - width, right: map.width, top: base - 18, bottom: base },
    { left: 0, right: width, top: base - 18, bottom: base },
  ]);
  const below = { left: map.width - width, right: map.width, top: map.height + 2, bottom: map.height + 20 };
  const box = corners.find((corner) => isOutside(corner, map)) ?? below;
  return { box, content: bar(box, length, text), height: Math.max(map.height, box.bottom + 2) };
}

/** Whether no outline runs through the box and the box does not lie inside a municipality. */
function isOutside(box: Box, { shapes }: County): boolean {
  const near = { left: box.left - 4, right: box.right + 4, top: box.top - 4, bottom: box.bottom + 4 };
  return shapes.every(
    ({ rings, inside }) =>
      !inside(box.left, box.top) &&
      !rings.some((ring) =>
        ring.some(([x, y]) => overlaps(near, { left: x, right: x + 0.1, top: y, bottom: y + 0.1 })),
      ),
  );
}

function bar({ right, bottom }: Box, length: number, text: string): string {
  const [from, to, y] = [right - 2 - length, right - 2, bottom - 4];
  const style = { stroke: "ink", width: 1 } as const;
  return [
    line(from, y, to, y, style),
    line(from, y - 3, from, y + 3, style),
    line(to, y - 3, to, y + 3, style),
    label((from + to) / 2, y - 5, text, { size: 9.6, anchor: "middle" }),
  ].join("");
}
