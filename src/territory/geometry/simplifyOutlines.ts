import { presimplify } from "topojson-simplify";
import type { Outlines, Position } from "./outlines.ts";

/** Widest printed map of a county in tenths of a millimetre: what is smaller cannot be seen. */
const printedWidth = 1220;

/**
 * Outlines without the points that cannot be seen on a page-wide map: those whose triangle with their neighbours is smaller than
 * half a square of a tenth of a millimetre (Visvalingam's method). Shared borders stay shared.
 */
export function simplifyOutlines(outlines: Outlines): Outlines {
  const { arcs } = outlines;
  const east = arcs.flatMap((arc) => arc.map(([x]) => x));
  const width =
    east.reduce((most, x) => Math.max(most, x), -Infinity) -
    east.reduce((least, x) => Math.min(least, x), Infinity);
  const smallest = (width / printedWidth) ** 2 / 2;
  const copies = arcs.map((arc) => arc.map((position) => [...position]));
  const weighted = presimplify({ type: "Topology", objects: {}, arcs: copies }).arcs;
  return { ...outlines, arcs: arcs.map((arc, index) => visible(arc, weighted[index] ?? [], smallest)) };
}

/** The ends and the points that weigh enough; a ring that would collapse stays as it is. */
function visible(
  arc: readonly Position[],
  weighted: readonly (readonly number[])[],
  smallest: number,
): readonly Position[] {
  const kept = arc.filter((_, index) => (weighted[index]?.[2] ?? Infinity) >= smallest);
  const [first, last] = [arc[0], arc.at(-1)];
  const isRing = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return isRing && kept.length < 4 ? arc : kept;
}
