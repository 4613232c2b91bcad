import { escapeMarkup } from "../../model/escapeMarkup.ts";
import { type ColourToken, lightColours } from "../colours.ts";
import { type FontWeight, textWidth } from "../fontMetrics.ts";
import type { FigureText } from "./figureText.ts";

/** Attributes of an element; numbers are written with one decimal, undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A number as it stands in a drawing: at most one decimal, never -0. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? "0" : String(rounded);
}

/** An element with its attributes in the given order; empty elements close themselves. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === "number" ? coordinate(value) : escapeMarkup(value ?? "")}"`,
    )
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** How something is painted: colours by token, so that the page's scheme reaches them. */
export interface Paint {
  readonly fill?: ColourToken | "none";
  readonly stroke?: ColourToken;
  readonly width?: number;
  readonly dash?: string;
}

/** Classes for the page's style sheet and the same colours as attributes for the drawing on its own. */
export function paint({ fill, stroke, width, dash }: Paint): Attributes {
  const classes = [
    ...(fill === undefined || fill === "none" ? [] : [`fill-${fill}`]),
    ...(stroke === undefined ? [] : [`stroke-${stroke}`]),
  ];
  return {
    class: classes.length === 0 ? undefined : classes.join(" "),
    fill: fill === undefined || fill === "none" ? fill : lightColours[fill],
    stroke: stroke === undefined ? undefined : lightColours[stroke],
    "stroke-width": width,
    "stroke-dasharray": dash,
  };
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, style: Paint): string {
  return element("line", { x1, y1, x2, y2, ...paint(style) });
}

/** A path from its `d`. */
export function path(d: string, style: Paint): string {
  return element("path", {
    d,
    ...paint(style),
    "stroke-linejoin": style.stroke === undefined ? undefined : "round",
  });
}

/** A rectangle; nothing if it has no area. */
export function rectangle(x: number, y: number, width: number, height: number, style: Paint): string {
  return width <= 0 || height <= 0 ? "" : element("rect", { x, y, width, height, ...paint(style) });
}

/**
 * A circle. A filled one is drawn as a point of a thick round pen, an outlined one as a smaller point on a larger: printed,
 * that is a fifth of the bytes of four curves.
 */
export function circle(cx: number, cy: number, r: number, style: Paint): string {
  const { fill, stroke, width = 1 } = style;
  if (fill === undefined || fill === "none") return element("circle", { cx, cy, r, ...paint(style) });
  if (stroke === undefined) return penPoint(cx, cy, 2 * r, fill);
  return penPoint(cx, cy, 2 * r + width, stroke) + penPoint(cx, cy, 2 * r - width, fill);
}

function penPoint(x: number, y: number, width: number, colour: ColourToken): string {
  const d = `M${coordinate(x)},${coordinate(y)}h0`;
  return element("path", { d, "stroke-linecap": "round", ...paint({ stroke: colour, width }) });
}

/** How a text is set; ink, 10.7 px, regular, from the left if nothing is said. */
export interface TextStyle {
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: ColourToken;
  /** The same colour in every scheme: letters on grounds that never change. */
  readonly fixed?: boolean;
  /** Paper under the letters, this much wider on each side, so that they stay readable over lines. */
  readonly rim?: number;
}

/** One line of text; `y` is the baseline. Nothing for an empty text. */
export function label(x: number, y: number, content: string, style: TextStyle = {}): string {
  if (content === "") return "";
  const under =
    style.rim === undefined ? "" : plate({ x, y, content, ...style }, style.rim, paint({ fill: "paper" }));
  return (
    under +
    element(
      "text",
      {
        x,
        y,
        "text-anchor": style.anchor === "start" ? undefined : style.anchor,
        "font-size": style.size,
        "font-weight": style.weight === 600 ? "600" : undefined,
        ...textPaint(style),
      },
      escapeMarkup(content),
    )
  );
}

function textPaint({ fill, fixed }: TextStyle): Attributes {
  if (fixed === true) return { fill: lightColours[fill ?? "ink"] };
  return paint(fill === undefined ? {} : { fill });
}

/** A line of text with what its width depends on. */
interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly content: string;
  readonly size?: number;
  readonly weight?: FontWeight;
  readonly anchor?: "start" | "middle" | "end";
}

/**
 * A rounded ground under a line of text. A stroke around the letters would look finer on the screen, but printed it turns
 * the letters into drawings without text (Type 3 fonts).
 */
export function plate(text: PlacedText, reach: number, fill: Attributes): string {
  const { x, y, content, size = usualSize, weight = 400, anchor = "start" } = text;
  const width = textWidth(content, size, weight);
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return element("rect", {
    x: left - reach / 2,
    y: y - size * 0.76,
    width: width + reach,
    height: size * 0.98,
    rx: 1.5,
    ...fill,
  });
}

/** Font size of a drawing where nothing else is said. */
const usualSize = 10.7;

/** Size of a drawing in px (1/96 inch): the printed size. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const fontFamily = "'Source Sans 3','Source Sans Pro','Helvetica Neue',Arial,sans-serif";

/** A whole drawing, with title and description for those who hear it and the content hidden from them. */
export function drawing(
  { id, title, description }: FigureText,
  { width, height }: Size,
  content: string,
): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${id}-t ${id}-d`,
      "font-family": fontFamily,
      "font-size": usualSize,
      ...paint({ fill: "ink" }),
    },
    `${element("title", { id: `${id}-t` }, escapeMarkup(title))}${element("desc", { id: `${id}-d` }, escapeMarkup(description))}<g aria-hidden="true">${content}</g>`,
  );
}
