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
    .filter((line) => !isNumbering(line))
    .map((line) => line.map((text) => text.replaceAll(/\s*[\r\n]+\s*/g, " ").trim()));
  const unitLine = cleaned.findLastIndex((line, at) => at > 0 && isUnitLine(line));
  const names = cleaned.filter((_, at) => at !== unitLine);
  const spread = repeats(names)
    ? names
    : spreadGroups(names, unitLine === -1 ? undefined : cleaned[unitLine]);
  return Array.from({ length: width }, (_, column) => {
    const path = spread.map((line) => line[column] ?? "").filter((text) => text !== "");
    const unit = cleaned[unitLine]?.[column] ?? "";
    if (unit !== "" && !isUnit(unit) && !unitLabel.test(unit)) return { path: [...path, unit] };
    const named = unit === "" || unitLabel.test(unit) ? unitInside(path.at(-1) ?? "") : unit;
    return named === undefined ? { path } : { path, unit: named };
  });
}

function isNumbering(line: readonly string[]): boolean {
  const filled = line.filter((text) => text !== "");
  const first = Number(filled[0]);
  return (
    filled.length > 2 && first >= 0 && first <= 2 && filled.every((text, at) => text === String(first + at))
  );
}

/** Nothing but units over the values: names of key columns may stand beside them. */
function isUnitLine(line: readonly string[]): boolean {
  const filled = line.filter((text) => text !== "" && !unitLabel.test(text));
  const units = filled.filter(isUnit).length;
  return units > 0 && units >= filled.length * 0.7 && filled.slice(-1).every(isUnit);
}

/** Whether neighbouring columns say the same in one line: then blanks mean nothing. */
function repeats(lines: readonly (readonly string[])[]): boolean {
  return lines
    .slice(0, -1)
    .some((line) => line.some((text, at) => at > 0 && text !== "" && text === line[at - 1]));
}

function spreadGroups(
  lines: readonly (readonly string[])[],
  units: readonly string[] | undefined,
): readonly (readonly string[])[] {
  const spread: string[][] = [];
  lines.forEach((line, level) => {
    const below = [
      ...lines.slice(level + 1),
      ...(units === undefined || level < lines.length - 1 ? [] : [units]),
    ];
    const isOver = (column: number): boolean => below.some((other) => (other[column] ?? "") !== "");
    let group = "";
    spread.push(
      line.map((text, column) => {
        const parent = spread[level - 1];
        if (parent !== undefined && parent[column] !== parent[column - 1]) group = "";
        if (text !== "") group = isOver(column) ? text : "";
        return text === "" && isOver(column) ? group : text;
      }),
    );
  });
  return spread;
}
