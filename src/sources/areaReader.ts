import { checked, type Checked } from "../model/checked.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Table, TableCell } from "../model/table.ts";
import { keyCell } from "./areaVariable.ts";
import { nearest } from "../model/nearest.ts";
import type { ObserveContext } from "./observeContext.ts";
import type { Source } from "./sourceSchema.ts";
import { comparable, namedColumns, selectColumns } from "./tableColumns.ts";

/** Reads the area of rows and remembers what could not be read, to be told once. */
interface AreaReader {
  /** Key of the row's area; `undefined` for rows that are none (ignored, unknown) or that nobody wants. */
  area(row: number): string | undefined;
  /** What was noticed over all rows asked for. */
  problems(): readonly Problem[];
}

/** A reader for the table's rows; without a usable column a problem and a reader that finds nothing. */
export function areaReader(table: Table, source: Source, context: ObserveContext): Checked<AreaReader> {
  if (source.area.by === "county") return checked({ area: () => context.county, problems: () => [] });
  const cell = areaCells(table, source);
  if (cell !== undefined) return checked(readerOf(table, source, context, cell));
  const at = {
    file: table.file,
    ...(table.headerLines[0] === undefined ? {} : { line: table.headerLines[0] }),
  };
  const fault = problem("sources/no-area-column", "error", at, { by: source.area.by });
  return checked({ area: () => undefined, problems: () => [] }, [fault]);
}

/** The area cell of a row: of one column, or put together from several fields. */
function areaCells(table: Table, source: Source): ((row: number) => TableCell) | undefined {
  const { by, column, fields, prefix = "" } = source.area;
  if (fields.length > 0) return joinedCells(table, fields, prefix);
  const role = by === "key" ? "key" : "name";
  const position =
    column === undefined
      ? table.columns.findIndex((candidate) => candidate.role === role)
      : (selectColumns(namedColumns(table, source), column)[0]?.position ?? -1);
  if (position < 0) return undefined;
  return by === "key" && prefix !== ""
    ? (row) => prefixedCell(table.cell(row, position), prefix)
    : (row) => table.cell(row, position);
}

/** A key whose beginning the file leaves out; one that is whole already stays as it is. */
function prefixedCell(cell: TableCell, prefix: string): TableCell {
  const text = prefix + cell.text;
  return cell.key === undefined && isWholeKey(text) ? { text, key: text } : cell;
}

function isWholeKey(text: string): boolean {
  return /^\d{2}(\d{3}(\d{3,4})?)?$/.test(text);
}

function joinedCells(
  table: Table,
  fields: readonly number[],
  prefix: string,
): ((row: number) => TableCell) | undefined {
  const positions = fields.map((field) => table.columns.findIndex(({ index }) => index === field - 1));
  if (positions.includes(-1)) return undefined;
  return (row) => {
    const text = prefix + positions.map((position) => table.cell(row, position).text).join("");
    return isWholeKey(text) ? { text, key: text } : { text };
  };
}

function readerOf(
  table: Table,
  source: Source,
  context: ObserveContext,
  areaCell: (row: number) => TableCell,
): AreaReader {
  const resolved = new Map<string, Found>();
  const labels = areaLabels(source);
  const unknown = new Map<string, number>();
  let wantedRows = 0;
  const places = { own: 0, municipal: 0 };
  const find = (row: number): string | undefined => {
    const cell = areaCell(row);
    const known = resolved.get(cell.text);
    const seen = known ?? findArea(cell, labels, source, context);
    if (known === undefined) resolved.set(cell.text, seen);
    if (seen === "unknown" && !unknown.has(cell.text)) unknown.set(cell.text, row);
    if (seen === "unknown" || seen === "none") return undefined;
    if (context.county !== undefined && seen.key.startsWith(context.county)) places.own += 1;
    if (seen.key.length >= 8) places.municipal += 1;
    if (context.wanted !== undefined && !context.wanted(seen.key)) return undefined;
    wantedRows++;
    return seen.key;
  };
  return {
    area: find,
    problems: () => {
      const faults = unknownProblems(table, source, context, unknown);
      const isOfOthers = context.county !== undefined && places.own === 0 && places.municipal > 0;
      if ((wantedRows > 0 && !isOfOthers) || table.rowCount === 0) return faults;
      const examples = [...resolved.keys()].slice(0, 3);
      // The statistical offices publish a table for each Land too: one of another Land does no harm.
      const severity = source.published ? "warning" : "error";
      return [
        ...faults,
        problem("sources/no-wanted-area", severity, { file: table.file }, { rows: table.rowCount, examples }),
      ];
    },
  };
}

type Found = { readonly key: string } | "unknown" | "none";

/** Labels of rows that are none, or the county: as a mapping names them, for comparing. */
interface AreaLabels {
  readonly ignored: ReadonlySet<string>;
  readonly totals: ReadonlySet<string>;
}

function areaLabels({ area }: Source): AreaLabels {
  return { ignored: new Set(area.ignore.map(comparable)), totals: new Set(area.totals.map(comparable)) };
}

function findArea(
  cell: TableCell,
  { ignored, totals }: AreaLabels,
  source: Source,
  context: ObserveContext,
): Found {
  const { area } = source;
  const text = comparable(cell.text);
  if (text === "" || ignored.has(text)) return "none";
  if (totals.has(text)) return context.county === undefined ? "none" : { key: context.county };
  const own = area.keys[cell.text];
  if (own !== undefined) return { key: own };
  return area.by === "name" ? findByName(cell.text, source, context) : findByKey(cell, source);
}

function findByKey(cell: TableCell, { area }: Source): Found {
  const key = cell.key ?? keyCell(cell.text).key;
  if (key === undefined) return "unknown";
  if (key.length === 3) return "none";
  if (key.length !== 8) return { key };
  if (area.associations === "bbsr" && key[5] === "9") return { key: `${key.slice(0, 5)}50${key.slice(6)}` };
  return { key: key.endsWith("000") ? key.slice(0, 5) : key };
}

function findByName(name: string, source: Source, context: ObserveContext): Found {
  const alias = Object.entries(source.area.aliases).find(
    ([own]) => comparable(own) === comparable(name),
  )?.[1];
  if (alias !== undefined && /^\d{2,9}$/.test(alias)) return { key: alias };
  const key = context.nameToKey?.(alias ?? name);
  return key === undefined ? "unknown" : { key };
}

/** By name one problem each, with the nearest name; by key one problem for all. */
function unknownProblems(
  table: Table,
  source: Source,
  context: ObserveContext,
  unknown: ReadonlyMap<string, number>,
): readonly Problem[] {
  if (unknown.size === 0) return [];
  const entries = [...unknown];
  if (source.area.by === "name") {
    return entries.map(([name, row]) =>
      problem(
        "sources/unknown-area",
        "error",
        { file: table.file, line: table.line(row) },
        {
          name,
          nearest: nearest(name, context.names ?? []) ?? "",
        },
      ),
    );
  }
  const at = { file: table.file, line: table.line(entries[0]?.[1] ?? 0) };
  const texts = entries.slice(0, 3).map(([text]) => text);
  return [problem("sources/unknown-key", "warning", at, { texts, count: unknown.size })];
}
