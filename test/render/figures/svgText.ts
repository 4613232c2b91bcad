import { textWidth } from "../../../src/render/fontMetrics.ts";

/** A text of a drawing with its place, as a reader sees it. */
export interface DrawnText {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The texts of a drawing, read from its markup alone; texts in moved groups are placed where the group is. */
export function drawnTexts(svg: string): readonly DrawnText[] {
  const shifts: (readonly [number, number])[] = [];
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>|<g([^>]*)>|<\/g>/g)].flatMap((found) => {
    const [, attributes, content, group] = found;
    if (group !== undefined) shifts.push(shiftOf(group));
    else if (attributes === undefined) shifts.pop();
    return attributes === undefined || content === undefined ? [] : [drawnText(attributes, content, shifts)];
  });
}

function shiftOf(group: string): readonly [number, number] {
  const [, dx = "0", dy = "0"] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(group) ?? [];
  return [Number(dx), Number(dy)];
}

function drawnText(
  attributes: string,
  content: string,
  shifts: readonly (readonly [number, number])[],
): DrawnText {
  const text = content.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const size = Number(attribute(attributes, "font-size") ?? "10.7");
  const width = textWidth(text, size, attribute(attributes, "font-weight") === "600" ? 600 : 400);
  const x = Number(attribute(attributes, "x")) + shifts.reduce((sum, [dx]) => sum + dx, 0);
  const y = Number(attribute(attributes, "y")) + shifts.reduce((sum, [, dy]) => sum + dy, 0);
  const anchor = attribute(attributes, "text-anchor") ?? "start";
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return { text, size, left, right: left + width, top: y - size * 0.7, bottom: y + size * 0.12 };
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** Pairs of texts that overlap, as "one | other". */
export function overlapping(texts: readonly DrawnText[]): readonly string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right - 0.1 &&
          b.left < a.right - 0.1 &&
          a.top < b.bottom - 0.1 &&
          b.top < a.bottom - 0.1,
      )
      .map((b) => `${a.text} | ${b.text}`),
  );
}

/** Width and height of a drawing. */
export function sizeOf(svg: string): readonly [number, number] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
}
