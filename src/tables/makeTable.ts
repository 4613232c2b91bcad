import type { Table, TableCell, TablePeriod } from "../model/table.ts";
import { numeralValue } from "./numeral.ts";
import { flagOf, statusOf, type ValueColumn } from "./valueColumn.ts";
import { readCell } from "./readCell.ts";
import { joined } from "./profile.ts";
import type { Understood } from "./understood.ts";

/** The table as others see it: numbers lie in arrays, cells are made when somebody asks. */
export function makeTable(
  understood: Understood & { readonly preamble: readonly string[]; readonly period?: TablePeriod },
): Table {
  const { records, facts, shape, selected, columns, body, notation, preamble, period } = understood;
  const values = new Map(body.columns.map((column) => [column.field, column]));
  const footer = footerOf(understood);
  const fieldsOf = cachedFields(understood);
  const { rows } = selected;
  const numbers = columns.map(({ index }) => values.get(index)?.numbers);
  return {
    ...facts,
    decimal: notation.decimal,
    grouping: groupingOf(body.columns, notation.decimal),
    preamble,
    headerLines: shape.headers.map((record) => records.line(record)),
    footerFrom: footer.from,
    footer: footer.lines,
    columns,
    ...(period === undefined ? {} : { period }),
    rowCount: rows.length,
    line: (row) => records.line(rows[row] ?? 0),
    value: (row, column) => numbers[column]?.[row] ?? Number.NaN,
    cell: (row, column) =>
      cellOf(understood, {
        row,
        column,
        text: fieldsOf.one(row, columns[column]?.index ?? -1).trim(),
        fields: () => fieldsOf.all(row),
        values: values.get(columns[column]?.index ?? -1),
      }),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
  /** The cell's field, trimmed. */
  readonly text: string;
  /** All fields of the row. */
  readonly fields: () => readonly string[];
  readonly values: ValueColumn | undefined;
}

function cellOf(
  { columns, keys, notation }: Understood,
  { row, column, text, fields, values }: Place,
): TableCell {
  const place = columns[column];
  if (place === undefined) return { text };
  if (values !== undefined) return valueCell(text, values, row);
  if (place.role === "key" || place.role === "name") {
    const key = keys.keyOf(text, place.index, fields);
    return key === undefined ? { text } : { text, ...key };
  }
  return place.role === "label" ? labelCell(text, notation.decimal) : { text };
}

function valueCell(text: string, values: ValueColumn, row: number): TableCell {
  const value = values.numbers[row] ?? Number.NaN;
  const code = values.codes[row] ?? 0;
  const status = statusOf(code);
  const flag = flagOf(code);
  if (status !== undefined) return { text, status };
  if (Number.isNaN(value)) return { text };
  return flag === undefined ? { text, value } : { text, value, flags: [flag] };
}

/** A number in a column of labels (an age, a class) is a number too, unless zeros in front make it a code. */
function labelCell(text: string, decimal: "," | "." | null): TableCell {
  const cell = readCell(text);
  if (cell.kind !== "numeral" || /^0\d/.test(text)) return { text };
  const value = numeralValue(cell.numeral, decimal);
  return value === undefined ? { text } : { text, value };
}

interface RowFields {
  one(row: number, field: number): string;
  all(row: number): readonly string[];
}

/** Cells are asked for row by row: of a new row only the first, which names the area, then all, which are kept. */
function cachedFields({ records, selected }: Understood): RowFields {
  let asked = -1;
  let last = -1;
  let fields: readonly string[] = [];
  const all = (row: number): readonly string[] => {
    if (row !== last) fields = records.fields(selected.rows[row] ?? -1);
    last = row;
    return fields;
  };
  const one = (row: number, field: number): string => {
    if (row === asked) return all(row)[field] ?? "";
    asked = row;
    return records.field(selected.rows[row] ?? -1, field);
  };
  return { one, all };
}

function footerOf({ records, shape }: Understood): {
  readonly from: number | null;
  readonly lines: readonly string[];
} {
  const lines: string[] = [];
  let from: number | null = null;
  for (let record = shape.end; record < records.count; record += 1) {
    const text = joined(records, record);
    if (text === "") continue;
    from ??= records.line(record);
    lines.push(text);
  }
  return { from, lines };
}

/** The separator between groups of three digits that was met, the most frequent if there are several. */
function groupingOf(columns: readonly ValueColumn[], decimal: "," | "." | null): string | null {
  const met = new Set(columns.flatMap(({ evidence }) => evidence.groupings));
  const open = decimal === "," ? "maybe-dot" : "maybe-comma";
  if (decimal !== null && columns.some(({ evidence }) => evidence.counts[open] > 0))
    met.add(decimal === "," ? "." : ",");
  return [...met][0] ?? null;
}
