import { scaleLinear } from "d3-scale";
import type { FigureText, Format } from "./figureText.ts";
import { coordinate as c, drawing, element, label, line, path, rectangle } from "./svg.ts";
import { hatching } from "./map/hatching.ts";

/** One age group, shares of the whole population in percent. A share that is not published is absent. */
interface PyramidGroup {
  /** First age of the group. */
  readonly from: number;
  /** First age after the group; of the open last group the age at which the drawing ends. */
  readonly to: number;
  readonly men?: number;
  readonly women?: number;
  readonly countyMen?: number;
  readonly countyWomen?: number;
}

/** An age pyramid, 80 x 57 mm. Bars are drawn per year of age, so that their area is the share. */
export interface PyramidInput extends FigureText {
  readonly groups: readonly PyramidGroup[];
  /** Whose shares `countyMen` and `countyWomen` are: the county's line is solid, the state's dashed. */
  readonly reference?: "county" | "state";
  /** Heads with numbers: `Männer 3 355`, `Frauen 3 412`. */
  readonly heads: { readonly men: string; readonly women: string };
  readonly format: Format;
  readonly size?: { readonly width: number; readonly height: number };
}

/** One half of the pyramid: `x` gives the end of a bar per year of age, `inner` is its middle edge. */
interface Half {
  readonly side: "men" | "women";
  readonly inner: number;
  readonly x: (perYear: number) => number;
  readonly y: (age: number) => number;
}

/** The pyramid: men light at the left, women dark blue at the right, county as a black step line over both. */
export function pyramidFigure(input: PyramidInput): string {
  const { groups, heads, reference, size = { width: 302, height: 215 } } = input;
  const [top, bottom, middle] = [24, size.height - 22, size.width / 2];
  const reach = Math.max(...groups.flatMap(perYearShares), 0) || 1;
  const scale = scaleLinear()
    .domain([0, reach * 1.04])
    .range([0, middle - 22]);
  const ages = [Math.min(...groups.map(({ from }) => from)), Math.max(...groups.map(({ to }) => to))];
  const age = scaleLinear()
    .domain(groups.length === 0 ? [0, 1] : ages)
    .range([bottom, top]);
  const y = (value: number): number => age(value);
  const men: Half = { side: "men", inner: middle - 15, x: (share) => middle - 15 - scale(share), y };
  const women: Half = { side: "women", inner: middle + 15, x: (share) => middle + 15 + scale(share), y };
  const content = [
    ...scale
      .ticks(3)
      .flatMap((tick) => [men, women].map((half) => shareTick(tick, half, top, bottom, input.format))),
    ...[men, women].flatMap((half) => groups.map((group) => bar(group, half, input.id))),
    ...[men, women].map((half) => referenceLine(groups, half, reference === "state")),
    ...ageLabels(groups, y, middle),
    label(men.inner, 12, heads.men, { size: 10.2, weight: 600, anchor: "end" }),
    label(women.inner, 12, heads.women, { size: 10.2, weight: 600 }),
  ];
  return drawing(input, size, content.join(""));
}

function perYearShares(group: PyramidGroup): readonly number[] {
  const { men = 0, women = 0, countyMen = 0, countyWomen = 0 } = group;
  return [men, women, countyMen, countyWomen].map((share) => share / years(group));
}

function years({ from, to }: PyramidGroup): number {
  return Math.max(1, to - from);
}

/** A bar; a share that is not published is a hatched stub of fixed length, which says nothing about it. */
function bar(group: PyramidGroup, { side, inner, x, y }: Half, id: string): string {
  const share = group[side];
  const [top, height] = [y(group.to) + 0.5, y(group.from) - y(group.to) - 1];
  if (share === undefined) {
    const left = side === "men" ? inner - 12 : inner;
    const stub = element("rect", { x: left, y: top, width: 12, height });
    return hatching(`${id}-${side}-${group.from}`, "withheld", stub, {
      left,
      top,
      right: left + 12,
      bottom: top + height,
    });
  }
  const end = x(share / years(group));
  return rectangle(Math.min(inner, end), top, Math.abs(end - inner), height, {
    fill: side === "men" ? "men" : "brand",
  });
}

/** The county or state as steps along the bars, rimmed to be seen on dark bars too; interrupted where it has no value. */
function referenceLine(groups: readonly PyramidGroup[], { side, x, y }: Half, dashed: boolean): string {
  let open = false;
  const steps = groups
    .toSorted((a, b) => a.from - b.from)
    .map((group) => {
      const share = side === "men" ? group.countyMen : group.countyWomen;
      if (share === undefined) {
        open = false;
        return "";
      }
      const at = c(x(share / years(group)));
      const start = open ? "L" : "M";
      open = true;
      return `${start}${at},${c(y(group.from))}L${at},${c(y(group.to))}`;
    });
  const d = steps.join("");
  if (d === "") return "";
  return (
    path(d, { fill: "none", stroke: "paper", width: 2.8 }) +
    path(d, {
      fill: "none",
      stroke: dashed ? "ink2" : "ink",
      width: 1.2,
      ...(dashed ? { dash: "4 2.5" } : {}),
    })
  );
}

function shareTick(
  tick: number,
  { x, side, inner }: Half,
  top: number,
  bottom: number,
  format: Format,
): string {
  const at = x(tick);
  if (tick === 0) return line(inner, top, inner, bottom, { stroke: "rule", width: 0.8 });
  const text = label(at, bottom + 14, format(tick), { size: 9.6, anchor: "middle", fill: "ink2" });
  return (
    line(at, top, at, bottom, { stroke: "grid", width: 0.8 }) +
    (side === "men" || side === "women" ? text : "")
  );
}

/** Lower ages of the groups, as many as find room. */
function ageLabels(
  groups: readonly PyramidGroup[],
  y: (age: number) => number,
  middle: number,
): readonly string[] {
  let free = Number.POSITIVE_INFINITY;
  return groups
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from }) => {
      const fits = y(from) <= free;
      if (fits) free = y(from) - 11;
      return fits;
    })
    .map(({ from }) =>
      label(middle, y(from) + 3.2, String(from), { size: 9.6, anchor: "middle", fill: "ink2" }),
    );
}
