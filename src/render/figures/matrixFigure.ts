import { compareNames } from "../../german/collate.ts";
import { textWidth, wrapText } from "../fontMetrics.ts";
import { ramps } from "../colours.ts";
import type { FigureText } from "./figureText.ts";

import { drawing, element, label } from "./svg.ts";

/** An area's place in the matrix: positions in `statuses` and `dynamics`. */
interface MatrixEntry {
  readonly name: string;
  readonly status: number;
  readonly dynamics: number;
  readonly highlighted?: boolean;
}

/** Status (rows, first is the most favourable) x dynamics (columns), 170 mm wide, names in the fields. */
export interface MatrixInput extends FigureText {
  readonly statuses: readonly string[];
  readonly dynamics: readonly string[];
  /** Over the rows and over the columns: `Status`, `Dynamik`. */
  readonly axes: { readonly status: string; readonly dynamics: string };
  readonly entries: readonly MatrixEntry[];
  /** `keiner` or another word for a field without areas. */
  readonly emptyLabel: string;
}

/** A line of a field: a name or the rest of one. */
interface FieldLine {
  readonly text: string;
  readonly highlighted: boolean;
}

const [width, lineHeight, padding, gap] = [642, 13, 8, 3];

/** The matrix: rows as high as their fullest field, fields in quiet shades of the status, names by alphabet. */
export function matrixFigure(input: MatrixInput): string {
  const { statuses, dynamics, axes } = input;
  const left = Math.min(
    150,
    Math.max(...[...statuses, axes.status].map((text) => textWidth(text, 10.2, 600)), 0) + 12,
  );
  const column = (width - left - gap * (dynamics.length - 1)) / Math.max(1, dynamics.length);
  const columnX = (index: number): number => left + index * (column + gap);
  const head = [
    label(left, 10, axes.dynamics, { size: 9.6, fill: "ink2" }),
    label(0, 27, axes.status, { size: 9.6, fill: "ink2" }),
    ...dynamics.map((text, index) => label(columnX(index) + padding, 27, text, { size: 10.2, weight: 600 })),
  ];
  let top = 34;
  const rows = statuses.map((text, status) => {
    const fields = dynamics.map((_, index) => fieldLines(input, status, index, column - 2 * padding));
    const height = Math.max(1, ...fields.map(({ length }) => length)) * lineHeight + 2 * padding - 2;
    const name = wrapText(text, left - 10, 10.2, 600).map((part, index) =>
      label(0, top + padding + 9 + index * lineHeight, part, { size: 10.2, weight: 600 }),
    );
    const drawn = fields.map((lines, index) =>
      field(lines, status, columnX(index), top, { column, height }, input),
    );
    top += height + gap;
    return [...name, ...drawn].join("");
  });
  return drawing(input, { width, height: top }, [...head, ...rows].join(""));
}

function fieldLines(
  { entries }: MatrixInput,
  status: number,
  dynamics: number,
  room: number,
): readonly FieldLine[] {
  return entries
    .filter((entry) => entry.status === status && entry.dynamics === dynamics)
    .toSorted((a, b) => compareNames(a.name, b.name))
    .flatMap(({ name, highlighted = false }) =>
      wrapText(name, room, 10.2).map((text) => ({ text, highlighted })),
    );
}

function field(
  lines: readonly FieldLine[],
  status: number,
  x: number,
  y: number,
  { column, height }: { readonly column: number; readonly height: number },
  { emptyLabel, statuses }: MatrixInput,
): string {
  const box = element("rect", { x, y, width: column, height, fill: shade(status, statuses.length) });
  if (lines.length === 0)
    return box + fixedLabel(x + padding, y + padding + 9, { text: emptyLabel, highlighted: false });
  return (
    box +
    lines.map((each, index) => fixedLabel(x + padding, y + padding + 9 + index * lineHeight, each)).join("")
  );
}

/** The lightest three shades of the amount ramp: dark letters are readable on all of them, in every scheme. */
function shade(status: number, count: number): string {
  const shades = ["#f3f6fa", ramps.amount[0], ramps.amount[1]];
  return shades[Math.round((status * (shades.length - 1)) / Math.max(1, count - 1))] ?? ramps.amount[0];
}

function fixedLabel(x: number, y: number, { text, highlighted }: FieldLine): string {
  return label(x, y, text, { size: 10.2, fixed: true, fill: "ink", weight: highlighted ? 600 : 400 });
}
