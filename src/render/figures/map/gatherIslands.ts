import type { GeoJsonProperties } from "geojson";
import type { GeometryObject, Topology } from "topojson-specification";
import type { Box } from "./box.ts";

/** A group of islands that was moved: where it lay, and by how much; in metres, `top` is the northern edge. */
export interface Inset {
  readonly box: Box;
  readonly shift: readonly [number, number];
}

/** A topology whose far islands were moved to the mainland. */
export interface Gathered {
  readonly topology: Topology;
  readonly insets: readonly Inset[];
}

/** A polygon by its arcs, with its extent in metres. */
interface Part {
  readonly arcs: readonly number[];
  readonly box: Box;
}

/** An island nearer than this share of the mainland's extent stays where it is. */
const nearShare = 0.35;

/** Free space kept around a moved island, as a share of the mainland's extent. */
const gapShare = 0.06;

/**
 * Islands far out at sea would shrink the county to a stamp (Helgoland lies 70 km off its county). They are moved
 * straight towards the mainland, in their true size; the drawing frames them. Arcs must be decoded.
 */
export function gatherIslands(topology: Topology): Gathered {
  const parts = partsOf(topology).toSorted((a, b) => extent(b.box) - extent(a.box));
  const [first, ...others] = parts;
  if (first === undefined) return { topology, insets: [] };
  const { main, far } = mainland(first, others);
  const groups = clusters(far, extent(main) * gapShare);
  const insets = groups.map(({ box }) => ({ box, shift: shiftTo(main, box) }));
  const moved = new Map(
    groups.flatMap(({ arcs }, index) => arcs.map((arc) => [arc, insets[index]?.shift ?? [0, 0]] as const)),
  );
  const arcs = topology.arcs.map((arc, index) => {
    const [dx, dy] = moved.get(index) ?? [0, 0];
    return arc.map(([x = 0, y = 0]) => [x + dx, y + dy]);
  });
  return { topology: { ...topology, arcs }, insets };
}

function partsOf(topology: Topology): readonly Part[] {
  return Object.values(topology.objects)
    .flatMap(polygons)
    .map((polygon) => {
      const arcs = polygon.flat().map((arc) => (arc < 0 ? ~arc : arc));
      return { arcs, box: boxOf(arcs.flatMap((arc) => topology.arcs[arc] ?? [])) };
    });
}

function polygons(object: GeometryObject<GeoJsonProperties>): readonly (readonly (readonly number[])[])[] {
  if (object.type === "GeometryCollection") return object.geometries.flatMap(polygons);
  if (object.type === "Polygon") return [object.arcs];
  return object.type === "MultiPolygon" ? object.arcs : [];
}

function boxOf(places: readonly (readonly number[])[]): Box {
  let [left, top, right, bottom] = [Infinity, -Infinity, -Infinity, Infinity];
  for (const [x = 0, y = 0] of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return { left, top, right, bottom };
}

/** Everything that can be reached from the largest part in small steps, and what is left. */
function mainland(
  first: Part,
  others: readonly Part[],
): { readonly main: Box; readonly far: readonly Part[] } {
  let main = first.box;
  let far = others;
  for (;;) {
    const reach = extent(main) * nearShare;
    const near = far.filter(({ box }) => distance(main, box) <= reach);
    if (near.length === 0) return { main, far };
    main = near.reduce((box, part) => joined(box, part.box), main);
    far = far.filter((part) => !near.includes(part));
  }
}

/** Far parts that lie together stay together. */
function clusters(parts: readonly Part[], gap: number): readonly Part[] {
  const groups: Part[] = [];
  for (const part of parts) {
    const index = groups.findIndex(({ box }) => distance(box, part.box) <= gap);
    const group = groups[index];
    if (group === undefined) groups.push(part);
    else groups[index] = { arcs: [...group.arcs, ...part.arcs], box: joined(group.box, part.box) };
  }
  return groups;
}

function joined(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Towards the main box, on the axis on which the island is farther away, until the gap is left; on the other only inside its span. */
function shiftTo(main: Box, box: Box): readonly [number, number] {
  const gap = extent(main) * gapShare;
  const [dx, dy] = [
    apart(main.left, main.right, box.left, box.right),
    apart(main.bottom, main.top, box.bottom, box.top),
  ];
  const horizontal = Math.abs(dx) >= Math.abs(dy);
  return [0 - dx + (horizontal ? Math.sign(dx) * gap : 0), 0 - dy + (horizontal ? 0 : Math.sign(dy) * gap)];
}

/** How far a span lies beyond another, positive after it, negative before it. */
function apart(low: number, high: number, from: number, to: number): number {
  return from > high ? from - high : to < low ? to - low : 0;
}

function distance(a: Box, b: Box): number {
  const [dx, dy] = [apart(a.left, a.right, b.left, b.right), apart(a.bottom, a.top, b.bottom, b.top)];
  return Math.sqrt(dx * dx + dy * dy);
}

function extent({ left, right, top, bottom }: Box): number {
  return Math.max(right - left, top - bottom);
}
