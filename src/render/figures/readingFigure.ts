import { scaleLinear } from "d3-scale";
import { textWidth, wrapText } from "../fontMetrics.ts";
import type { DotPlotInput, DotPlotRow } from "./dotPlotFigures.ts";
import { intervalWithMark } from "./interval.ts";
import { referenceLabels } from "./referenceLabels.ts";
import { drawing, label, line } from "./svg.ts";
import { valueAxis } from "./valueAxis.ts";

/** A row of the reading guide with its explanation, broken into lines by the figure. */
interface ReadingRow extends DotPlotRow {
  readonly note: string;
}

/** The annotated example of the reading guide, 170 mm wide: two or three rows of a dot plot, explained at the right. */
export interface ReadingInput extends Omit<
  DotPlotInput,
  "rows" | "heads" | "maxRows" | "partLabel" | "withheldLabel"
> {
  readonly rows: readonly ReadingRow[];
}

/** Where the rows and their notes stand in px. */
interface ReadingLayout {
  readonly left: number;
  readonly right: number;
  readonly x: (value: number) => number;
  readonly rowHeight: number;
}

const [width, noteLeft, top] = [642, 420, 34];

/** The rows at a larger scale, each with a line from its interval to the words that explain it. */
export function readingFigure(input: ReadingInput): string {
  const { rows, county, state, format } = input;
  const shown = rows.flatMap(({ point }) => (point.status === "shown" ? [point] : []));
  const references = [county, state].flatMap((reference) =>
    reference === undefined ? [] : [reference.value],
  );
  const bounds = shown.flatMap(({ lower, upper, value }) => [value, lower ?? value, upper ?? value]);
  const axis = valueAxis([...references, ...bounds], [], 6, format);
  const left = Math.max(90, ...rows.map(({ name }) => textWidth(name, 10.7, 600))) + 10;
  const notes = rows.map(({ note }) => wrapText(note, width - noteLeft - 8, 10.4));
  const rowHeight = Math.max(40, ...notes.map(({ length }) => length * 13 + 14));
  const scale = scaleLinear()
    .domain(axis.domain)
    .range([left, noteLeft - 40]);
  const layout: ReadingLayout = { left, right: noteLeft - 40, x: (value) => scale(value), rowHeight };
  const bottom = top + rows.length * rowHeight;
  const content = [
    ...axis.ticks.map((tick) =>
      line(layout.x(tick), top, layout.x(tick), bottom, { stroke: "grid", width: 0.8 }),
    ),
    ...axis.ticks.map((tick) =>
      label(layout.x(tick), bottom + 13, format(tick), { size: 9.6, anchor: "middle", fill: "ink2" }),
    ),
    referenceLabels(input, layout, 20, bottom),
    ...rows.map((row, index) =>
      readingRow(row, notes[index] ?? [], top + (index + 0.5) * rowHeight, layout, input),
    ),
  ];
  return drawing(input, { width, height: bottom + 18 }, content.join(""));
}

function readingRow(
  row: ReadingRow,
  note: readonly string[],
  y: number,
  layout: ReadingLayout,
  { direction }: ReadingInput,
): string {
  const { point } = row;
  const first = y - (note.length * 13) / 2 + 10;
  const words = note.map((text, index) => label(noteLeft + 8, first + index * 13, text, { size: 10.4 }));
  const name = label(layout.left - 10, y + 3.8, row.name, { anchor: "end", weight: 600 });
  if (point.status !== "shown") return [name, ...words].join("");
  const end = Math.min(layout.right, layout.x(point.upper ?? point.value));
  const pointer = line(end + 8, y, noteLeft, y, { stroke: "ink2", width: 0.8 });
  return [name, intervalWithMark(point, { ...layout, y }, direction, 9.6), pointer, ...words].join("");
}
