import { problem, type Location, type Problem } from "../model/problem.ts";
import type { TableColumn } from "../model/table.ts";
import { isDestroyedKey, keyDigits, keyStyle, repairKey, type KeyStyle, type RepairedKey } from "./keys.ts";
import { splitKey } from "./keyColumn.ts";
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
  const judged = new Map(single.map(({ index }) => [index, judge(records, rows, index)]));
  return {
    problems: [...judged].flatMap(([index, column]) => keyProblems(records, column, { file, column: index })),
    keyOf: (fields, field) => {
      if (split.includes(field)) return splitKeyOf(fields, split, field);
      return judged.get(field)?.keys.get((fields[field] ?? "").trim());
    },
  };
}

/** One key column: every different text with its key, how often it occurs and where first. */
interface JudgedColumn {
  readonly keys: ReadonlyMap<string, RepairedKey>;
  readonly texts: ReadonlyMap<string, { readonly record: number; count: number }>;
  /** The digits of those texts that may be keys. */
  readonly digits: ReadonlyMap<string, string>;
}

function judge(records: Records, rows: Uint32Array, field: number): JudgedColumn {
  const texts = differentTexts(records, rows, field);
  const digits = new Map<string, string>();
  for (const text of texts.keys()) {
    const found = cellDigits(text);
    if (found !== undefined) digits.set(text, found);
  }
  const style = keyStyle([...digits.values()]);
  const keys = new Map<string, RepairedKey>();
  for (const [text, found] of digits) {
    const key = repairKey(found, style);
    if (key !== undefined) keys.set(text, key);
  }
  return { keys, texts, digits };
}

/** In tables by year a key stands in row after row: a text that follows itself is not looked up. */
function differentTexts(records: Records, rows: Uint32Array, field: number): JudgedColumn["texts"] {
  const texts = new Map<string, { readonly record: number; count: number }>();
  let last = "";
  let known: { readonly record: number; count: number } | undefined;
  for (let row = 0; row < rows.length; row += 1) {
    const record = rows[row] ?? 0;
    const text = records.field(record, field).trim();
    if (known === undefined || text !== last) known = texts.get(text);
    last = text;
    if (known === undefined) {
      known = { record, count: 0 };
      texts.set(text, known);
    }
    known.count += 1;
  }
  return texts;
}

/** Digits of a key cell, or those before the name: `16073077 Saalfeld/Saale, Stadt`. */
function cellDigits(text: string): string | undefined {
  return keyDigits(text) ?? /^(\d{2,12})[\s\u00a0]+[-–]?\s*\p{L}{2}/u.exec(text)?.[1];
}

/** Whether most names begin with a key. */
function namesHoldKeys(records: Records, rows: Uint32Array, field: number): boolean {
  const sample = rows.subarray(0, 200);
  const held = sample.filter((record) =>
    /^\s*\d{5,12}[\s\u00a0]+[-–]?\s*\p{L}{2}/u.test(records.field(record, field)),
  ).length;
  return held > sample.length * 0.6;
}

const partLengths = [2, 1, 2, 4, 3] as const;

/** The key stands at the finest part that is filled; the parts of a Regionalschlüssel are land, region, county, association, municipality. */
function splitKeyOf(
  fields: readonly string[],
  split: readonly number[],
  field: number,
): RepairedKey | undefined {
  const parts = split.map((at, part) => {
    const digits = /^\d{1,4}$/.exec((fields[at] ?? "").trim())?.[0] ?? "";
    return digits === ""
      ? ""
      : digits.padStart(split.length === 5 ? (partLengths[part] ?? 0) : part === 0 ? 2 : 0, "0");
  });
  const finest = parts.findLastIndex((part) => part !== "");
  if (finest === -1 || split[finest] !== field) return undefined;
  if (split.length !== 5) return shortSplit(parts, finest);
  const style: KeyStyle = { family: "ars", countiesOnly: false, divided: new Set() };
  // Some offices number "no association" 0000, others repeat the number of the municipality.
  if (finest === 4 && parts[3] === "0000") parts[3] = `0${parts[4] ?? ""}`;
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
  { keys, texts, digits }: JudgedColumn,
  at: Location,
): readonly Problem[] {
  const destroyed = [...texts]
    .filter(([text]) => isDestroyedKey(text))
    .map(([text, { record }]) =>
      problem("tables/key-destroyed", "error", { ...at, line: records.line(record) }, { text }),
    );
  const repaired = [...keys].filter(([text, { key }]) => {
    const written = digits.get(text) ?? "";
    return key !== written && key.endsWith(written);
  });
  const [first] = repaired;
  if (first === undefined) return destroyed;
  const count = repaired.reduce((sum, [text]) => sum + (texts.get(text)?.count ?? 0), 0);
  return [
    ...destroyed,
    problem("tables/keys-repaired", "note", at, { count, text: first[0], key: first[1].key }),
  ];
}
