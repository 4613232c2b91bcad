import { expect, test } from "vitest";
import { meaning, readText } from "./reading.ts";

/** The second column of a table of two columns. */
function column(...texts: readonly string[]): readonly unknown[] {
  const { table, codes } = readText(
    `Gemeinde;Wert\n${texts.map((text, row) => `Ort ${row};${text}`).join("\n")}\n`,
  );
  return [table.decimal, ...texts.map((_, row) => meaning(table, row)[1]), ...codes];
}

test("9,677 and 10,621 alone could be either: nothing is guessed, a question is asked", () => {
  expect(column("9,677", "10,621")).toEqual([null, "9,677", "10,621", "tables/notation-unclear"]);
});

test("small whole numbers beside 9.677 show that the point groups thousands", () => {
  expect(column("9.677", "10.621", "842", "15")).toEqual([",", 9677, 10621, 842, 15]);
});

test("English numbers in a file with semicolons are read by another column's decimals", () => {
  const { table } = readText("Ort;Einwohner;Quote\nA;9,677;7.9\nB;10,621;5.82\n");
  expect(table).toMatchObject({ decimal: ".", grouping: "," });
  expect(meaning(table, 0)).toEqual(["A", 9677, 7.9]);
  expect(meaning(table, 1)).toEqual(["B", 10621, 5.82]);
});

test("7,5 is never 75 and 5,82 never 582", () => {
  expect(column("7,5", "5,82")).toEqual([",", 7.5, 5.82]);
});

test("2.124,30 beside 11100,4 and 3114 is one notation", () => {
  expect(column("2.124,30", "11100,4", "3114", "3090,00", "9.677")).toEqual([
    ",",
    2124.3,
    11100.4,
    3114,
    3090,
    9677,
  ]);
});

test("decimals of three digits are decimals where the file shows decimal commas", () => {
  expect(column("54,782", "9,4", "10,683934")).toEqual([",", 54.782, 9.4, 10.683934]);
});

test("a column that groups with the separator the rest of the file uses for decimals is refused", () => {
  const { table, codes } = readText("Ort;Einwohner;Quote\nA;9,677;7,9\nB;10,621;5,8\nC;842;1,5\nD;15;2,5\n");
  expect(meaning(table, 0)).toEqual(["A", "9,677", 7.9]);
  expect(meaning(table, 2)).toEqual(["C", 842, 1.5]);
  expect(codes).toEqual(["tables/notation-unclear"]);
});

test("columns that each prove another notation are read by themselves, and it is said", () => {
  const { table, codes } = readText("Ort;Fläche;Breite\nA;35.62;11,261585\nB;6.92;11,441521\n");
  expect(meaning(table, 0)).toEqual(["A", 35.62, 11.261585]);
  expect(codes).toEqual(["tables/notation-mixed"]);
});

test("two notations in one column cannot be told apart: none of them is believed", () => {
  const { table, codes } = readText("Ort;Wert\nA;35.62\nB;6,92\nC;12\n");
  expect([0, 1, 2].map((row) => table.cell(row, 1).value)).toEqual([undefined, undefined, 12]);
  expect(codes).toEqual(["tables/notation-mixed", "tables/notation-unclear"]);
});

test("amounts with currency, thousands and a leading sign are numbers", () => {
  expect(column("1.234.567,89 €", "-12.345,00 €", "-,14 €")).toEqual([",", 1234567.89, -12345, -0.14]);
});

test("an exponent is a number like any other", () => {
  expect(column("1e+05", "2.5E-03", "7.25")).toEqual([".", 100000, 0.0025, 7.25]);
});

test("three decimals beside whole numbers of the same size are not thousands", () => {
  expect(column("1.125", "2", "3.375", "5")).toEqual([
    null,
    "1.125",
    2,
    "3.375",
    5,
    "tables/notation-unclear",
  ]);
});

test("numbers of chapters prove nothing about decimals", () => {
  const { table } = readText(
    "Kapitel;Titel;Betrag\n1.1;Steuern;3.943\n1.2;Gebühren;12.500\n2.1;Zinsen;842\n2.2;Mieten;150\n",
  );
  expect([table.decimal, meaning(table, 0)[2], meaning(table, 2)[2]]).toEqual([",", 3943, 842]);
});

test("a unit that says Anzahl leaves no decimals: points group thousands, unless it is a mean", () => {
  const counts = readText("Ort;Einwohner;Fläche\n;Anzahl;ha\nA;104.021;135.734\nB;105.333;135.734\n");
  expect(counts.table.decimal).toBe(",");
  expect(meaning(counts.table, 0)).toEqual(["A", 104_021, 135_734]);
  const mean = readText("Ort;Kinder je Frau;Plätze\n;Anzahl;Anzahl je Kita\nA;1.374;2.734\nB;1.333;2.735\n");
  expect(mean.codes).toContain("tables/notation-unclear");
});
