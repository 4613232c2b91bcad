import { textWidth } from "../fontMetrics.ts";
import type { Reference } from "./point.ts";
import { label, line, type TextStyle } from "./svg.ts";

/** The two lines every value is compared with, and the stretch their labels may use. */
interface References {
  readonly county?: Reference;
  readonly state?: Reference;
}

/** Where the lines stand: the axis, and the outer limits of the labels. */
interface ReferencePlace {
  readonly left: number;
  readonly right: number;
  readonly x: (value: number) => number;
}

/** County as a solid, state as a dashed upright line; labels above, turned away from each other and kept on the axis. */
export function referenceLabels(
  { county, state }: References,
  place: ReferencePlace,
  base: number,
  bottom: number,
): string {
  const [countyX, stateX] = [county, state].map((reference) =>
    reference === undefined ? undefined : place.x(reference.value),
  );
  const countyRight = countyX === undefined || stateX === undefined || countyX >= stateX;
  const lines = [
    stateX === undefined
      ? ""
      : line(stateX, base + 4, stateX, bottom, { stroke: "ink2", width: 0.9, dash: "3 2.4" }),
    countyX === undefined ? "" : line(countyX, base + 4, countyX, bottom, { stroke: "ink", width: 1.2 }),
  ];
  const stateRight = countyX !== undefined && !countyRight;
  const labels = [
    text(state, stateX, stateRight, place, base - (apart(county, state, place, countyRight) ? 0 : 12), 400),
    text(county, countyX, countyRight, place, base, 600),
  ];
  return [...lines, ...labels].join("");
}

/** Whether both labels keep their side without running off the axis. */
function apart(
  county: Reference | undefined,
  state: Reference | undefined,
  place: ReferencePlace,
  countyRight: boolean,
): boolean {
  if (county === undefined || state === undefined) return true;
  const [countyWidth, stateWidth] = [textWidth(county.label, 10.2, 600), textWidth(state.label, 10.2)];
  const [first, second] = countyRight ? [stateWidth, countyWidth] : [countyWidth, stateWidth];
  const [low, high] = [place.x(county.value), place.x(state.value)].sort((a, b) => a - b);
  return (low ?? 0) - first - 4 >= 0 && (high ?? 0) + second + 4 <= place.right + 16;
}

function text(
  reference: Reference | undefined,
  x: number | undefined,
  toRight: boolean,
  { right }: ReferencePlace,
  base: number,
  weight: 400 | 600,
): string {
  if (reference === undefined || x === undefined) return "";
  const width = textWidth(reference.label, 10.2, weight);
  const start = Math.max(0, Math.min(right + 16 - width, toRight ? x + 4 : x - 4 - width));
  const style: TextStyle = weight === 600 ? { size: 10.2, weight } : { size: 10.2, fill: "ink2" };
  return label(start, base, reference.label, style);
}
