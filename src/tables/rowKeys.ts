import { problem, type Problem } from "../model/problem.ts";
import type { TableColumn } from "../model/table.ts";
import { isDestroyedKey, keyDigits, keyStyle, repairKey, type KeyStyle, type RepairedKey } from "./keys.ts";
import { splitKey } from "./columnRoles.ts";
import type { Records } from "./records.ts";

/** Keys of a table: of one cell, by the record's fields and the field in question. */
export interface RowKeys {
  keyOf(fields: readonly string[], field: number): RepairedKey | undefined;
  readonly problems: readonly Problem[];
}

/** Judges all key columns of a table and repairs what can be repaired. */
export function rowKeys(
  records: Records,
  rows: Uint32Array,
  columns: readonly TableColumn[],
  file: string,
): RowKeys {
  const split = [...splitKey(columns.map((column) => column.path.join(" ")))];
  const single = columns.filter(
    ({ role, index }) =>
      (role === "key" && !split.includes(index)) || (role === "name" && namesHoldKeys(records, rows, index)),
  );
  const styles = new Map(single.map(({ index }) => [index, styleOf(records, rows, index)]));
  const problems = single.flatMap(({ index }) => keyProblems(records, rows, index, styles.get(index), file));
  return {
    problems,
    keyOf: (fields, field) => {
      if (split.includes(field)) return splitKeyOf(fields, split, field);
      const digits = cellDigits(fields[field] ?? "");
      const style = styles.get(field);
      return digits === undefined || style === undefined ? undefined : repairKey(digits, style);
    },
  };
}

/** Digits of a key cell, or those before the name: `16073077 Saalfeld/Saale, Stadt`. */
function cellDigits(text: string): string | undefined {
  const before = /^\s*(\d{2,12})[\s\u00a0]+[-–]?\s*\p{L}{2}/u.exec(text)?.[1];
  return before ?? keyDigits(text.trim());
}

/** Whether most names begin with a key. */
function namesHoldKeys(records: Records, rows: Uint32Array, field: number): boolean {
  const sample = rows.subarray(0, 200);
  const held = sample.filter((record) =>
    /^\s*\d{5,12}[\s\u00a0]+[-–]?\s*\p{L}{2}/u.test(records.field(record, field)),
  ).length;
  return held > sample.length * 0.6;
}

function styleOf(records: Records, rows: Uint32Array, field: number): KeyStyle {
  const keys = new Set<string>();
  rows.forEach((record) => {
    const digits = cellDigits(records.field(record, field));
    if (digits !== undefined) keys.add(digits);
  });
  return keyStyle([...keys]);
}

const partLengths = [2, 1, 2, 4, 3] as const;

/** The key stands at the finest part that is filled; the parts of a Regionalschlüssel are land, region, county, association, municipality. */
function splitKeyOf(
  fields: readonly string[],
  split: readonly number[],
  field: number,
): RepairedKey | undefined {
  const parts = split.map((at, part) => {
    const digits = keyDigits((fields[at] ?? "").trim()) ?? "";
    return digits === ""
      ? ""
      : digits.padStart(split.length === 5 ? (partLengths[part] ?? 0) : part === 0 ? 2 : 0, "0");
  });
  const finest = parts.findLastIndex((part) => part !== "");
  if (finest === -1 || split[finest] !== field) return undefined;
  if (split.length !== 5) return shortSplit(parts, finest);
  const style: KeyStyle = { family: "ars", countiesOnly: false, divided: new Set() };
  return repairKey(parts.slice(0, finest + 1).join(""), style);
}

/** Land, (region,) county and municipality without association. */
function shortSplit(parts: readonly string[], finest: number): RepairedKey | undefined {
  const [land = "", ...rest] = parts;
  const municipality = finest === parts.length - 1 ? (rest.at(-1) ?? "").padStart(3, "0") : "";
  const county = rest
    .slice(0, parts.length - 2)
    .join("")
    .padStart(3, "0");
  const style: KeyStyle = { family: "ags", countiesOnly: false, divided: new Set() };
  return repairKey(finest === 0 ? land : land + county + municipality, style);
}

function keyProblems(
  records: Records,
  rows: Uint32Array,
  field: number,
  style: KeyStyle | undefined,
  file: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  let repaired = 0;
  let example: { readonly text: string; readonly key: string } | undefined;
  rows.forEach((record) => {
    const text = records.field(record, field).trim();
    const at = { file, line: records.line(record), column: field };
    if (isDestroyedKey(text) && problems.length < 20)
      problems.push(problem("tables/key-destroyed", "error", at, { text }));
    const digits = cellDigits(text);
    const key = digits === undefined || style === undefined ? undefined : repairKey(digits, style);
    if (digits !== undefined && key !== undefined && key.key !== digits && key.key.endsWith(digits)) {
      repaired += 1;
      example ??= { text, key: key.key };
    }
  });
  if (example === undefined) return problems;
  return [
    ...problems,
    problem("tables/keys-repaired", "note", { file, column: field }, { count: repaired, ...example }),
  ];
}
