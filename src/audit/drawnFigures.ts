import { areaNames } from "./areaNames.ts";
import type { StagedFile } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import { captionYear } from "./mapAreas.ts";
import type { StatusBook } from "./pageFigures.ts";
import { indicatorOfPage } from "./pageText.ts";

/** Half the height of a line in a drawing. */
const NEAR = 5;

/** Distance from the foot of a name to the middle of its line. */
const MIDDLE = 3.7;

/**
 * Withheld figures that a drawing gives away: a mark in the line of a place in a dot plot, a place between those with
 * values, more marks in a funnel than values are shown.
 */
export function drawnFigures(files: readonly StagedFile[], status: StatusBook): readonly Finding[] {
  const names = namesToKeys(files);
  return files.flatMap(({ path, text }) => {
    const indicator = indicatorOfPage(path);
    if (indicator === undefined) return [];
    return text.split(/(?=<figure)/).flatMap((part): readonly Finding[] => {
      const figure = part.slice(0, part.indexOf("</figure>"));
      const year = captionYear(figure);
      if (year === undefined) return [];
      const of = (area: string) => `${indicator}|${area}|${year}`;
      if (/^<figure[^>]*class="[^"]*\bdots\b/.test(figure))
        return dotPlot(figure, names, (area) => status.get(of(area))).map((id) => ({
          kind: id.startsWith("?") ? "UNREADABLE" : "DIFFERENT",
          id: id.startsWith("?") ? `${indicator} ${id.slice(1)}` : of(id),
          file: path,
        }));
      if (/^<figure[^>]*class="[^"]*\bfunnel\b/.test(figure) && marks(figure) > shownCount(names, status, of))
        return [{ kind: "DIFFERENT", id: `${indicator} ${year}`, file: path }];
      return [];
    });
  });
}

type Names = ReadonlyMap<string, readonly string[]>;

function namesToKeys(files: readonly StagedFile[]): Names {
  const names = new Map<string, string[]>();
  for (const { key, name, level } of areaNames(files)) {
    if (level !== "municipality" && level !== "planningArea") continue;
    const same = names.get(name);
    if (same === undefined) names.set(name, [key]);
    else same.push(key);
  }
  return names;
}

interface Line {
  readonly name: string;
  readonly area: string;
  readonly y: number;
  readonly isWithheld: boolean;
}

/** Keys of areas that the plot gives away; `?` and a word where it cannot be read. */
function dotPlot(
  figure: string,
  names: Names,
  statusOf: (area: string) => string | undefined,
): readonly string[] {
  const texts = textsOf(figure);
  const lines = texts.flatMap(({ y, text }): readonly Line[] => {
    const area = names.get(text)?.find((key) => statusOf(key) !== undefined);
    return area === undefined ? [] : [{ name: text, area, y, isWithheld: statusOf(area) === "withheld" }];
  });
  const withheld = lines.filter(({ isWithheld }) => isWithheld);
  const announced = texts.filter(({ text }) => text === "nicht ausgewiesen").length;
  if (announced !== withheld.length) return ["?dot plot"];
  const marked = markHeights(figure);
  const telling = withheld.filter(
    ({ name, y }) =>
      marked.some((height) => Math.abs(height - (y - MIDDLE)) < NEAR) ||
      texts.some(
        (other) => Math.abs(other.y - y) < NEAR && ![name, "nicht ausgewiesen", "."].includes(other.text),
      ),
  );
  return [...telling, ...outOfOrder(lines)].map(({ area }) => area);
}

/** Drawings of one figure below each other: a long plot is cut into several. */
function drawingsOf(figure: string): readonly { readonly svg: string; readonly top: number }[] {
  return figure.split(/(?=<svg )/).map((svg, index) => ({ svg, top: index * 100_000 }));
}

function textsOf(figure: string): readonly { readonly y: number; readonly text: string }[] {
  return drawingsOf(figure).flatMap(({ svg, top }) =>
    [...svg.matchAll(/<text[^>]*\sy="([\d.]+)"[^>]*>([^<]*)<\/text>/g)].map(([, y = "", text = ""]) => ({
      y: top + Number(y),
      text: text.replace(/\u00ad/g, ""),
    })),
  );
}

/** Heights of all that is drawn and does not cross the whole plot. */
function markHeights(figure: string): readonly number[] {
  return drawingsOf(figure).flatMap(({ svg, top }) => {
    const across = [...svg.matchAll(/<line[^>]*\sy1="([\d.-]+)"[^>]*\sy2="([\d.-]+)"/g)].filter(
      ([, from, to]) => from === to,
    );
    const paths = svg.matchAll(/<path[^>]*\sd="M[\d.-]+,([\d.-]+)/g);
    const shapes = svg.matchAll(/<(?:circle|rect|use|ellipse)[^>]*\sc?y="([\d.-]+)"/g);
    return [...across, ...paths, ...shapes].map(([, y]) => top + Number(y));
  });
}

/** Withheld places that stand before one with a value, or not in the order of their names. */
function outOfOrder(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const last = sorted.filter(({ isWithheld }) => !isWithheld).at(-1);
  const withheld = sorted.filter(({ isWithheld }) => isWithheld);
  // Places without a value for other reasons stand among the withheld ones, by name.
  const mixed = withheld.filter(({ y }) => last !== undefined && y < last.y);
  const isByName = isSorted(sorted.slice(sorted.findIndex(({ isWithheld }) => isWithheld)));
  if (mixed.length > 0 && !isByName) return mixed;
  return isSorted(withheld) ? [] : withheld;
}

function isSorted(lines: readonly Line[]): boolean {
  const names = lines.map(({ name }) => folded(name));
  return names.every((name, index) => index === 0 || (names[index - 1] ?? "") <= name);
}

/** Names as German lists sort them: umlauts like their vowels, blanks and signs before letters. */
function folded(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9 ,./-]/g, "");
}

function marks(figure: string): number {
  const round = figure.match(/<path[^>]*h0"[^>]*>/g) ?? [];
  const edged = figure.match(/<path[^>]*Z" class="fill-[^>]*>/g) ?? [];
  const circles = figure.match(/<(circle|ellipse|use)\s/g) ?? [];
  return round.filter((tag) => !tag.includes("stroke-paper")).length + edged.length + circles.length;
}

function shownCount(names: Names, status: StatusBook, of: (area: string) => string): number {
  return [...names.values()].flat().filter((area) => status.get(of(area)) === "shown").length;
}
