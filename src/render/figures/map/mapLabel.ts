import type { Direction } from "../../../model/edition.ts";
import { type FontWeight, textWidth } from "../../fontMetrics.ts";
import type { MarkKind } from "../point.ts";
import type { Box } from "./box.ts";
import type { Shape } from "./county.ts";

/** A label that wants to stand in its municipality. */
export interface MapLabel {
  readonly text: string;
  readonly shape: Shape;
  readonly size: number;
  readonly weight: FontWeight;
  /** Drawn on a white disc beside the text. */
  readonly mark?: MarkKind;
  readonly direction: Direction;
  /** Names may be broken and reach over their borders; keys stand in their municipality. */
  readonly kind: "key" | "name";
  /** What a name without any room gives way to: its key. */
  readonly instead?: MapLabel;
}

/** One way to set a label, around the point 0,0. */
export interface LabelForm {
  readonly lines: readonly string[];
  /** Baselines of the lines. */
  readonly baselines: readonly number[];
  /** Centre of the lines. */
  readonly centre: number;
  /** Centre of the mark. */
  readonly mark?: readonly [number, number];
  /** What is covered: the text, and the disc of the mark. */
  readonly boxes: readonly Box[];
  /** How much worse than the best form, in px of distance. */
  readonly cost: number;
}

/** Radius of the white disc under a mark on a map. */
export const discRadius = 6.6;

/** All ways to set a label: in one line or two, its mark below, beside or above. Best first. */
export function labelForms(label: MapLabel): readonly LabelForm[] {
  return lineForms(label).flatMap((lines) => markForms(lines, label));
}

function lineForms({ text, kind }: MapLabel): readonly (readonly string[])[] {
  if (kind === "key") return [[text]];
  const broken = brokenName(text);
  return broken === undefined ? [[text]] : [[text], broken];
}

/** A name broken after a space, hyphen or slash, as near to its middle as possible. */
function brokenName(text: string): readonly string[] | undefined {
  const places = [...text.matchAll(/[ /-]/g)].map(({ index }) => index + 1);
  const [best] = places
    .filter((place) => place > 3 && text.length - place > 2)
    .toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2));
  return best === undefined ? undefined : [text.slice(0, best).trimEnd(), text.slice(best)];
}

function markForms(lines: readonly string[], label: MapLabel): readonly LabelForm[] {
  const height = lines.length * label.size * 1.08;
  const half = Math.max(...lines.map((line) => textWidth(line, label.size, label.weight))) / 2;
  const cost = lines.length === 1 ? 0 : 4;
  if (label.mark === undefined) return [form(lines, label, half, height, undefined, [0, 0], cost)];
  const r = discRadius;
  return [
    form(lines, label, half, height, [0, height / 2], [0, -r], cost),
    form(lines, label, half, height, [half, 0], [-r, 0], cost + 5),
    form(lines, label, half, height, [-half, 0], [r, 0], cost + 6),
    form(lines, label, half, height, [0, -height / 2], [0, r], cost + 7),
  ];
}

/** Text of the given half width and height, its middle moved by dx and dy, with its mark. */
function form(
  lines: readonly string[],
  { size }: MapLabel,
  half: number,
  height: number,
  mark: readonly [number, number] | undefined,
  [dx, dy]: readonly [number, number],
  cost: number,
): LabelForm {
  const text: Box = {
    left: dx - half - 1.2,
    right: dx + half + 1.2,
    top: dy - height / 2 - 0.4,
    bottom: dy + height / 2 + 0.4,
  };
  const first = dy - height / 2 + size * 0.86;
  const baselines = lines.map((_, index) => first + index * size * 1.08);
  if (mark === undefined) return { lines, baselines, centre: dx, boxes: [text], cost };
  const [mx, my] = mark;
  const disc: Box = {
    left: mx - discRadius,
    right: mx + discRadius,
    top: my - discRadius,
    bottom: my + discRadius,
  };
  return { lines, baselines, centre: dx, mark, boxes: [text, disc], cost };
}
