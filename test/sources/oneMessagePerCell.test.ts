import { expect, test } from "vitest";
import { problem, type Problem } from "../../src/model/problem.ts";
import { oneMessagePerCell } from "../../src/sources/oneMessagePerCell.ts";
import { sourceOf } from "./fixtures.ts";

const at = { file: "wohngeld.csv", line: 4, column: 1 };
const plain = sourceOf(`area: {column: Gemeinde, by: name}
period: {from: auto}
measures: [{measure: wohngeld-haushalte, columns: [Haushalte]}]
`);

function codes(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code }) => code);
}

test("text among numbers is told once: as the error of the column that is read", () => {
  const table = [
    problem("tables/not-a-number", "warning", at, { text: "zwölf" }),
    problem("tables/not-a-number", "warning", { ...at, column: 3 }, { text: "siehe unten" }),
  ];
  const source = [problem("sources/not-a-number", "error", at, { text: "zwölf", count: 1 })];
  expect(oneMessagePerCell(table, source, plain)).toEqual([table[1], source[0]]);
});

test("how many more there are is not told of messages that are left out", () => {
  const table = [
    problem("tables/not-a-number", "warning", at, { text: "zwölf" }),
    problem("tables/more", "warning", { file: at.file }, { count: 7, code: "tables/not-a-number" }),
  ];
  const source = [problem("sources/not-a-number", "error", at, { text: "zwölf", count: 28 })];
  expect(codes(oneMessagePerCell(table, source, plain))).toEqual(["sources/not-a-number"]);
});

test("a number whose notation is unclear is a question, not also no number", () => {
  const table = [problem("tables/notation-unclear", "error", at, { text: "9.677", reason: "missing" })];
  const source = [problem("sources/not-a-number", "error", at, { text: "9.677", count: 2 })];
  expect(codes(oneMessagePerCell(table, source, plain))).toEqual(["tables/notation-unclear"]);
});

test("a sign that the source explains is no unknown sign", () => {
  const known = sourceOf(`area: {column: Gemeinde, by: name}
period: {from: auto}
signs: {g: unknown}
measures: [{measure: wohngeld-haushalte, columns: [Haushalte]}]
`);
  const table = [
    problem("tables/unknown-sign", "warning", at, { sign: "g", count: 4 }),
    problem("tables/unknown-sign", "warning", at, { sign: "q", count: 1 }),
  ];
  expect(oneMessagePerCell(table, [], known)).toEqual([table[1]]);
});
