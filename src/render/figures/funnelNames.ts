import { textWidth } from "../fontMetrics.ts";
import type { FunnelInput, FunnelPlot, FunnelPoint } from "./funnelFigure.ts";
import { type Box, overlaps } from "./map/box.ts";
import { label } from "./svg.ts";

/** One place of a name beside its mark. */
interface Candidate {
  readonly anchor: "start" | "end" | "middle";
  readonly x: number;
  readonly y: number;
}

/**
 * Names of the places outside the outer limit, on the side of their mark that is free of marks and names. The table
 * has all names, so one without room is left out here.
 */
export function funnelNames({ points }: FunnelInput, plot: FunnelPlot): string {
  const marks = points.map((each) => around(plot.x(each.denominator), plot.y(each.point.value)));
  const taken: Box[] = [...marks];
  return points
    .filter(({ point }) => point.mark === "higher-998" || point.mark === "lower-998")
    .toSorted((a, b) => b.denominator - a.denominator)
    .map((each) => nameOf(each, plot, taken))
    .join("");
}

function nameOf(each: FunnelPoint, plot: FunnelPlot, taken: Box[]): string {
  const width = textWidth(each.name, 9.6);
  const place = candidates(each, plot).find((candidate) => {
    const box = boxOf(candidate, width);
    return (
      box.left >= plot.left &&
      box.right <= plot.right &&
      box.top >= plot.top &&
      box.bottom <= plot.bottom &&
      !taken.some((other) => overlaps(box, other))
    );
  });
  if (place === undefined) return "";
  taken.push(boxOf(place, width));
  return label(place.x, place.y, each.name, { size: 9.6, anchor: place.anchor, rim: 2.6 });
}

/** Right, left, above, below, then the four corners. */
function candidates({ denominator, point }: FunnelPoint, plot: FunnelPlot): readonly Candidate[] {
  const [x, y] = [plot.x(denominator), plot.y(point.value)];
  return [
    { anchor: "end", x: x - 8, y: y + 3.4 },
    { anchor: "start", x: x + 8, y: y + 3.4 },
    { anchor: "middle", x, y: y - 8 },
    { anchor: "middle", x, y: y + 15 },
    { anchor: "end", x: x - 4, y: y - 7 },
    { anchor: "start", x: x + 4, y: y - 7 },
    { anchor: "end", x: x - 4, y: y + 14 },
    { anchor: "start", x: x + 4, y: y + 14 },
  ];
}

function boxOf({ anchor, x, y }: Candidate, width: number): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left: left - 1, right: left + width + 1, top: y - 8.6, bottom: y + 2.4 };
}

function around(x: number, y: number): Box {
  return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
}
