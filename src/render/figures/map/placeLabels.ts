import { type Box, cross, crosses, moved, nearest, type Segment } from "./box.ts";
import type { Shape } from "./county.ts";
import { type LabelForm, labelForms, type MapLabel } from "./mapLabel.ts";

/** A label with its place; `leader` where it had to move out of its municipality. */
export interface PlacedLabel {
  readonly label: MapLabel;
  readonly form: LabelForm;
  readonly x: number;
  readonly y: number;
  readonly leader?: Segment;
}

/** What labels must stay within and clear of. */
export interface LabelSpace {
  readonly page: Box;
  readonly taken: readonly Box[];
}

/** Labels that found a place and those that did not. */
export interface Placement {
  readonly placed: readonly PlacedLabel[];
  readonly unplaced: readonly MapLabel[];
}

/** Everything already standing on the map. */
interface Occupied {
  readonly page: Box;
  readonly boxes: Box[];
  readonly leaders: Segment[];
}

/**
 * Places labels without any overlap: keys first, the smallest municipality first, then names; what finds no room at
 * home goes to the nearest free spot with a leader line, a name without any room gives way to its key. Labels that
 * find none even so come first in another attempt. With more than `patience` of them the space is given up as too
 * small. Places are tried on a grid: the result is the same everywhere.
 */
export function placeLabels(labels: readonly MapLabel[], space: LabelSpace, patience: number): Placement {
  const first = new Set<MapLabel>();
  let last = attempt(labels, first, space, patience);
  let best = last;
  for (
    let round = 1;
    round < 10 && best.unplaced.length > 0 && best.unplaced.length <= patience;
    round += 1
  ) {
    for (const label of last.unplaced) first.add(label);
    last = attempt(labels, first, space, patience);
    if (last.unplaced.length < best.unplaced.length) best = last;
  }
  return best;
}

function attempt(
  labels: readonly MapLabel[],
  first: ReadonlySet<MapLabel>,
  space: LabelSpace,
  patience: number,
): Placement {
  const occupied: Occupied = { page: space.page, boxes: [...space.taken], leaders: [] };
  const rank = (label: MapLabel): number => (first.has(label) ? 0 : label.kind === "key" ? 1 : 2);
  const order = labels.toSorted(
    (a, b) => rank(a) - rank(b) || a.shape.size - b.shape.size || (a.shape.key < b.shape.key ? -1 : 1),
  );
  const places = new Map<MapLabel, PlacedLabel>();
  const settle = (label: MapLabel, place: PlacedLabel | undefined): void => {
    if (place === undefined) return;
    places.set(label, place);
    take(place, occupied);
  };
  for (const label of order)
    settle(label, atHome(label, occupied) ?? (first.has(label) ? elsewhere(label, occupied) : undefined));
  const unplaced: MapLabel[] = [];
  for (const label of order.filter((each) => !places.has(each))) {
    if (unplaced.length <= patience && !first.has(label)) settle(label, elsewhere(label, occupied));
    if (!places.has(label)) unplaced.push(label);
  }
  return { placed: [...places.values()], unplaced };
}

/** A place with a leader line, else one for what may stand instead. */
function elsewhere(label: MapLabel, occupied: Occupied): PlacedLabel | undefined {
  const { instead } = label;
  const abroad = abroadOf(label, occupied);
  if (abroad !== undefined || instead === undefined) return abroad;
  return atHome(instead, occupied) ?? abroadOf(instead, occupied);
}

function take(place: PlacedLabel, occupied: Occupied): void {
  occupied.boxes.push(...boxesOf(place));
  if (place.leader !== undefined) occupied.leaders.push(place.leader);
}

/** What a placed label covers. */
function boxesOf({ form, x, y }: PlacedLabel): readonly Box[] {
  return form.boxes.map((box) => moved(box, x, y));
}

/** Steps from the middle outwards, nearest first. */
function steps(radius: number, step: number): readonly (readonly [number, number, number])[] {
  const reach = Math.floor(radius / step);
  const range = Array.from({ length: 2 * reach + 1 }, (_, index) => (index - reach) * step);
  return range
    .flatMap((dy) =>
      range.map((dx): readonly [number, number, number] => [dx, dy, Math.sqrt(dx * dx + dy * dy)]),
    )
    .filter(([, , distance]) => distance <= radius)
    .toSorted((a, b) => a[2] - b[2]);
}

