import { problem, type Location, type Problem } from "../model/problem.ts";
import type { TableColumn } from "../model/table.ts";
import { isDestroyedKey, keyDigits, keyStyle, repairKey, type RepairedKey } from "./keys.ts";
import { splitKey } from "./keyColumn.ts";
import type { Records } from "./records.ts";
import { splitKeyOf } from "./splitKeyOf.ts";

/** Keys of a table: of one cell, by its trimmed text, its field and, where keys are split, all fields of the record. */
export interface RowKeys {
  keyOf(text: string, field: number, fields: () => readonly string[]): RepairedKey | undefined;
  readonly problems: readonly Problem[];
}

/** Judges all key columns of a table and repairs what can be repaired. */
export function rowKeys(
  records: Records,
  rows: Uint32Array,
  columns: readonly TableColumn[],
  file: string,
): RowKeys {
  const split = splitKey(columns.map(({ path }) => path));
  const single = columns.filter(
    ({ role, index }) =>
      (role === "key" && !split.includes(index)) || (role === "name" && namesHoldKeys(records, rows, index)),
  );
  const judged = new Map(single.map(({ index }) => [index, judge(records, rows, index)]));
  return {
    problems: [...judged].flatMap(([field, keyOf]) =>
      keyProblems({ records, rows, field, keyOf }, { file, column: field }),
    ),
    keyOf: (text, field, fields) => {
      if (split.includes(field)) return splitKeyOf(fields(), split, field);
      return judged.get(field)?.(text)?.key;
    },
  };
}

/** A key and the digits it was made from. */
interface CellKey {
  readonly key: RepairedKey;
  readonly written: string;
}

type KeyOfText = (text: string) => CellKey | undefined;

/** Keys that are remembered: more than Germany has municipalities, fewer than a file can hold. */
const most = 20_000;

/** The reading of one key column: its style is judged from all cells, then every text means one key. */
function judge(records: Records, rows: Uint32Array, field: number): KeyOfText {
  const style = keyStyle(columnDigits(records, rows, field));
  const memory = new Map<string, CellKey | undefined>();
  return (text) => {
    if (memory.has(text)) return memory.get(text);
    if (memory.size === most) memory.clear();
    const written = cellDigits(text);
    const key = written === undefined ? undefined : repairKey(written, style);
    const found = written === undefined || key === undefined ? undefined : { key, written };
    memory.set(text, found);
    return found;
  };
}

function* columnDigits(records: Records, rows: Uint32Array, field: number): Generator<string> {
  let last = "";
  for (let row = 0; row < rows.length; row += 1) {
    const text = records.field(rows[row] ?? 0, field).trim();
    const digits = text === last ? undefined : cellDigits(text);
    last = text;
    if (digits !== undefined) yield digits;
  }
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

interface JudgedColumn {
  readonly records: Records;
  readonly rows: Uint32Array;
  readonly field: number;
  readonly keyOf: KeyOfText;
}

/** Keys whose last digits are gone, each once, and how many were repaired. */
function keyProblems({ records, rows, field, keyOf }: JudgedColumn, at: Location): readonly Problem[] {
  const destroyed = new Map<string, Problem>();
  let first: { readonly text: string; readonly key: string } | undefined;
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const record = rows[row] ?? 0;
    const text = records.field(record, field).trim();
    const found = keyOf(text);
    if (found === undefined) {
      if (!destroyed.has(text) && isDestroyedKey(text))
        destroyed.set(text, keyDestroyed(text, { ...at, line: records.line(record) }));
    } else if (found.key.key !== found.written && found.key.key.endsWith(found.written)) {
      first ??= { text, key: found.key.key };
      count += 1;
    }
  }
  const repaired =
    first === undefined ? [] : [problem("tables/keys-repaired", "note", at, { count, ...first })];
  return [...destroyed.values(), ...repaired];
}

function keyDestroyed(text: string, at: Location): Problem {
  return problem("tables/key-destroyed", "error", at, { text });
}
