import { advanceWidths, firstCodePoints } from "./fontMetricsData.ts";

/** Weights of the house font. */
export type FontWeight = 400 | 600;

/** Width of a sign the font lacks: that of a wide letter, so that a label is rather too wide than too narrow. */
const unknownWidth = 700;

const widths: Readonly<Record<FontWeight, ReadonlyMap<number, number>>> = {
  400: table(400),
  600: table(600),
};

function table(weight: FontWeight): ReadonlyMap<number, number> {
  const entries = advanceWidths[weight].flatMap((row, range) =>
    row
      .split(" ")
      .map((width, index): [number, number] => [(firstCodePoints[range] ?? 0) + index, Number(width)]),
  );
  return new Map(entries.filter(([, width]) => width > 0));
}

/** Width of a text in px at a font size in px, without kerning (which makes it slightly narrower, never wider than a hair). */
export function textWidth(text: string, size: number, weight: FontWeight = 400): number {
  const advances = widths[weight];
  let sum = 0;
  for (const sign of text) sum += advances.get(sign.codePointAt(0) ?? 0) ?? unknownWidth;
  return (sum * size) / 1000;
}

/** The text broken at spaces into lines no wider than `width`; a single word may be wider. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: FontWeight = 400,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || textWidth(longer, size, weight) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The text broken into as few lines as `width` admits, and these about equally long. */
export function balancedLines(
  text: string,
  width: number,
  size: number,
  weight: FontWeight = 400,
): readonly string[] {
  let lines = wrapText(text, width, size, weight);
  const { length } = lines;
  for (let narrower = width - 2; narrower > 0; narrower -= 2) {
    const next = wrapText(text, narrower, size, weight);
    if (next.length > length || next.some((line) => textWidth(line, size, weight) > width)) break;
    lines = next;
  }
  return lines;
}

/** The text, shortened with an ellipsis if it is wider than `width`. */
export function fitText(text: string, width: number, size: number, weight: FontWeight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const signs = Array.from(text);
  while (signs.length > 1 && textWidth(`${signs.join("")}…`, size, weight) > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}
