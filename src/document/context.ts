import type { Definition } from "../indicators/definitionSchema.ts";
import { compareNames } from "../german/collate.ts";
import { countyWords, type CountyWords } from "../german/countyWords.ts";
import type { Area } from "../model/area.ts";
import { comparedTerritory } from "../model/comparedTerritory.ts";
import type { Figure } from "../model/figure.ts";
import type { Territory } from "../model/territory.ts";
import type { JudgedFigure } from "./chartBlock.ts";
import type { ComposeInput, ThemeText } from "./composeInput.ts";
import { formulaText } from "./formulaText.ts";
import { figureBook, verdictOf, type FigureBook } from "./figureBook.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { mapBounds } from "./mapBounds.ts";

/** A chapter with the indicators that have values in this edition. */
export interface Chapter {
  readonly number: number;
  readonly theme: ThemeText;
  readonly indicators: readonly IndicatorNote[];
  /** Defined in the catalogue, but nobody delivered data. */
  readonly undelivered: readonly IndicatorNote[];
}

/** What all composers share: the input, the figures by key, chapters, areas by key. */
export interface Context {
  readonly input: ComposeInput;
  readonly book: FigureBook;
  readonly chapters: readonly Chapter[];
  /** Shares by age group and sex with values, youngest first. */
  readonly ageGroups: readonly IndicatorNote[];
  readonly notes: ReadonlyMap<string, IndicatorNote>;
  readonly areas: ReadonlyMap<string, Area>;
  /** Row numbers of the municipalities in tables and on maps: by name, from 1. */
  readonly rowNumbers: ReadonlyMap<string, number>;
  /** Empty for a town that is a single municipality. */
  readonly municipalities: readonly Area[];
  /** How sentences call the county. */
  readonly words: CountyWords;
  /** Every area of the edition, also those that no page shows. */
  readonly wholeTerritory: Territory;
}

/** Orders the catalogue into chapters and finds the newest value of every indicator. */
export function composeContext(given: ComposeInput): Context {
  const input = { ...given, territory: comparedTerritory(given.territory) };
  const book = figureBook(input.figures, input.verdicts, input.trends, input.changes);
  const municipalities = input.territory.municipalities.toSorted((a, b) => compareNames(a.name, b.name));
  const { planningAreas, county, state, country, neighbours } = input.territory;
  const areas = [...municipalities, ...planningAreas, county, state, country, ...neighbours];
  const chapters = chaptersOf(input, book);
  const ageGroups = ageGroupsOf(input, book);
  return {
    input,
    book,
    chapters,
    ageGroups,
    notes: new Map(
      [
        ...chapters.flatMap(({ indicators, undelivered }) => [...indicators, ...undelivered]),
        ...ageGroups,
      ].map((note) => [note.id, note]),
    ),
    areas: new Map(areas.map((area) => [area.key, area])),
    rowNumbers: new Map(municipalities.map(({ key }, index) => [key, index + 1])),
    municipalities,
    words: countyWords(county),
    wholeTerritory: given.territory,
  };
}

function ageGroupsOf(input: ComposeInput, book: FigureBook): readonly IndicatorNote[] {
  return input.definitions
    .flatMap((definition) => {
      const shownYear = newestYear(definition, input, book);
      const { ageGroup } = definition;
      if (ageGroup === undefined || shownYear === undefined) return [];
      return [
        { from: ageGroup.from, note: indicatorNote({ definition, number: "", shownYear }, input, book) },
      ];
    })
    .toSorted((a, b) => a.from - b.from)
    .map(({ note }) => note);
}

function chaptersOf(input: ComposeInput, book: FigureBook): readonly Chapter[] {
  const wanted = input.settings.themes;
  const themes =
    wanted.length === 0
      ? input.themes
      : wanted.flatMap((id) => input.themes.filter((theme) => theme.id === id));
  const filled = themes.filter((theme) =>
    input.definitions.some(({ theme: id, ageGroup }) => id === theme.id && ageGroup === undefined),
  );
  return filled.map((theme, index) => chapterOf(input, book, theme, index + 1));
}

