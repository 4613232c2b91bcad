import type { AgeGroup } from "../german/ageSentences.ts";
import { shortDate } from "../german/dates.ts";
import type { Area } from "../model/area.ts";
import type { ShownFigure } from "../model/figure.ts";
import type { ChartBlock, PyramidChart } from "./chartBlock.ts";
import type { Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { sourceLine } from "./measuredWhat.ts";

/** An age group with its indicators: one for men, one for women. `to` is the age at which the drawing ends. */
export interface AgePair {
  readonly from: number;
  readonly to: number;
  readonly men?: IndicatorNote;
  readonly women?: IndicatorNote;
}

/** The age groups of the catalogue, youngest first, men and women together. */
export function agePairs({ ageGroups }: Pick<Context, "ageGroups">): readonly AgePair[] {
  const pairs = new Map<number, AgePair>();
  for (const note of ageGroups) {
    if (note.ageGroup === undefined) continue;
    const { sex, from, to } = note.ageGroup;
    pairs.set(from, { ...pairs.get(from), from, to, [sex]: note });
  }
  return [...pairs.values()];
}

/** The group as sentences name it: the oldest is open. */
export function openGroup(pairs: readonly AgePair[], { from, to }: AgePair): AgeGroup {
  return from === pairs.at(-1)?.from ? { from } : { from, to };
}

/** The share of an area by age group and sex, where it is published. */
export function ageShare(
  { book }: Context,
  note: IndicatorNote | undefined,
  area: Area,
): ShownFigure | undefined {
  return note?.shownYear === undefined ? undefined : book.shown(note.id, area.key, note.shownYear);
}

/** Below this many people a pyramid shows chance. */
const fewestPeople = 1000;

/**
 * Pyramid of an area against another one; undefined where no shares are published or fewer than 1,000 people live
 * there.
 */
export function pyramidBlock(
  context: Context,
  area: Area,
  against: Area,
  words: Pick<ChartBlock, "id" | "title" | "listed"> & Pick<PyramidChart, "size">,
): ChartBlock | undefined {
  const pairs = agePairs(context);
  const shares = pairs.flatMap(({ men, women }) =>
    [men, women].flatMap((note) => ageShare(context, note, area) ?? []),
  );
  const [first] = shares;
  if (first?.denominator === undefined || first.denominator < fewestPeople) return undefined;
  const isCounty = against.level === "county";
  const reference = isCounty ? context.words.name : against.name;
  return {
    id: words.id,
    title: words.title,
    listed: words.listed,
    kind: "chart",
    subtitle: `Prozent der Einwohner je Altersjahr, ${shortDate(first.numeratorPeriod)}; Linie: ${reference}`,
    chart: { ...pyramidChart(context, pairs, area, against), size: words.size },
    description: `Anteile der Männer (links) und Frauen (rechts) nach ${pairs.length} Altersgruppen, unten die jüngste; die Linie zeigt ${isCounty ? context.words.object : against.name}. Die Anteile der Gruppen stehen in der Tabelle zum Altersaufbau.`,
    source: words.listed && context.ageGroups[0] !== undefined ? sourceLine(context.ageGroups[0]) : "",
    synthetic: context.ageGroups.some(({ synthetic }) => synthetic),
  };
}

function pyramidChart(
  context: Context,
  pairs: readonly AgePair[],
  area: Area,
  against: Area,
): Omit<PyramidChart, "size"> {
  const value = (name: "men" | "women" | "countyMen" | "countyWomen", figure: ShownFigure | undefined) =>
    figure === undefined ? {} : { [name]: figure.value };
  return {
    kind: "pyramid",
    reference: against.level === "county" ? "county" : "state",
    groups: pairs.map(({ from, to, men, women }) => ({
      from,
      to,
      ...value("men", ageShare(context, men, area)),
      ...value("women", ageShare(context, women, area)),
      ...value("countyMen", ageShare(context, men, against)),
      ...value("countyWomen", ageShare(context, women, against)),
    })),
    ...total(context, pairs, area, "men"),
    ...total(context, pairs, area, "women"),
  };
}

/** How many men or women live there: only where every age group is published. */
function total(context: Context, pairs: readonly AgePair[], area: Area, sex: "men" | "women") {
  const counts = pairs.map((pair) => ageShare(context, pair[sex], area)?.numerator);
  return counts.some((count) => count === undefined)
    ? {}
    : { [sex]: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
}
