import { problem, type Problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import {
  areAddresses,
  areBirthDates,
  areCaseNumbers,
  areDistinct,
  areFacilities,
  areNames,
  areSingleDays,
  mayBeNames,
} from "./personalContent.ts";
import { personalHeaders } from "./personalHeaders.ts";
import { comparable } from "./tableColumns.ts";

type Reason = Extract<Problem, { code: "sources/personal-data" }>["details"]["because"];

/** A column as the guard sees it: its header's last level, the last two, and the texts of its first rows. */
interface GuardedColumn {
  readonly header: string;
  readonly twoLevels: string;
  readonly texts: readonly string[];
  readonly isValue: boolean;
}

/**
 * Refuses a table that looks like data on single persons (names, birth dates, case numbers, home addresses), by header
 * or by content. What is read here is never repeated in the message. Counts by municipality pass, lists of facilities
 * with their addresses pass, columns such as "Name der Gemeinde" pass.
 */
export function refusePersonalData(table: Table): Problem | undefined {
  const columns = table.columns.map((_, position) => guarded(table, position));
  const facilities = columns.some(isFacilityColumn);
  for (const [position, column] of columns.entries()) {
    const because = headerReason(column, facilities) ?? contentReason(column, facilities);
    if (because === undefined) continue;
    const { index, path } = table.columns[position] ?? { index: position, path: [] };
    const at = { file: table.file, column: index };
    const header = path.at(-1) ?? "";
    return problem("sources/personal-data", "error", header === "" ? at : { ...at, header }, { because });
  }
  return undefined;
}

/** At most so many rows are looked at: a list of persons shows itself early. */
const sampleSize = 120;

function guarded(table: Table, position: number): GuardedColumn {
  const { path, role } = table.columns[position] ?? { path: [], role: "label" };
  const isValue = role === "value" || role === "key";
  const texts: string[] = [];
  const sampled = isValue ? 0 : Math.min(table.rowCount, sampleSize);
  for (let row = 0; row < sampled; row++) {
    const { text, value, status, key } = table.cell(row, position);
    if (text !== "" && value === undefined && status === undefined && key === undefined) texts.push(text);
  }
  return {
    header: comparable(path.at(-1) ?? ""),
    twoLevels: comparable(path.slice(-2).join(" ")),
    texts,
    isValue,
  };
}

/** A header that names a kind of institution over texts that differ from row to row, or such names under any header. */
function isFacilityColumn({ header, texts }: GuardedColumn): boolean {
  const { facility, publicPlace } = personalHeaders;
  return publicPlace.test(header) || areFacilities(texts) || (facility.test(header) && areDistinct(texts));
}

function headerReason(
  { header, twoLevels, texts, isValue }: GuardedColumn,
  facilities: boolean,
): Reason | undefined {
  const { certain, nameOfPerson, caseNumber, street, caseDay, bearer } = personalHeaders;
  if (certain.test(header) || nameOfPerson.test(header) || nameOfPerson.test(twoLevels)) return "header";
  if (caseNumber.test(header)) return "case-numbers";
  if (street.test(header) && !isValue && !facilities) return "addresses";
  if (texts.length < 3) return undefined;
  if (/^geb\.?$/.test(header) || caseDay.test(header)) return areSingleDays(texts) ? "dates" : undefined;
  return bearer.test(header) && mayBeNames(texts) ? "names" : undefined;
}

function contentReason({ header, texts }: GuardedColumn, facilities: boolean): Reason | undefined {
  if (texts.length < 3) return undefined;
  if (!personalHeaders.publicDay.test(header) && areBirthDates(texts)) return "dates";
  if (areCaseNumbers(texts)) return "case-numbers";
  if (areNames(texts) && !facilities) return "names";
  return !facilities && areAddresses(texts) ? "addresses" : undefined;
}
