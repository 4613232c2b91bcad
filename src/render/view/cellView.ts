import type { Cell } from "../../document/tableBlock.ts";
import { countCell, figureText, rangeCell } from "../../german/figureText.ts";
import { decimal, printed, signed } from "../../german/numbers.ts";
import { differenceText } from "../../german/units.ts";
import { isClear, judgedWord, verdictTone, verdictWord } from "../../german/verdictWords.ts";
import { profileStripFigure } from "../figures/profileStripFigure.ts";
import { rowIntervalFigure } from "../figures/rowIntervalFigure.ts";
import { sparklineFigure } from "../figures/sparklineFigure.ts";
import { verdictMarkFigure } from "../figures/verdictMark.ts";
import { pointOf } from "./point.ts";
import { noteOf, type Target } from "./target.ts";

/** A cell as text, link, drawing; unused ones are empty. */
export interface CellView {
  readonly text: string;
  readonly detail: string;
  readonly href: string;
  /** Id whose page number stands in the cell; empty if none. */
  readonly page: string;
  readonly svg: string;
  readonly classes: string;
  /** Sort key: plain number or text. */
  readonly sort: string;
  /** Spoken before the text: the word of the mark. */
  readonly caption: string;
  /** Not hyphenated: short words that stay on one line. */
  readonly still: boolean;
}

/** What an empty cell holds: without anything painted in it a printed cell is missing from the row's tags. */
const blank = "\u00a0";

const empty: CellView = {
  text: blank,
  detail: "",
  href: "",
  page: "",
  svg: "",
  classes: "",
  sort: "",
  caption: "",
  still: false,
};

/** The printed form of a cell. `id` prefixes the ids inside its drawing. */
export function cellView(cell: Cell, id: string, target: Target): CellView {
  switch (cell.kind) {
    case "empty":
      return empty;
    case "text":
      return {
        ...empty,
        text: cell.text,
        detail: cell.detail ?? "",
        href: cell.to === undefined ? "" : (target.href(cell.to) ?? ""),
        classes: cell.strong === true ? "strong" : "",
        sort: cell.text,
      };
    case "page":
      return { ...empty, text: "", page: cell.to, href: target.href(cell.to) ?? "" };
    case "number":
      return numberView(cell);
    case "value":
      return valueView(cell, target);
    case "range":
      return { ...empty, text: rangeCell(cell.figure, noteOf(target, cell.indicator)), classes: "r" };
    case "numerator":
    case "denominator":
      return countView(cell);
    case "verdict":
      return verdictView(cell, target);
    case "interval":
      return intervalView(cell, id, target);
    case "strip":
      return stripView(cell, id, target);
  }
  return sparkView(cell, id);
}

type Of<K extends Cell["kind"]> = Extract<Cell, { kind: K }>;

/** What a column is sorted by: a number as exact as in the published data, never more. */
function sortKey(value: number, decimals: number): string {
  return String(printed(value, decimals + 2));
}

function numberView({ value, decimals, signed: withSign }: Of<"number">): CellView {
  if (value === undefined) return empty;
  return {
    ...empty,
    text: withSign === true ? signed(value, decimals) : decimal(value, decimals),
    sort: sortKey(value, decimals),
  };
}

function valueView({ figure, indicator, strong, mark }: Of<"value">, target: Target): CellView {
  const note = noteOf(target, indicator);
  return {
    ...empty,
    text: figureText(figure, note),
    svg: mark === undefined ? "" : verdictMarkFigure({ mark, direction: note.direction, size: 10 }),
    detail: "",
    classes: strong === true ? "val" : "",
    caption: mark === undefined ? "" : verdictWord(mark),
    sort: figure?.status === "shown" ? sortKey(figure.value, note.decimals) : "",
  };
}

function countView({ kind, figure }: Of<"numerator" | "denominator">): CellView {
  if (figure === undefined || figure.status === "missing") return empty;
  if (figure.status === "withheld") return { ...empty, text: "." };
  const count = kind === "numerator" ? figure.numerator : figure.denominator;
  const text = countCell(count, figure.flags.includes("rounded"));
  return { ...empty, text, sort: count === undefined ? "" : sortKey(count, 0) };
}

function verdictView(
  { figure, indicator, verdict, difference, judged }: Of<"verdict">,
  target: Target,
): CellView {
  const note = noteOf(target, indicator);
  if (figure?.status === "withheld")
    return { ...empty, text: "nicht ausgewiesen", classes: "v", still: true };
  if (verdict !== undefined) {
    const tone = verdictTone(verdict, note.direction);
    const text = judged ? judgedWord(verdict, note.direction) : verdictWord(verdict);
    return {
      ...empty,
      text,
      classes: `v ${tone}${isClear(verdict) ? " clear" : ""}`,
      still: true,
      sort: text,
    };
  }
  return difference === undefined
    ? { ...empty, classes: "v" }
    : {
        ...empty,
        text: differenceText(difference, note),
        classes: "v neutral",
        sort: sortKey(difference, note.decimals),
      };
}

function intervalView(cell: Of<"interval">, id: string, target: Target): CellView {
  const note = noteOf(target, cell.indicator);
  if (cell.figure?.status !== "shown") return empty;
  const svg = rowIntervalFigure({
    id,
    title: "",
    description: "",
    point: pointOf(cell, note),
    direction: note.direction,
    axis: cell.axis,
    ...(cell.county === undefined ? {} : { county: cell.county }),
  });
  return { ...empty, svg: silent(svg), classes: "drawn" };
}

/** 28 mm: the column of the strips in a profile. */
const stripWidth = 105;

function stripView(cell: Of<"strip">, id: string, target: Target): CellView {
  const note = noteOf(target, cell.indicator);
  if (cell.figure?.status !== "shown" || cell.published.length < 2) return empty;
  const svg = profileStripFigure({
    id,
    title: "",
    description: "",
    point: pointOf(cell, note),
    direction: note.direction,
    published: cell.published,
    width: stripWidth,
    ...(cell.county === undefined ? {} : { county: cell.county }),
    ...(cell.state === undefined ? {} : { state: cell.state }),
  });
  return { ...empty, svg: silent(svg), classes: "drawn" };
}

function sparkView({ points, breaks, from, to }: Of<"spark">, id: string): CellView {
  const svg = sparklineFigure({ id, title: "", description: "", points, breaks, from, to });
  return { ...empty, svg: silent(svg), classes: "drawn" };
}

/** A drawing inside a row whose cells already say it: hidden from those who listen, without title and description. */
function silent(svg: string): string {
  return svg
    .replace(/ role="img" aria-labelledby="[^"]*"/, ' aria-hidden="true" focusable="false"')
    .replace(/<title[^>]*?(\/>|>.*?<\/title>)/, "")
    .replace(/<desc[^>]*?(\/>|>.*?<\/desc>)/, "");
}
