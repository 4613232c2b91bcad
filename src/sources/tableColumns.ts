import type { Period } from "../model/period.ts";
import type { Table, TableColumn } from "../model/table.ts";
import { periodOfText } from "./periodText.ts";
import type { ColumnSelector, Source } from "./sourceSchema.ts";

/** A column of a table as mappings see it. */
export interface NamedColumn {
  /** Position in `table.columns`. */
  readonly position: number;
  /** 0-based field in the file. */
  readonly field: number;
  readonly role: TableColumn["role"];
  /** Header levels as printed, outermost first, without a level that is only a period. */
  readonly path: readonly string[];
  /** The same for comparing. */
  readonly words: readonly string[];
  /** The period found in the header, if periods stand there. */
  readonly period?: Period;
}

/** The columns of a table; header levels that are periods are taken out where the mapping expects periods there. */
export function namedColumns(table: Table, source: Source): readonly NamedColumn[] {
  const { from } = source.period;
  const hasPeriodColumn = table.columns.some(({ role }) => role === "period");
  const inHeader = from === "header" || (from === "auto" && !hasPeriodColumn && source.layout === "table");
  return table.columns.map((column, position) => {
    const level = inHeader ? column.path.findIndex((text) => headerPeriod(text, from) !== undefined) : -1;
    const period = level < 0 ? undefined : headerPeriod(column.path[level] ?? "", from);
    const path = level < 0 ? column.path : withoutPeriod(column.path, level);
    const named = { position, field: column.index, role: column.role, path, words: path.map(comparable) };
    return period === undefined ? named : { ...named, period };
  });
}

/** A period that is the whole header level; asked for by the mapping, also one inside its text (`Arbeitslose am 31.12.2019`). */
function headerPeriod(text: string, from: Source["period"]["from"]): Period | undefined {
  const whole = periodOfText(text);
  if (whole !== undefined || from !== "header") return whole;
  const inside = periodInside.exec(text);
  return inside === null ? undefined : periodOfText(inside[0]);
}

const periodInside = /\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}|(?:19|20)\d{2}\/\d{2}|(?<!\d)(?:19|20)\d{2}(?!\d)/;

function withoutPeriod(path: readonly string[], level: number): readonly string[] {
  const rest = (path[level] ?? "")
    .replace(periodInside, "")
    .replace(/(?:^|\s)(?:am|zum|jahr|ergebnis)?:?\s*$/i, "");
  const kept = periodOfText(path[level] ?? "") === undefined && rest !== "" ? [rest] : [];
  return [...path.slice(0, level), ...kept, ...path.slice(level + 1)];
}

/** A header text for comparing: case, soft hyphens and the kind and number of blanks do not matter. */
export function comparable(text: string): string {
  if (/^\d+$/.test(text)) return text;
  return text.normalize("NFC").replaceAll("\u00AD", "").replace(/\s+/g, " ").trim().toLowerCase();
}

/**
 * The columns a selector means: those whose whole path it is, else those whose innermost level it names (a list also
 * names outer levels, in order).
 */
export function selectColumns(
  columns: readonly NamedColumn[],
  selector: ColumnSelector,
): readonly NamedColumn[] {
  if (typeof selector === "object" && "field" in selector) {
    return columns.filter(({ field }) => field === selector.field - 1);
  }
  const levels = (typeof selector === "string" ? [selector] : selector).map(comparable);
  const exact = columns.filter(
    ({ words }) => sameLevels(words, levels) || sameLevels(merged(words), merged(levels)),
  );
  if (exact.length > 0) return exact;
  return columns.filter(({ words }) => words.at(-1) === levels.at(-1) && containsLevels(words, levels));
}

/** Whether the levels occur in the path, in this order. */
export function containsLevels(words: readonly string[], levels: readonly string[]): boolean {
  let next = 0;
  for (const word of words) if (word === levels[next]) next++;
  return next === levels.length;
}

function sameLevels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((level, index) => level === b[index]);
}

/** Neighbouring equal levels as one: a group's name repeated below it says nothing. */
function merged(levels: readonly string[]): readonly string[] {
  return levels.filter((level, index) => level !== levels[index - 1]);
}

/** A selector as text for messages. */
export function selectorText(selector: ColumnSelector): string {
  if (typeof selector === "string") return selector;
  return "field" in selector ? `Feld ${selector.field}` : selector.join(" › ");
}
