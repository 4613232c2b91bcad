import type { Location, Problem, ProblemCode, ProblemDetails, ProblemOf } from "../model/problem.ts";
import { comparisonWording } from "./problems/comparison.ts";
import { documentWording } from "./problems/document.ts";
import { editionsWording } from "./problems/editions.ts";
import { indicatorsWording } from "./problems/indicators.ts";
import { protectionWording } from "./problems/protection.ts";
import { renderWording } from "./problems/render.ts";
import { shellWording } from "./problems/shell.ts";
import { sourcesWording } from "./problems/sources.ts";
import { tablesWording } from "./problems/tables.ts";
import { territoryWording } from "./problems/territory.ts";
import type { Wording } from "./problems/wording.ts";

const wording: Wording<ProblemDetails> = {
  ...tablesWording,
  ...sourcesWording,
  ...territoryWording,
  ...indicatorsWording,
  ...protectionWording,
  ...comparisonWording,
  ...documentWording,
  ...renderWording,
  ...editionsWording,
  ...shellWording,
};

/** A problem as one German line: `jobcenter.csv:12, Spalte C (Arbeitslose): „1.01Z“ ist keine Zahl.` */
export function problemText(problem: Problem): string {
  const place = placeText(problem.at);
  const sentence = worded(problem);
  return place === "" ? sentence : `${place}: ${sentence}`;
}

function worded<C extends ProblemCode>({ code, details }: ProblemOf<C>): string {
  return wording[code](details);
}

/** The place of a problem: file, sheet, line, column by letter and header. Empty if nothing is known. */
function placeText({ file, sheet, line, character, column, header }: Location): string {
  const place = character === undefined ? `${line}` : `${line}:${character}`;
  const lined =
    file !== undefined && line !== undefined
      ? `${file}:${place}`
      : (file ?? (line === undefined ? "" : `Zeile ${line}`));
  const parts = [lined, sheet === undefined ? "" : `Blatt „${sheet}“`, columnText(column, header)];
  return parts.filter((part) => part !== "").join(", ");
}

function columnText(column: number | undefined, header: string | undefined): string {
  if (column === undefined) return header === undefined ? "" : `Spalte „${header}“`;
  return header === undefined
    ? `Spalte ${columnLetters(column)}`
    : `Spalte ${columnLetters(column)} („${header}“)`;
}

/** A field index as a spreadsheet shows it: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const rest = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}
