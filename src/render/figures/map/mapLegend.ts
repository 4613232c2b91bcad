import { lightColours } from "../../colours.ts";
import { balancedLines, textWidth } from "../../fontMetrics.ts";
import { element, label } from "../svg.ts";
import { hatching, type NoValue } from "./hatching.ts";
import { type ClassCounts, classColour } from "./mapClasses.ts";
import type { MapInput } from "./mapFigure.ts";

/** A drawn legend and the height it takes. */
export interface Legend {
  readonly content: string;
  readonly height: number;
}

/** One box of the legend: filling, bounds in words, number of municipalities. */
interface LegendBox {
  readonly fill: string;
  readonly words: string;
  readonly count: string;
  /** Hatching of a box without class, with the id of its clip path. */
  readonly hatch?: { readonly id: string; readonly kind: NoValue };
}

const size = 9.6;
const gap = 2;
const apart = 8;

/** The legend as a bar of classes; withheld and missing have boxes of their own where there are any, below if the row is full. */
export function mapLegend(input: MapInput, counts: ClassCounts, width: number, top: number): Legend {
  const classes = classBoxes(input, counts);
  const others = otherBoxes(input, counts);
  const together = classes.length + others.length;
  const column = (width - gap * (together - 1) - (others.length === 0 ? 0 : apart)) / together;
  const title = label(0, top + 9, input.legendTitle, { size: 10.2, weight: 600 });
  const lineTop = top + 17;
  if (fits([...classes, ...others], column)) {
    const first = row(classes, 0, lineTop, Math.min(column, 92));
    const second = row(
      others,
      first.right + (others.length === 0 ? 0 : apart),
      lineTop,
      Math.min(column, 92),
    );
    return {
      content: title + first.content + second.content,
      height: 17 + Math.max(first.height, second.height),
    };
  }
  const wide = (width - gap * (classes.length - 1)) / classes.length;
  const first = row(classes, 0, lineTop, wide);
  const second = row(others, 0, lineTop + first.height + 4, Math.max(wide, 80));
  return {
    content: title + first.content + second.content,
    height: 17 + first.height + (others.length === 0 ? 0 : 4 + second.height),
  };
}

function classBoxes({ classes, words }: MapInput, counts: ClassCounts): readonly LegendBox[] {
  return classes.labels.map((text, index) => ({
    fill: classColour(index, classes),
    words: text,
    count: words.municipalities(counts.classes[index] ?? 0),
  }));
}

function otherBoxes({ id, words }: MapInput, counts: ClassCounts): readonly LegendBox[] {
  return (["withheld", "missing"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({
      fill: lightColours.paper,
      hatch: { id: `${id}-legend-${kind}`, kind },
      words: words[kind],
      count: words.municipalities(counts[kind]),
    }));
}

/** Whether every single word finds room in a column. */
function fits(boxes: readonly LegendBox[], column: number): boolean {
  const words = boxes.flatMap(({ words: text, count }) => [...text.split(" "), count]);
  return words.every((word) => textWidth(word, size) <= column - 3);
}

function row(
  boxes: readonly LegendBox[],
  left: number,
  top: number,
  column: number,
): Legend & { readonly right: number } {
  const wrapped = boxes.map(({ words }) => balancedLines(words, column - 3, size));
  const lines = Math.max(0, ...wrapped.map(({ length }) => length));
  const content = boxes.map((box, index) =>
    legendBox(box, wrapped[index] ?? [], left + index * (column + gap), top, column),
  );
  const right = left + boxes.length * (column + gap) - gap;
  return { content: content.join(""), height: boxes.length === 0 ? 0 : 11 + (lines + 1) * 11.2 + 3, right };
}

function legendBox(
  { fill, count, hatch }: LegendBox,
  lines: readonly string[],
  x: number,
  y: number,
  column: number,
): string {
  const box = {
    x: x + 0.3,
    y: y + 0.3,
    width: column - 0.6,
    height: 10.4,
    fill,
    stroke: lightColours.hatch,
    "stroke-width": 0.6,
  };
  const edges = { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  const { x: left, y: top, width, height } = box;
  return [
    element("rect", box),
    hatch === undefined
      ? ""
      : hatching(hatch.id, hatch.kind, element("rect", { x: left, y: top, width, height }), edges),
    ...lines.map((text, index) => label(x, y + 22 + index * 11.2, text, { size })),
    label(x, y + 22 + lines.length * 11.2, count, { size, fill: "ink2" }),
  ].join("");
}
