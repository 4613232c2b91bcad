import type { DraftColumn, DraftEvidence } from "../model/mappingDraft.ts";
import type { Observation } from "../model/observation.ts";
import { reportingYear } from "../model/period.ts";
import type { Table } from "../model/table.ts";
import type { DraftContext } from "./draftContext.ts";
import { nameLikeness } from "./nameLikeness.ts";
import { periodOfText } from "./periodText.ts";

interface ColumnInput {
  readonly table: Table;
  readonly position: number;
  /** Key of each row's area. */
  readonly areas: readonly (string | undefined)[];
  /** Header levels without the period. */
  readonly path: readonly string[];
  readonly known: KnownNumbers;
}

type ColumnMatch = Pick<DraftColumn, "measure" | "evidence" | "candidates">;

/** At least so much a header has to read like a title, and so much more than like the next one. */
const [enough, lead] = [0.6, 0.1];

/** The measure a column is: first by numbers that agree, then by its header; several that fit stay a question. */
export function matchColumn(input: ColumnInput, context: DraftContext): ColumnMatch {
  const likeness = new Map(
    context.measures.map(({ id, title }) => [id, nameLikeness(input.path.join(" "), title)]),
  );
  const byLikeness = (a: string, b: string): number => (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0);
  const agreeing = agreeingMeasures(input, context);
  const [best, next] = [...agreeing.keys()].sort(byLikeness);
  if (best !== undefined) {
    const evidence = agreeing.get(best);
    const clear = next === undefined || (likeness.get(best) ?? 0) - (likeness.get(next) ?? 0) >= lead;
    const candidates = [...agreeing.keys()].sort(byLikeness).slice(0, 4);
    return clear && evidence !== undefined ? { measure: best, evidence, candidates: [] } : { candidates };
  }
  const [first, second, ...others] = [...likeness.keys()].sort(byLikeness);
  const [most = 0, more = 0] = [first, second].map((id) => likeness.get(id ?? ""));
  const title = context.measures.find(({ id }) => id === first)?.title;
  if (first !== undefined && title !== undefined && most >= enough && most - more >= lead) {
    return { measure: first, evidence: { kind: "name", title }, candidates: [] };
  }
  const near = [first, second, ...others.slice(0, 1)].flatMap((id) => (id === undefined ? [] : [id]));
  return { candidates: near.filter((id) => (likeness.get(id) ?? 0) >= 0.3) };
}

/** Measures whose known numbers are those of the column: cell by cell, else in sum. Small numbers prove nothing. */
function agreeingMeasures(input: ColumnInput, context: DraftContext): ReadonlyMap<string, DraftEvidence> {
  const numbers = numbersOf(input, context.county);
  const year = yearOf(input);
  const found = new Map<string, DraftEvidence>();
  for (const [key, known] of input.known) {
    const [measure = "", period = ""] = key.split("|");
    if (year !== undefined && reportingYear(period) !== year) continue;
    const equal = equalCells(numbers, known);
    if (equal > 0) found.set(measure, { kind: "cells", equal, period });
    else if (!found.has(measure) && sumAgrees(numbers, known, context.county)) {
      found.set(measure, { kind: "sum", total: known.get(context.county) ?? 0, period });
    }
  }
  const byCells = [...found].filter(([, { kind }]) => kind === "cells");
  return byCells.length > 0 ? new Map(byCells) : found;
}

/** How many municipalities have the same number, if that is telling: nearly all, and several not small; or all of many. */
function equalCells(numbers: ReadonlyMap<string, number>, known: ReadonlyMap<string, number>): number {
  const shared = [...numbers].filter(([area]) => area.length === 8 && known.has(area));
  const equal = shared.filter(([area, value]) => known.get(area) === value);
  const atLeast = (least: number): number => equal.filter(([, value]) => value >= least).length;
  const nearly = atLeast(10) >= 5 && equal.length >= 0.9 * shared.length;
  const wholly = shared.length >= 15 && atLeast(1) >= 5 && equal.length === shared.length;
  return nearly || wholly ? equal.length : 0;
}

/** The column's number per area of the county; a long table gives its first row of each. */
function numbersOf({ table, position, areas }: ColumnInput, county: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [row, area] of areas.entries()) {
    const value = table.value(row, position);
    if (area?.startsWith(county) === true && !Number.isNaN(value) && !numbers.has(area))
      numbers.set(area, value);
  }
  return numbers;
}

function yearOf({ table, position }: ColumnInput): number | undefined {
  const level = table.columns[position]?.path.map(periodOfText).find((period) => period !== undefined);
  return level === undefined ? table.period?.year : reportingYear(level);
}

/** Known numbers by `measure|period`, then by area. */
type KnownNumbers = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The numbers of a workspace, to compare columns with. */
export function knownNumbers(observations: readonly Observation[]): KnownNumbers {
  const grouped = new Map<string, Map<string, number>>();
  for (const { measure, period, area, value } of observations) {
    if (value === undefined) continue;
    const key = `${measure}|${period}`;
    const group = grouped.get(key) ?? new Map<string, number>();
    grouped.set(key, group.set(area, value));
  }
  return grouped;
}

/** The municipalities add up to the county's known number, or the total row is it; within rounding of single numbers. */
function sumAgrees(
  numbers: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, number>,
  county: string,
): boolean {
  const total = known.get(county);
  if (total === undefined || total < 50) return false;
  const parts = [...numbers].filter(([area]) => area.length === 8).map(([, value]) => value);
  const sum = parts.length >= 3 ? parts.reduce((a, b) => a + b, 0) : numbers.get(county);
  return sum !== undefined && Math.abs(sum - total) <= Math.min(parts.length / 8, total / 500);
}
