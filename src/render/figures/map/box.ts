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

/**
 * Whether a line runs through a box: it reaches over it, and not all corners lie on one side of it. Asked some million
 * times for the labels of an atlas, so nothing is allocated.
 */
export function crosses({ from, to }: Segment, { left, top, right, bottom }: Box): boolean {
  const x1 = from[0];
  const y1 = from[1];
  const x2 = to[0];
  const y2 = to[1];
  if ((x1 <= left && x2 <= left) || (x1 >= right && x2 >= right)) return false;
  if ((y1 <= top && y2 <= top) || (y1 >= bottom && y2 >= bottom)) return false;
  const [wide, high] = [x2 - x1, y2 - y1];
  const first = wide * (top - y1) - (left - x1) * high;
  if (first * (wide * (top - y1) - (right - x1) * high) <= 0) return true;
  if (first * (wide * (bottom - y1) - (right - x1) * high) <= 0) return true;
  return first * (wide * (bottom - y1) - (left - x1) * high) <= 0;
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
