import type { Problem } from "../model/problem.ts";
import type { Source } from "./sourceSchema.ts";
import { comparable } from "./tableColumns.ts";

/**
 * Problems of a table and of its reading by a source, without those that say the same of one cell twice: the question
 * how a number is written goes before "no number", "no number" before a warning about its text, and a sign the source
 * explains is none to ask about.
 */
export function oneMessagePerCell(
  ofTable: readonly Problem[],
  ofSource: readonly Problem[],
  { signs }: Source,
): readonly Problem[] {
  const known = new Set(Object.keys(signs).map(comparable));
  const unclear = columnsOf(ofTable, "tables/notation-unclear");
  const unread = columnsOf(ofSource, "sources/not-a-number");
  const kept = ofTable.filter((problem) => {
    if (problem.code === "tables/unknown-sign" && known.has(comparable(problem.details.sign))) return false;
    const isText = problem.code === "tables/unknown-sign" || problem.code === "tables/not-a-number";
    return !(isText && unread.has(problem.at.column));
  });
  const codes = new Set<string>(kept.map(({ code }) => code));
  return [
    ...kept.filter((problem) => problem.code !== "tables/more" || codes.has(problem.details.code)),
    ...ofSource.filter(({ code, at }) => !(code === "sources/not-a-number" && unclear.has(at.column))),
  ];
}

function columnsOf(problems: readonly Problem[], code: Problem["code"]): ReadonlySet<number | undefined> {
  return new Set(problems.flatMap((problem) => (problem.code === code ? [problem.at.column] : [])));
}
