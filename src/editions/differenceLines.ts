import { differenceText, valueText } from "../german/units.ts";
import type { Edition, EditionIndicator } from "../model/edition.ts";
import type { Figure } from "../model/figure.ts";
import { type Difference, type DifferenceClass, differenceClasses } from "./difference.ts";

const headings: Readonly<Record<DifferenceClass, string>> = {
  change: "Veränderung gegenüber dem früheren Jahr",
  revision: "Revision: dasselbe Jahr, neu gezählt",
  definition: "Geänderte Definition oder andere Jahre zusammengefasst",
  territory: "Anderer Gebietsstand",
  protection: "Schutz: nur in einer der Ausgaben veröffentlicht",
  rounding: "Rundung in der letzten Stelle",
  new: "Neu",
  dropped: "Weggefallen",
};

/** The differences as German lines, grouped by class in fixed order, each class with its number. */
export function differenceLines(
  differences: readonly Difference[],
  before: Edition,
  after: Edition,
): readonly string[] {
  const words = wordsOf(before, after);
  return differenceClasses.flatMap((kind) => {
    const group = differences.filter((each) => each.class === kind);
    if (group.length === 0) return [];
    return [`${headings[kind]} (${group.length})`, ...group.map((each) => `  ${line(each, words)}`), ""];
  });
}

interface Words {
  readonly indicators: ReadonlyMap<string, EditionIndicator>;
  readonly areas: ReadonlyMap<string, string>;
}

function wordsOf(before: Edition, after: Edition): Words {
  return {
    indicators: new Map([...before.indicators, ...after.indicators].map((each) => [each.id, each])),
    areas: new Map([...before.areas, ...after.areas].map(({ key, name }) => [key, name])),
  };
}

function line(each: Difference, { indicators, areas }: Words): string {
  const indicator = indicators.get(each.indicator);
  const subject = `${each.indicator} ${areas.get(each.area) ?? each.area}`;
  if (each.class === "revision" && each.before === undefined)
    return `${subject}: ${figureWords(each.after, indicator)}, berichtigt (r)`;
  const steps = [each.before, each.after].map((figure) => figureWords(figure, indicator));
  const size =
    each.difference === undefined || indicator === undefined
      ? ""
      : ` (${differenceText(each.difference, indicator)})`;
  return `${subject}: ${steps.join(" → ")}${size}`;
}

function figureWords(figure: Figure | undefined, indicator: EditionIndicator | undefined): string {
  if (figure === undefined) return "fehlt";
  if (figure.status === "withheld") return `${figure.year} .`;
  if (figure.status === "missing" || indicator === undefined) return `${figure.year} fehlt`;
  return `${figure.year} ${valueText(figure.value, indicator)}`;
}