function chapterOf(input: ComposeInput, book: FigureBook, theme: ThemeText, number: number): Chapter {
  const members = input.definitions.filter(
    ({ theme: id, ageGroup }) => id === theme.id && ageGroup === undefined,
  );
  const dated = members.map((definition) => ({ definition, shownYear: newestYear(definition, input, book) }));
  const given = dated.filter(({ shownYear }) => shownYear !== undefined);
  const absent = dated.filter(({ shownYear }) => shownYear === undefined);
  const notes = [...given, ...absent].map(({ definition, shownYear }, position) =>
    indicatorNote({ definition, number: `${number}.${position + 1}`, shownYear }, input, book),
  );
  return { number, theme, indicators: notes.slice(0, given.length), undelivered: notes.slice(given.length) };
}

function newestYear(
  definition: Definition,
  { territory, year }: ComposeInput,
  book: FigureBook,
): number | undefined {
  const areas = [territory.county, ...territory.planningAreas, ...territory.municipalities].map(
    ({ key }) => key,
  );
  return book.newestYear(
    definition.id,
    areas,
    year - definition.maxAge,
    definition.kind === "projection" ? 9999 : year,
  );
}

interface Numbered {
  readonly definition: Definition;
  readonly number: string;
  readonly shownYear: number | undefined;
}

function indicatorNote(
  { definition, number, shownYear }: Numbered,
  input: ComposeInput,
  book: FigureBook,
): IndicatorNote {
  const { id, title, theme, kind, factor, unit, decimals, direction } = definition;
  const threshold = input.thresholds?.get(id);
  return {
    id,
    title,
    theme,
    kind,
    factor,
    unit,
    decimals,
    direction,
    number,
    definition: input.definitionHashes.get(id) ?? "",
    shortTitle: definition.shortTitle,
    subject: definition.subject,
    key: definition.key,
    group: definition.group,
    text: definition.definition,
    note: definition.note,
    source: definition.source,
    suppliers: definition.suppliers,
    referenceDate: definition.referenceDate,
    levels: definition.levels,
    interval: definition.interval,
    // What will be counted in another way later is of no concern to this edition.
    breaks: definition.breaks.filter((one) => one.year <= input.year),
    classBounds: mapBounds(definition, municipalValues(definition.id, shownYear, input, book)),
    related: definition.related,
    minimumDenominator: definition.minimumDenominator,
    formula: formulaText(definition, input.measureTitles ?? new Map()),
    synthetic: input.figures.some((figure) => figure.indicator === id && isSynthetic(figure)),
    ...(definition.ageGroup === undefined ? {} : { ageGroup: definition.ageGroup }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(shownYear === undefined ? {} : { shownYear }),
  };
}

/** What is printed of the municipalities in the year that is shown. */
function municipalValues(
  indicator: string,
  year: number | undefined,
  { territory }: ComposeInput,
  book: FigureBook,
): readonly number[] {
  if (year === undefined) return [];
  return territory.municipalities.flatMap(({ key }) => book.shown(indicator, key, year)?.value ?? []);
}

/** Whether the figure rests on invented data. */
export function isSynthetic(figure: Figure | undefined): boolean {
  return figure?.status === "shown" && figure.flags.includes("synthetic");
}

/** An area's figure of the year with its verdict against the county. */
export function judged(context: Context, indicator: string, area: Area, year: number): JudgedFigure {
  const { book, input } = context;
  return {
    area: area.key,
    name: area.name,
    figure: book.figure(indicator, area.key, year) ?? notAtThisLevel(context, indicator, area, year),
    ...verdictOf(book.verdict(indicator, area.key, year, input.territory.county.key)),
  };
}

/** What stands for a figure that the definition does not allow at the area's level; undefined where it does. */
function notAtThisLevel({ notes }: Context, indicator: string, area: Area, year: number): Figure | undefined {
  const levels = notes.get(indicator)?.levels;
  if (levels === undefined || levels.includes(area.level)) return undefined;
  return { indicator, area: area.key, year, status: "missing", reason: "not-at-this-level" };
}
