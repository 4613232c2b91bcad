import { shortDate } from "../german/dates.ts";
import { listText } from "../german/lists.ts";
import { isClear } from "../german/verdictWords.ts";
import type { Block, MetadataBlock } from "./block.ts";
import type { Section, Sheet } from "./atlasDocument.ts";
import type { Context } from "./context.ts";
import { countyCharts } from "./countyCharts.ts";
import { dotsBlock, funnelBlock, seriesBlock } from "./indicatorCharts.ts";
import { municipalityTable } from "./indicatorTables.ts";
import { compactTable, seriesTable } from "./plainTables.ts";
import { indicatorWords } from "./indicatorWords.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { shownLevel, type ShownLevel } from "./levels.ts";
import { changeTable, changeWords } from "./yearChanges.ts";
import { mapBlock } from "./mapCharts.ts";
import { measuredWhat, periodOf, sourceLine } from "./measuredWhat.ts";

/** The pages of an indicator with values: two to three on paper for key indicators, one for the others. */
export function indicatorSection(context: Context, note: IndicatorNote, year: number): Section {
  const level = shownLevel(context, note);
  const words = indicatorWords(context, note, year);
  return {
    id: note.id.toLowerCase(),
    kind: "indicator",
    title: `${note.number} ${note.shortTitle}`,
    eyebrow: `${note.number} ${note.title}`,
    heading: words.heading,
    lead: words.lead,
    indicator: note.id,
    sheets: sheetsOf(context, note, level, year),
    synthetic: note.synthetic,
    // One value of the county or a few of planning areas fill no page.
    runsOn: level.level !== "municipality" && !note.key,
    listed: true,
  };
}

function sheetsOf(context: Context, note: IndicatorNote, level: ShownLevel, year: number): readonly Sheet[] {
  const table = level.level === "county" ? undefined : municipalityTable(context, note, year, level);
  const dots = level.level === "county" ? undefined : dotsBlock(context, note, level, year);
  const funnel = funnelBlock(context, note, level, year);
  const mapped = level.level === "municipality";
  const beside = seriesBlock(context, note, year, "low");
  const map = mapped ? mapBlock(context, note, year, note.key || beside === undefined) : undefined;
  const series = map === undefined || note.key ? seriesBlock(context, note, year) : beside;
  const values = seriesTable(context, note, year);
  const changes = changeTable(context, note, level);
  const alone = level.level === "county" && series === undefined ? countyCharts(context, note, year) : [];
  const first = firstSheet(context, note, year, [map, series ?? (note.key ? funnel : undefined), ...alone]);
  const ranked: readonly Block[] =
    dots === undefined ? [] : [{ kind: "key", direction: note.direction }, dots];
  const screenRest: readonly Sheet[] = [
    ...(ranked.length === 0 ? [] : [{ blocks: ranked, medium: "screen" as const }]),
    ...(table === undefined ? [] : [{ blocks: [table], medium: "screen" as const }]),
    ...(values === undefined ? [] : [{ blocks: [values], medium: "screen" as const }]),
    ...(changes === undefined ? [] : [{ blocks: [changes], medium: "screen" as const }]),
  ];
  if (note.key && level.level === "planningArea")
    return [
      { blocks: [...first, ...(table === undefined ? [] : [table])] },
      ...screenRest.filter((_, index) => index !== 1),
    ];
  if (!note.key || note.kind === "count")
    return [
      { blocks: [...first, ...printTables(context, note, level, year, map !== undefined)] },
      ...screenRest,
    ];
  const more = funnel === undefined || series === undefined ? [] : [{ ...funnel, screenOnly: true }];
  const printsRanking = hasClear(context, note, level, year);
  return [
    { blocks: level.level === "county" && values !== undefined ? [...first, values] : first },
    ...(ranked.length === 0
      ? []
      : [
          printsRanking
            ? { blocks: [...ranked, ...more] }
            : { blocks: [...ranked, ...more], medium: "screen" as const },
        ]),
    ...(table === undefined ? [] : [{ blocks: [table] }]),
    ...(values === undefined || level.level === "county"
      ? []
      : [{ blocks: [values], medium: "screen" as const }]),
    ...(changes === undefined ? [] : [{ blocks: [changes], medium: "screen" as const }]),
  ];
}

