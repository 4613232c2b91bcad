import { problem, type Location, type Problem } from "../model/problem.ts";
import { refusedCode, textCode, type ValueColumn } from "./valueColumn.ts";
import type { Understood } from "./understood.ts";

/** Problems of a kind that are told one by one; the rest is counted. */
const told = 20;

/** Problems of lines: ragged rows, repeated headers, blank lines, quotes left open. */
export function rowProblems({ records, facts, shape, selected }: Understood): readonly Problem[] {
  const at = (record: number): Location => ({ file: facts.file, line: records.line(record) });
  const ragged = selected.ragged
    .map((row) => selected.rows[row] ?? 0)
    .map((record) =>
      problem("tables/ragged-row", "warning", at(record), {
        expected: shape.width,
        found: records.width(record),
      }),
    );
  const repeated = selected.repeatedHeaders.map((record) =>
    problem("tables/repeated-header", "note", at(record), {}),
  );
  const headings = selected.headings.map((record) =>
    problem("tables/heading", "warning", at(record), { text: records.field(record, 0).trim().slice(0, 60) }),
  );
  const others = shape.others.map((record) => problem("tables/other-table", "warning", at(record), {}));
  const [blank] = selected.blanks;
  const blanks =
    blank === undefined
      ? []
      : [problem("tables/blank-lines", "note", at(blank), { count: selected.blanks.length })];
  return [
    ...capped(ragged, facts.file),
    ...capped(repeated, facts.file),
    ...capped(headings, facts.file),
    ...others,
    ...blanks,
  ];
}

/** Problems of value columns: unknown signs, words among numbers, numbers whose notation nobody can know. */
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
  const found: Problem[] = [];
  const letters = new Map<string, { count: number; row: number }>();
  for (let row = values.codes.indexOf(textCode); row !== -1; row = values.codes.indexOf(textCode, row + 1)) {
    const text = records.field(selected.rows[row] ?? 0, values.field).trim();
    const seen = letters.get(text);
    if (seen !== undefined) seen.count += 1;
    else if (text.length <= 3 && letters.size < told) letters.set(text, { count: 1, row });
    else {
      const place = {
        file: facts.file,
        line: records.line(selected.rows[row] ?? 0),
        column: values.field,
        header,
      };
      found.push(problem("tables/not-a-number", "warning", place, { text: text.slice(0, 60) }));
    }
  }
  const signs = [...letters].map(([sign, { count, row }]) =>
    problem(
      "tables/unknown-sign",
      "warning",
      { file: facts.file, line: records.line(selected.rows[row] ?? 0), column: values.field, header },
      { sign, count },
    ),
  );
  return [...signs, ...capped(found, facts.file)];
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
  if (notation.trouble !== "mixed") return capped(refused, facts.file);
  const example = (shape: "comma" | "dot"): string =>
    body.columns.map(({ evidence }) => evidence.examples[shape]).find((text) => text !== undefined) ?? "";
  return [
    problem(
      "tables/notation-mixed",
      "warning",
      { file: facts.file },
      { comma: example("comma"), dot: example("dot") },
    ),
    ...capped(refused, facts.file),
  ];
}

/** The first problems of a kind, and how many more there are. */
function capped(problems: readonly Problem[], file: string): readonly Problem[] {
  const [first] = problems;
  if (first === undefined || problems.length <= told) return problems;
  return [
    ...problems.slice(0, told),
    problem("tables/more", first.severity, { file }, { count: problems.length - told, code: first.code }),
  ];
}
