import { expect, test } from "vitest";
import { problemText } from "../../src/german/problemText.ts";
import { readTable } from "../../src/tables/readTable.ts";
import { cellsOf, readText } from "./reading.ts";

/** One value cell among clean ones, so that only its own text decides. */
function cell(text: string): unknown {
  const { table } = readText(`Gemeinde;Anteil;Zahl\nA;${text};1\nB;2,5;2\nC;3,5;3\nD;4,25;4\n`);
  return cellsOf(table, 0)[1];
}

test.each([
  ["-", "nil"],
  ["–", "nil"],
  [".", "unknown"],
  ["·", "unknown"],
  ["*", "unknown"],
  ["...", "later"],
  ["…", "later"],
  ["/", "unreliable"],
  ["x", "not-applicable"],
  ["X", "not-applicable"],
  ["", "blank"],
  ["NA", "missing"],
  ["-9999", "missing"],
  ["k. A.", "missing"],
  ["#NV", "missing"],
])("%j becomes the status %s and no number", (text, status) => {
  expect(cell(text)).toEqual({ text, status });
});

test.each([
  ["0", 0],
  ["0,0", 0],
  ["-,14", -0.14],
  ["-  23", -23],
  ["−5,2", -5.2],
  ["12,5 %", 12.5],
  ["1.234,5", 1234.5],
  ["1 234,5", 1234.5],
  ["1\u202f234,5", 1234.5],
  ["12,5 1)", 12.5],
])("%j is the number %d", (text, value) => {
  expect(cell(text)).toEqual({ text, value });
});

test.each([
  ["(12,5)", "uncertain"],
  ["12,5p", "provisional"],
  ["12,5 r", "revised"],
  ["12,5s", "estimated"],
])("%j keeps its number and is flagged %s", (text, flag) => {
  expect(cell(text)).toEqual({ text, value: 12.5, flags: [flag] });
});

test("letters that stand for signs in some offices stay without value and are asked about", () => {
  const { table, codes } = readText("Gemeinde;Anteil\nA;k\nB;2,5\nC;g\nD;4,5\n");
  expect(cellsOf(table, 0)[1]).toEqual({ text: "k" });
  expect(codes).toEqual(["tables/unknown-sign", "tables/unknown-sign"]);
});

test("a word among numbers is a problem with its place and no value", () => {
  const { table, codes } = readText("Gemeinde;Anteil\nA;1.01Z\nB;2,5\nC;3,5\nD;4,5\n");
  expect(table.cell(0, 1)).toEqual({ text: "1.01Z" });
  expect(codes).toEqual(["tables/not-a-number"]);
});

test("a minus behind the number is read like one before it, and told once with its place", () => {
  const text = `Gemeinde;Wanderung;Saldo\nA;1.234,5-;12\nB;-7,5;5-\nC;5−;-5\nD;30;3-\n`;
  const { value, problems } = readTable({ name: "amt.csv", bytes: new TextEncoder().encode(text) });
  if (value === undefined) throw new Error("There is no table in this text.");
  expect([0, 1, 2, 3].map((row) => [value.value(row, 1), value.value(row, 2)])).toEqual([
    [-1234.5, 12],
    [-7.5, -5],
    [-5, -5],
    [30, -3],
  ]);
  expect(problems.map(({ severity }) => severity)).toEqual(["note", "note"]);
  expect(problems.map(problemText)).toEqual([
    "amt.csv:2, Spalte B („Wanderung“): „1.234,5-“ ist als negative Zahl gelesen: Das Minus steht dahinter (2 Zellen dieser Spalte). Ist etwas anderes gemeint, bitte den Export ändern.",
    "amt.csv:3, Spalte C („Saldo“): „5-“ ist als negative Zahl gelesen: Das Minus steht dahinter (2 Zellen dieser Spalte). Ist etwas anderes gemeint, bitte den Export ändern.",
  ]);
});

test("a minus before the number is nothing to tell, one behind it in a row that has moved neither", () => {
  expect(readText("Gemeinde;Saldo;Jahr\nA;-5;2016\nB;−7;2016\nC;12;2016\n").codes).toEqual([]);
  expect(readText("Gemeinde;Saldo;Jahr\nA;-5;2016\nB;7-\nC;12;2016\nD;3;2016\n").codes).toEqual([
    "tables/ragged-row",
  ]);
});