/** So many areas must differ clearly from the county to give the ranking a printed page: else it would show chance. */
const fewestClear = 5;

function hasClear({ book, input }: Context, note: IndicatorNote, level: ShownLevel, year: number): boolean {
  const verdicts = level.areas.flatMap(
    ({ key }) => book.verdict(note.id, key, year, input.territory.county.key)?.verdict ?? [],
  );
  return verdicts.filter(isClear).length >= fewestClear;
}

/** Years of a printed table below a series; the screen has all. */
const printedYears = 16;

/** What an indicator with one printed page shows below its figure: the values of the map, else the ranking, else the years. */
function printTables(
  context: Context,
  note: IndicatorNote,
  level: ShownLevel,
  year: number,
  mapped: boolean,
): readonly Block[] {
  if (level.level === "municipality") return [{ ...compactTable(context, note, year), printOnly: true }];
  if (level.level === "planningArea" && !mapped) {
    const dots = dotsBlock(context, note, level, year);
    return dots === undefined ? [] : [{ ...dots, printOnly: true }];
  }
  const values = seriesTable(context, note, year, printedYears);
  return values === undefined ? [] : [{ ...values, printOnly: true }];
}

function firstSheet(
  context: Context,
  note: IndicatorNote,
  year: number,
  figures: readonly (Block | undefined)[],
): readonly Block[] {
  const right = figures.filter((block) => block !== undefined);
  const about = metadata(context, note, year);
  const body: Block =
    right.length === 0
      ? { ...about, style: "sheet" }
      : { kind: "columns", layout: "side", left: [about], right };
  return [body, { kind: "source", text: sourceLine(note) }];
}

/** The side column: what is measured, how to judge it, dates, protection, breaks, related indicators. */
function metadata(context: Context, note: IndicatorNote, year: number): MetadataBlock {
  const related = note.related.flatMap((id) => context.notes.get(id) ?? []);
  const entries = [
    { title: "Was wird gemessen?", text: note.text },
    {
      title: "Einordnung",
      text: [directionWords[note.direction], note.note].filter((text) => text !== "").join(" "),
    },
    {
      title: "Stand",
      text: `${measuredWhat(note)}: ${periodOf(context, note, year)} (${note.referenceDate}). Gebiet ${shortDate(context.input.territory.date)}.`,
    },
    {
      title: "Zeitreihe",
      text: note.breaks.map((one) => `Neue Zählweise ab ${one.year}: ${one.reason}`).join(" "),
    },
    { title: "Gegenüber dem Vorjahr", text: changeWords(context, note, shownLevel(context, note)) },
    // Plain indicators have one page: what protection means stands in the annex.
    { title: "Schutz", text: note.key ? protectionWords(context, note, year) : "" },
    { title: "Verwandt", text: listText(related.map((one) => `${one.number} ${one.shortTitle}`)) },
  ];
  return {
    kind: "metadata",
    label: "Zum Indikator",
    style: "side",
    entries: entries.filter(({ text }) => text !== ""),
  };
}

/** How a high value is read. */
export const directionWords = {
  burden: "Ein hoher Wert gilt als ungünstig.",
  relief: "Ein hoher Wert gilt als günstig.",
  neutral: "Der Atlas wertet nicht.",
};

function protectionWords({ book, municipalities }: Context, note: IndicatorNote, year: number): string {
  const hidden = municipalities.some(({ key }) => book.figure(note.id, key, year)?.status === "withheld");
  return hidden
    ? "Ein Punkt schützt einzelne Menschen: Es sind zu wenige Fälle, oder ein anderer Wert ließe sich sonst errechnen."
    : "";
}
