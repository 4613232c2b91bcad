import { isUnit, unitInside } from "./units.ts";

/** What stands over the names where a line holds the units. */
const unitLabel = /^(?:maß|mess|mengen)?einheit(?:en)?:?$/i;

/** Name of a column: the levels of its header, outermost first, and its unit. */
export interface HeaderPath {
  readonly path: readonly string[];
  readonly unit?: string;
}

/**
 * Merges header lines into one path for every column. The last line that holds nothing but units gives the units. In
 * headers that never repeat a cell, a group's name is written once and left blank over its other columns.
 */
export function headerPaths(lines: readonly (readonly string[])[], width: number): readonly HeaderPath[] {
  const cleaned = lines
    .filter((line, at) => !isNumbering(line) || !isNamed(lines.toSpliced(at, 1), line))
    .map((line) => line.map((text) => text.replaceAll(/\s*[\r\n]+\s*/g, " ").trim()));
  const unitLine = cleaned.findLastIndex((line, at) => at > 0 && isUnitLine(line));
  const names = cleaned.filter((_, at) => at !== unitLine);
  const spread = spreadGroups(names, unitLine === -1 ? undefined : cleaned[unitLine], firstRepeat(names));
  return Array.from({ length: width }, (_, column) => {
    const path = spread.map((line) => line[column] ?? "").filter((text) => text !== "");
    const unit = cleaned[unitLine]?.[column] ?? "";
    if (unit !== "" && !isUnit(unit) && !unitLabel.test(unit)) return { path: [...path, unit] };
    const named = unit === "" || unitLabel.test(unit) ? unitInside(path.at(-1) ?? "") : unit;
    return named === undefined ? { path } : { path, unit: named };
  });
}

/** A line that numbers the columns, perhaps with a word in front: `Spalten-Nr.;;;1;2;3`. */
function isNumbering(line: readonly string[]): boolean {
  const written = line.filter((text) => text !== "");
  const filled = /^(?:spalte|lfd|nr|nummer)/i.test(written[0] ?? "") ? written.slice(1) : written;
  const first = Number(filled[0]);
  return (
    filled.length > 2 && first >= 0 && first <= 2 && filled.every((text, at) => text === String(first + at))
  );
}

/** Whether the other lines tell most of the numbered columns apart: else their numbers are their names. */
function isNamed(others: readonly (readonly string[])[], numbering: readonly string[]): boolean {
  const names = numbering.flatMap((text, at) =>
    text === "" ? [] : [others.map((line) => line[at] ?? "").join("\u0001")],
  );
  return new Set(names).size > names.length / 2;
}

/** Nothing but units over the values: names of key columns may stand beside them. */
function isUnitLine(line: readonly string[]): boolean {
  const filled = line.filter((text) => text !== "" && !unitLabel.test(text));
  const units = filled.filter(isUnit).length;
  return units > 0 && units >= filled.length * 0.7 && filled.slice(-1).every(isUnit);
}

/** The first column that says the same as its left neighbour in one line: from there on blanks mean nothing. */
function firstRepeat(lines: readonly (readonly string[])[]): number {
  const repeats = lines
    .slice(0, -1)
    .map((line) => line.findIndex((text, at) => at > 0 && text !== "" && text === line[at - 1]))
    .filter((at) => at !== -1);
  return repeats.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...repeats) - 1;
}

/**
 * Writes a group's name over each of its columns, as far as column `until`. A column is over something if a lower line
 * or the units say anything below it; others, such as blank columns between, interrupt no group.
 */
function spreadGroups(
  lines: readonly (readonly string[])[],
  units: readonly string[] | undefined,
  until: number,
): readonly (readonly string[])[] {
  const spread: string[][] = [];
  lines.forEach((line, level) => {
    const below = [...lines.slice(level + 1), ...(units === undefined ? [] : [units])];
    const isOver = (column: number): boolean => below.some((other) => (other[column] ?? "") !== "");
    let [group, parent] = ["", ""];
    spread.push(
      line.map((text, column) => {
        if (column >= until || (text === "" && !isOver(column))) return text;
        const above = spread[level - 1]?.[column] ?? "";
        if (above !== parent) group = "";
        parent = above;
        if (text !== "") group = isOver(column) ? text : "";
        return text === "" ? group : text;
      }),
    );
  });
  return spread;
}
