import type { CellFlag } from "../model/observation.ts";
import type { Table, TableCell, TableColumn } from "../model/table.ts";
import { isAreaVariable, keyCell } from "./areaVariable.ts";

/** Header of the column that says what the number of a row is. */
export const valueCodeHeader = "value_variable_code";

/**
 * A flat file of the statistical offices ("ffcsv", in its English and its older German form) as an ordinary table: the
 * area is the key column, every other variable a label column headed by its code (`GES`) and one with the words
 * (`GES_label`), every number a value column headed by its code (`BEVSTD`). Totals, which have no code, read `Insgesamt`.
 * Other tables are returned as they are.
 */
export function flatTable(table: Table): Table {
  const headers = table.columns.map(({ path }) => path.at(-1)?.trim() ?? "");
  const find = (pattern: RegExp): number => headers.findIndex((header) => pattern.test(header));
  const variables = variablesOf(table, headers);
  const time = find(/^(?:time|zeit)$/i);
  if (time < 0 || variables.length === 0) return table;
  const columns: readonly FlatColumn[] = [
    { path: ["time"], role: "period", at: time, cell: (row) => table.cell(row, time) },
    ...variables.flatMap((variable) => variableColumns(table, variable)),
    ...valueColumns(table, headers),
  ];
  return {
    ...table,
    columns: columns.map(({ path, role, at }) => ({ path, role, index: table.columns[at]?.index ?? at })),
    line: (row) => table.line(row),
    cell: (row, column) => columns[column]?.cell(row) ?? { text: "" },
    value: (row, column) => columns[column]?.cell(row).value ?? Number.NaN,
  };
}

interface FlatColumn extends Pick<TableColumn, "path" | "role"> {
  /** Position in the file's own columns. */
  readonly at: number;
  readonly cell: (row: number) => TableCell;
}

interface Variable {
  readonly code: string;
  readonly isArea: boolean;
  readonly attribute: number;
  readonly label: number;
}

/** The numbered variables of the file: `1_variable_code`, `1_variable_attribute_code`, … or `1_Merkmal_Code`, `1_Auspraegung_Code`, … */
function variablesOf(table: Table, headers: readonly string[]): readonly Variable[] {
  const at = (name: string): number => headers.findIndex((header) => header.toLowerCase() === name);
  return headers.flatMap((header, position) => {
    const [, number, isEnglish] = /^(\d+)_(?:(variable)|merkmal)_code$/i.exec(header) ?? [];
    if (number === undefined) return [];
    const stem = isEnglish === undefined ? `${number}_auspraegung` : `${number}_variable_attribute`;
    const codes = firstTexts(table, position);
    const attribute = at(`${stem}_code`);
    if (attribute < 0) return [];
    return [
      {
        code: codes[0] ?? number,
        isArea: codes.some((code) => isAreaVariable(code)),
        attribute,
        label: at(`${stem}_label`),
      },
    ];
  });
}

/** Distinct texts of a column in its first rows. */
function firstTexts(table: Table, position: number, rows = 1000): readonly string[] {
  const texts = new Set<string>();
  for (let row = 0; row < Math.min(table.rowCount, rows); row += 1) texts.add(table.cell(row, position).text);
  return [...texts];
}

function variableColumns(table: Table, { code, isArea, attribute, label }: Variable): readonly FlatColumn[] {
  const text = (row: number, position: number): string =>
    position < 0 ? "" : table.cell(row, position).text;
  if (isArea) {
    const name = {
      path: [`${code}_label`],
      role: "name" as const,
      at: label,
      cell: (row: number) => ({ text: text(row, label) }),
    };
    const key = {
      path: [code],
      role: "key" as const,
      at: attribute,
      cell: (row: number) => keyCell(text(row, attribute)),
    };
    return label < 0 ? [key] : [key, name];
  }
  const total = (row: number): string => text(row, attribute) || text(row, label) || "Insgesamt";
  return [
    { path: [code], role: "label", at: attribute, cell: (row) => ({ text: total(row) }) },
    {
      path: [`${code}_label`],
      role: "label",
      at: Math.max(label, attribute),
      cell: (row) => ({ text: text(row, label) || total(row) }),
    },
  ];
}

/**
 * One value column per kind of number: told by a code in each row, or by columns `BEVSTD__Bevoelkerungsstand__Anzahl`. The
 * same kind may come in two units: rows are told apart by their label `value_unit`, columns by a unit above the code.
 */
function valueColumns(table: Table, headers: readonly string[]): readonly FlatColumn[] {
  const value = headers.findIndex((header) => /^value$/i.test(header));
  const codes = headers.findIndex((header) => header.toLowerCase() === valueCodeHeader);
  if (value >= 0 && codes >= 0) {
    const quality = headers.findIndex((header) => /^value_q$/i.test(header));
    const cell = (row: number): TableCell => withQuality(table.cell(row, value), table, row, quality);
    const label = (at: number): FlatColumn => ({
      path: [headers[at] ?? ""],
      role: "label",
      at,
      cell: (row) => table.cell(row, at),
    });
    const unit = headers.findIndex((header) => /^value_unit$/i.test(header));
    return [
      label(codes),
      ...(unit < 0 ? [] : [label(unit)]),
      ...firstTexts(table, codes, table.rowCount).map((code): FlatColumn => ({
        path: [code],
        role: "value",
        at: value,
        cell,
      })),
    ];
  }
  return headers.flatMap((header, at): readonly FlatColumn[] => {
    const [code = "", unit = ""] = valueHeader(header);
    if (code === "" || unit === "q") return [];
    const others = headers.filter((other, place) => place !== at && isValueOf(code, other));
    const quality = headers.findIndex((other) => other.startsWith(`${code}__`) && other.endsWith("__q"));
    return [
      {
        path: others.length === 0 ? [code] : [unit, code],
        role: "value",
        at,
        cell: (row) => withQuality(table.cell(row, at), table, row, quality),
      },
    ];
  });
}

/** Code and unit of a value column of the older form. */
function valueHeader(header: string): readonly string[] {
  const [, code = "", unit = ""] = /^([A-Z]\w*?)__.+__([^_]+)$/.exec(header) ?? [];
  return [code, unit];
}

function isValueOf(code: string, header: string): boolean {
  const [other, unit] = valueHeader(header);
  return other === code && unit !== "q";
}

const qualityFlags: Readonly<Record<string, CellFlag>> = { p: "provisional", r: "revised", s: "estimated" };

function withQuality(cell: TableCell, table: Table, row: number, quality: number): TableCell {
  const flag = quality < 0 ? undefined : qualityFlags[table.cell(row, quality).text.toLowerCase()];
  return flag === undefined ? cell : { ...cell, flags: [...new Set([...(cell.flags ?? []), flag])] };
}
