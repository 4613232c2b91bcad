import { problem, type Location, type Problem } from "../model/problem.ts";
import { refusedCode, textCode, type ValueColumn } from "./valueColumn.ts";
import type { Understood } from "./understood.ts";

/** Problems of a kind that are told one by one; the rest is counted. */
const told = 20;

/** Problems of lines: ragged rows, repeated headers, blank lines, quotes left open. */
export function rowProblems({ records, facts, shape, selected }: Understood): readonly Problem[] {
  const at = (record: number): Location => ({ file: facts.file, line: records.line(record) });
  const ragged = (row: number): Problem => {
    const record = selected.rows[row] ?? 0;
    const found = records.width(record);
    return problem("tables/ragged-row", "warning", at(record), { expected: shape.width, found });
  };
  const repeated = (record: number): Problem => problem("tables/repeated-header", "note", at(record), {});
  const heading = (record: number): Problem =>
    problem("tables/heading", "warning", at(record), { text: records.field(record, 0).trim().slice(0, 60) });
  const others = shape.others.map((record) => problem("tables/other-table", "warning", at(record), {}));
  const [blank] = selected.blanks;
  const blanks =
    blank === undefined
      ? []
      : [problem("tables/blank-lines", "note", at(blank), { count: selected.blanks.length })];
  return [
    ...capped(selected.ragged, ragged, facts.file),
    ...capped(selected.repeatedHeaders, repeated, facts.file),
    ...capped(selected.headings, heading, facts.file),
    ...others,
    ...blanks,
  ];
}

/** Problems of value columns: unknown signs, words among numbers, minus signs behind a number, numbers whose notation nobody can know. */
export function columnProblems(understood: Understood): readonly Problem[] {
  return [
    ...understood.body.columns.flatMap((column) => textProblems(understood, column)),
    ...notationProblems(understood),
  ];
}

function textProblems(
  { records, facts, selected, columns }: Understood,
  values: ValueColumn,
): readonly Problem[] {
  const header = columns[values.field]?.path.join(" | ") ?? "";
  const at = (row: number): Location => ({
    file: facts.file,
    line: records.line(selected.rows[row] ?? 0),
    column: values.field,
    header,
  });
  const textOf = (row: number): string => records.field(selected.rows[row] ?? 0, values.field).trim();
  const words: number[] = [];
  const letters = new Map<string, { count: number; row: number }>();
  for (let row = values.codes.indexOf(textCode); row !== -1; row = values.codes.indexOf(textCode, row + 1)) {
    const text = textOf(row);
    const seen = letters.get(text);
    if (seen !== undefined) seen.count += 1;
    else if (text.length <= 3 && letters.size < told) letters.set(text, { count: 1, row });
    else words.push(row);
  }
  const signs = [...letters].map(([sign, { count, row }]) =>
    problem("tables/unknown-sign", "warning", at(row), { sign, count }),
  );
  const word = (row: number): Problem =>
    problem("tables/not-a-number", "warning", at(row), { text: textOf(row).slice(0, 60) });
  const behind = values.minusBehind.filter((row) => !Number.isNaN(values.numbers[row]));
  const minus = behind
    .slice(0, 1)
    .map((row) =>
      problem("tables/minus-behind", "note", at(row), { text: textOf(row), count: behind.length }),
    );
  return [...signs, ...capped(words, word, facts.file), ...minus];
}

function notationProblems({
  facts,
  notation,
  body,
  columns,
  records,
  selected,
}: Understood): readonly Problem[] {
  const refused = notation.refused.flatMap((position) => {
    const column = body.columns[position];
    if (column === undefined) return [];
    const row = column.codes.indexOf(refusedCode);
    const { examples } = column.evidence;
    const text = examples["maybe-dot"] ?? examples["maybe-comma"] ?? examples.dot ?? examples.comma ?? "";
    const place = {
      file: facts.file,
      line: records.line(selected.rows[Math.max(0, row)] ?? 0),
      column: column.field,
      header: columns[column.field]?.path.join(" | ") ?? "",
    };
    return [problem("tables/notation-unclear", "error", place, { text, reason: notation.trouble })];
  });
  if (notation.trouble !== "mixed") return capped(refused, itself, facts.file);
  const example = (shape: "comma" | "dot"): string =>
    body.columns.map(({ evidence }) => evidence.examples[shape]).find((text) => text !== undefined) ?? "";
  return [
    problem(
      "tables/notation-mixed",
      "warning",
      { file: facts.file },
      { comma: example("comma"), dot: example("dot") },
    ),
    ...capped(refused, itself, facts.file),
  ];
}

/** Problems of the first places of a kind, and how many more there are: a file may hold millions. */
function capped<T>(places: readonly T[], say: (place: T) => Problem, file: string): readonly Problem[] {
  const [first, ...others] = places.slice(0, told).map(say);
  if (first === undefined) return [];
  if (places.length <= told) return [first, ...others];
  const rest = problem(
    "tables/more",
    first.severity,
    { file },
    { count: places.length - told, code: first.code },
  );
  return [first, ...others, rest];
}

function itself(known: Problem): Problem {
  return known;
}