const nearSteps = steps(45, 3);
const farSteps = steps(170, 7).filter(([, , distance]) => distance > 12);

/** Where points are tested along a box, as shares of its width. */
const wideColumns = [0.05, 0.275, 0.5, 0.725, 0.95];
const narrowColumns = [0.1, 0.5, 0.9];

/** The best free place in the municipality itself: near its pole, as little over its borders as can be. */
function atHome(label: MapLabel, occupied: Occupied): PlacedLabel | undefined {
  const [px, py] = label.shape.pole;
  const needed = label.kind === "key" ? 0.5 : 0.4;
  let best: PlacedLabel | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { form, shares } of fittings(label)) {
    for (const [index, [dx, dy, distance]] of nearSteps.entries()) {
      if (distance + form.cost >= least) break;
      if (!isFree(form, px + dx, py + dy, occupied)) continue;
      const inside = (shares[index] ??= shareInside(label.shape, form, px + dx, py + dy));
      const cost = distance + form.cost + (1 - inside) * 32;
      if (inside >= needed && cost < least) [best, least] = [{ label, form, x: px + dx, y: py + dy }, cost];
    }
  }
  return best;
}

/** A form of a label, and which part of it lies in the municipality at each of the near steps, as far as was asked. */
interface Fitting {
  readonly form: LabelForm;
  readonly shares: (number | undefined)[];
}

/** The maps of an atlas set the same labels in the same outlines again and again. */
const known = new WeakMap<Shape, Map<string, readonly Fitting[]>>();

function fittings(label: MapLabel): readonly Fitting[] {
  const { shape, text, size, weight, kind, mark } = label;
  const ofShape = known.get(shape) ?? new Map<string, readonly Fitting[]>();
  known.set(shape, ofShape);
  const key = `${kind} ${size} ${weight} ${mark === undefined} ${text}`;
  const found = ofShape.get(key) ?? labelForms(label).map((form) => ({ form, shares: [] }));
  ofShape.set(key, found);
  return found;
}

/** The nearest free place anywhere from which a line to the municipality crosses nothing. */
function abroadOf(label: MapLabel, occupied: Occupied): PlacedLabel | undefined {
  const [px, py] = label.shape.pole;
  const forms = fittings(label);
  for (const [dx, dy] of farSteps) {
    for (const { form } of forms) {
      if (!isFree(form, px + dx, py + dy, occupied)) continue;
      const leader = leaderTo(label.shape.pole, form, px + dx, py + dy);
      if (isClear(leader, occupied)) return { label, form, x: px + dx, y: py + dy, leader };
    }
  }
  return undefined;
}

/** The line from the first box of a label around a place to the pole of its municipality. */
function leaderTo(to: Segment["to"], { boxes: [box] }: LabelForm, x: number, y: number): Segment {
  return { from: box === undefined ? to : nearest(moved(box, x, y), to), to };
}

/** Tried some hundred thousand times for a large county, so nothing is allocated before the last test. */
function isFree(form: LabelForm, x: number, y: number, { page, boxes, leaders }: Occupied): boolean {
  for (const own of form.boxes) {
    const [left, right] = [own.left + x, own.right + x];
    const [top, bottom] = [own.top + y, own.bottom + y];
    if (left < page.left || right > page.right || top < page.top || bottom > page.bottom) return false;
    for (const other of boxes) {
      if (left < other.right && other.left < right && top < other.bottom && other.top < bottom) return false;
    }
    if (leaders.length === 0) continue;
    const box = { left, right, top, bottom };
    for (const leader of leaders) if (crosses(leader, box)) return false;
  }
  return true;
}

function isClear(leader: Segment, { boxes, leaders }: Occupied): boolean {
  return !boxes.some((box) => crosses(leader, box)) && !leaders.some((other) => cross(leader, other));
}

/** Which part of a label around a place lies in its municipality, from three rows of points. */
function shareInside(shape: Shape, form: LabelForm, x: number, y: number): number {
  let [inside, all] = [0, 0];
  for (const box of form.boxes) {
    for (const column of box.right - box.left > 20 ? wideColumns : narrowColumns) {
      const px = x + box.left + (box.right - box.left) * column;
      for (const row of [0.15, 0.5, 0.85]) {
        all += 1;
        if (shape.inside(px, y + box.top + (box.bottom - box.top) * row)) inside += 1;
      }
    }
  }
  return inside / all;
}
