import type { TableColumn, TablePeriod } from "../model/table.ts";
import { periodOf, periodsIn, samePeriod, type FoundPeriod } from "./periods.ts";
import type { Records } from "./records.ts";

/** Everything that may name the period of a whole table. */
interface PeriodSources {
  readonly file: string;
  readonly preamble: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly records: Records;
  readonly rows: Uint32Array;
}

/**
 * The one period of a table: of its period column, of a preamble line that says nothing else, of the header, of the
 * title, of the file name, in this order. Undefined where a place names several: then rows or columns have their own.
 */
export function tablePeriod(sources: PeriodSources): TablePeriod | undefined {
  const column = sources.columns.find(({ role }) => role === "period");
  if (column !== undefined) return from("column", columnPeriod(sources, column.index));
  const line = sources.preamble.map((text) => statedPeriod(text)).find((period) => period !== undefined);
  if (line !== undefined) return from("preamble", line);
  const header = headerPeriods(sources.columns);
  const title = one(sources.preamble.flatMap((text) => periodsIn(text)));
  const values = sources.columns.filter(({ role }) => role === "value").length;
  if (title !== undefined && header.length * 2 < values) return from("preamble", title);
  if (header.length > 0) return from("header", one(header));
  if (title !== undefined) return from("preamble", title);
  return from("file-name", one(fileNamePeriods(sources.file)));
}

function from(place: TablePeriod["from"], period: FoundPeriod | undefined): TablePeriod | undefined {
  return period === undefined ? undefined : { ...period, from: place };
}

/** `2015`, `31.12.2015`, `Jahr: 2016`, `Stichtag: 09.05.2011`, `Berichtsjahr 2015`. */
function statedPeriod(text: string): FoundPeriod | undefined {
  const bare = text.replace(/^[#*\s]+/, "").replace(/^"|"$/g, "");
  const said =
    /^(?:Jahr|Berichtsjahr|Berichtszeitraum|Berichtszeitpunkt|Erhebungsjahr|Stichtag|Zeitraum|Zeitpunkt|Datum|Zeit|Schuljahr|Zeitbezug)\s*[:=]?\s*(.+)$/i.exec(
      bare,
    )?.[1];
  return periodOf(bare) ?? (said === undefined ? undefined : (periodOf(said.trim()) ?? one(periodsIn(said))));
}

function columnPeriod({ records, rows }: PeriodSources, field: number): FoundPeriod | undefined {
  const texts = new Set<string>();
  for (const record of rows) {
    texts.add(records.field(record, field).trim());
    if (texts.size > 2) return undefined;
  }
  return one([...texts].filter((text) => text !== "").flatMap((text) => periodOf(text, true) ?? []));
}

/** Periods of the value columns' headers; a day without year in the title above does not count. */
function headerPeriods(columns: readonly TableColumn[]): readonly FoundPeriod[] {
  return columns
    .filter(({ role }) => role === "value")
    .flatMap(({ path }) => path.flatMap((text) => periodOf(text, true) ?? periodsIn(text)));
}

function fileNamePeriods(file: string): readonly FoundPeriod[] {
  const name = file.replace(/^.*[\\/]/, "").replace(/\.[a-z]+$/i, "");
  const dates = [...name.matchAll(/(?<!\d)((?:19|20)\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/g)];
  const found = dates.map(([, year = "", month = "", day = ""]): FoundPeriod => ({
    kind: "date",
    year: Number(year),
    date: `${year}-${month}-${day}`,
  }));
  const german = [
    ...name.matchAll(/(?<!\d)(0[1-9]|[12]\d|3[01])\.?(0[1-9]|1[0-2])\.?((?:19|20)\d{2})(?!\d)/g),
  ].map(([, day = "", month = "", year = ""]): FoundPeriod => ({
    kind: "date",
    year: Number(year),
    date: `${year}-${month}-${day}`,
  }));
  if (found.length + german.length > 0) return [...found, ...german];
  const schools = [...name.matchAll(/(?<!\d)((?:19|20)\d{2})[-_]((?:19|20)?\d{2})(?![-\d])/g)].flatMap(
    ([, first, last]) => periodOf(`${first}/${last}`) ?? [],
  );
  if (schools.length > 0) return schools;
  return [...name.matchAll(/(?<![\d-])((?:19|20)\d{2})(?![\d]|-\d)/g)].map(([, year]) => ({
    kind: "year",
    year: Number(year),
  }));
}

/** The period all agree on; a date beside its own year is that date. */
function one(periods: readonly FoundPeriod[]): FoundPeriod | undefined {
  const dates = periods.filter(({ kind }) => kind === "date");
  const relevant =
    dates.length > 0
      ? periods.filter(({ kind, year }) => kind !== "year" || !dates.some((date) => date.year === year))
      : periods;
  const [first] = relevant;
  return first !== undefined && relevant.every((period) => samePeriod(period, first)) ? first : undefined;
}
