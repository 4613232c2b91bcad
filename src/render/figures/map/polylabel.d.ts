declare module "polylabel" {
  /** The point of a polygon (outer ring, then holes) farthest from its outline, with that distance. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): [number, number] & { distance: number };
}
