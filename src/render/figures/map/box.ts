/** A rectangle in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight line between two points. */
export interface Segment {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Whether two boxes share some area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box moved. */
export function moved({ left, top, right, bottom }: Box, dx: number, dy: number): Box {
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
}

/** Whether a line runs through a box: it reaches over it, and not all corners lie on one side of it. */
export function crosses(
  { from: [x1, y1], to: [x2, y2] }: Segment,
  { left, top, right, bottom }: Box,
): boolean {
  if (Math.max(x1, x2) <= left || Math.min(x1, x2) >= right) return false;
  if (Math.max(y1, y2) <= top || Math.min(y1, y2) >= bottom) return false;
  const side = (x: number, y: number): number => (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
  const first = side(left, top);
  return first * side(right, top) <= 0 || first * side(right, bottom) <= 0 || first * side(left, bottom) <= 0;
}

/** Whether two lines cross each other. */
export function cross(a: Segment, b: Segment): boolean {
  return side(a, b.from) !== side(a, b.to) && side(b, a.from) !== side(b, a.to);
}

function side({ from, to }: Segment, [x, y]: readonly [number, number]): boolean {
  return (to[0] - from[0]) * (y - from[1]) > (to[1] - from[1]) * (x - from[0]);
}

/** The point of a box nearest to a point. */
export function nearest(box: Box, [x, y]: readonly [number, number]): readonly [number, number] {
  return [Math.min(box.right, Math.max(box.left, x)), Math.min(box.bottom, Math.max(box.top, y))];
}
