import { expect, test } from "vitest";
import { readTable } from "../../src/tables/readTable.ts";
import { isUnit } from "../../src/tables/units.ts";
import { cellsOf, meaning, paths, readText } from "./reading.ts";

// Invented tables in the ways that offices, registers and programs were met to write them.

test("a second table below the first is named and not read under the headers of the first", () => {
  const { table, codes } = readText(
    "Tabelle 1: Arbeitslose\nGemeinde;Arbeitslose;Quote\nA-Stadt;123;4,5\nB-Dorf;23;3,1\nC-Dorf;33;2,2\n\n" +
      "Tabelle 2: Kitas\nGemeinde;Kitas;Plätze\nA-Stadt;12;345\nB-Dorf;2;31\nC-Dorf;3;22\nD-Dorf;3;22\n",
  );
  expect(table).toMatchObject({ rowCount: 3, footerFrom: 7, preamble: ["Tabelle 1: Arbeitslose"] });
  expect(codes).toEqual(["tables/other-table"]);
});

test("a smaller table above the one that is read is named", () => {
  const small = "Art;Wert\nAlt;11\nNeu;22\nMitte;33\n";
  const rows = Array.from({ length: 12 }, (_, at) => `Ort ${at};${at + 3};${at + 4};${at + 5}`).join("\n");
  const { table, codes } = readText(`${small}\nGemeinde;x1;x2;x3\n${rows}\n`);
  expect(table.rowCount).toBe(12);
  expect(codes).toContain("tables/other-table");
});

test("the same header once more, below a title, is no other table", () => {
  const { table, codes } = readText(
    "Gemeinde;Fälle;Kosten\nA;1;2\nB;3;4\n\nJahr 2015\nGemeinde;Fälle;Kosten\nA;5;6\nB;7;8\n",
  );
  expect(table.rowCount).toBe(4);
  expect(codes).toContain("tables/repeated-header");
  expect(codes).not.toContain("tables/other-table");
});

test("years that head the rows below them are told, a single one above all rows is a title", () => {
  const rows = (value: number): string =>
    `männlich;0 Jahre;${value}\n;1 Jahr;${value + 1}\n;2 Jahre;${value + 2}\n`;
  const several = readText(`Art;Alter;Zahl\n1991/93;;\n${rows(10)}1992/94;;\n${rows(20)}`);
  expect(several.codes.filter((code) => code === "tables/heading")).toHaveLength(2);
  const single = readText(`Art;Alter;Zahl\n2015;;\n${rows(10)}${rows(20)}`);
  expect(single.codes).toEqual([]);
  expect(single.table.period).toEqual({ kind: "year", year: 2015, from: "preamble" });
});

test("marks of quality in a column without a name belong to the value before them", () => {
  const { table } = readText(
    ";Geburten;;Ehen;\n;Anzahl;Anzahl;Anzahl;Anzahl\nA;12;e;30;e\nB;14;p;31;r\nC;0;.;32;e\n",
  );
  expect(paths(table)).toEqual(["", "Geburten", "Geburten", "Ehen", "Ehen"]);
  expect([1, 2].flatMap((row) => [1, 3].map((column) => table.cell(row, column)))).toEqual([
    { text: "14", value: 14, flags: ["provisional"] },
    { text: "31", value: 31, flags: ["revised"] },
    { text: "0", status: "unknown" },
    { text: "32", value: 32 },
  ]);
});

test("a line of years beside names of columns is a header, not a row of numbers", () => {
  const { table } = readText(
    "Bezirk,Nummer,2010,2011,2012\nDom,13,35,33,32\nMartini,15,25,24,22\nSüd,17,2,4,9\n",
  );
  expect(table.headerLines).toEqual([1]);
  expect(paths(table).slice(2)).toEqual(["2010", "2011", "2012"]);
});

test("columns that are counted under one group name have their numbers for names", () => {
  const { table } = readText(
    "von Bezirk;nach Bezirk;;;;\n;insg.;1;2;3;4\ninsg.;90;20;21;22;27\n1;40;9;10;11;10\n2;50;11;11;11;17\n",
  );
  expect(paths(table).slice(1, 4)).toEqual(["nach Bezirk > insg.", "nach Bezirk > 1", "nach Bezirk > 2"]);
});

test("a line that numbers the columns is no level of their names", () => {
  const { table } = readText("Spalte;1;2;3\nGemeinde;Fälle;Kosten;Plätze\nA;11;12;13\nB;21;22;23\n");
  expect(paths(table)).toEqual(["Gemeinde", "Fälle", "Kosten", "Plätze"]);
});

test("periods for which nothing has come yet are rows, at the top and at the end", () => {
  const { table } = readText(
    "Monat,gesamt,neu\n2014-01-31,,\n2014-02-28,5,6\n2014-03-31,7,8\n2014-04-30,,\n",
  );
  expect(table).toMatchObject({ rowCount: 4, footerFrom: null, headerLines: [1] });
  expect(meaning(table, 0)).toEqual(["2014-01-31", "blank", "blank"]);
  expect(meaning(table, 3)).toEqual(["2014-04-30", "blank", "blank"]);
});

test("rows that leave out their blank ends are as trustworthy as the widest ones under their header", () => {
  const wide = Array.from({ length: 6 }, (_, at) => `Ort ${at};${at + 10};${at + 20};P;${at + 30}`);
  const short = Array.from({ length: 9 }, (_, at) => `Dorf ${at};${at + 40};${at + 50}`);
  const { table, codes } = readText(`Ort;A;B;Partei;C\n${[...wide, ...short].join("\n")}\n`);
  expect(codes).toEqual([]);
  expect(meaning(table, 14)).toEqual(["Dorf 8", 48, 58, "", "blank"]);
});

test("a count of people is no key, however many digits it has", () => {
  const { table } = readText("Stadt,Einwohner insgesamt,0 - 2\nKöln insgesamt,1044555,29838\n");
  expect(meaning(table, 0)).toEqual(["Köln insgesamt", 1044555, 29838]);
});

test("numbers of polling districts are no Regionalschlüssel", () => {
  const { table } = readText(
    "Gebietsnummer;Name;Wähler\n09175000;Kreis;9\n09175111;Anzing;5\n091751110001;Bezirk 1;2\n091751110002;Bezirk 2;3\n",
  );
  expect([2, 3].map((row) => table.cell(row, 0).key)).toEqual([undefined, undefined]);
});

test("keys split over columns are put together, with and without association and region", () => {
  const five = readText(
    "RGS_Land;RGS_RegBez;RGS_Kreis;RGS_GemVerband;RGS_Gemeinde;n\n01;0;59;5996;001;7\n10;0;45;0000;117;8\n",
  );
  expect([0, 1].map((row) => five.table.cell(row, 4).key)).toEqual(["01059001", "10045117"]);
  const four = readText("ULAND;UREGBEZ;UKREIS;UGEMEINDE;n\n01;0;53;120;7\n16;0;77;052;8\n");
  expect([0, 1].map((row) => four.table.cell(row, 3).key)).toEqual(["01053120", "16077052"]);
});

test("habits of bookkeepers are numbers", () => {
  const { table } = readText("Ort;Betrag\nA;1.234,-\nB;12,50-\nC;EUR 3,25\nD;± 0\nE;1´234\nF;12-\n");
  expect(Array.from({ length: 6 }, (_, row) => table.value(row, 1))).toEqual([
    1234, -12.5, 3.25, 0, 1234, -12,
  ]);
});

test("Eurostat's letters behind a number are flags, behind a colon they say why there is none", () => {
  const { table } = readText("geo\\time\t2014 \t2013 \nDE\t12.5 e\t13.0 b\nAT\t: c\t11.2 p\nBE\t:\t10.1 u\n");
  expect([0, 1, 2].map((row) => cellsOf(table, row).slice(1))).toEqual([
    [
      { text: "12.5 e", value: 12.5, flags: ["estimated"] },
      { text: "13.0 b", value: 13 },
    ],
    [
      { text: ": c", status: "unknown" },
      { text: "11.2 p", value: 11.2, flags: ["provisional"] },
    ],
    [
      { text: ":", status: "missing" },
      { text: "10.1 u", value: 10.1, flags: ["uncertain"] },
    ],
  ]);
});

test("dates in words are periods, copyright years and days of laws are none", () => {
  const { table } = readText(
    "# (c) Amt für Statistik 2018\n# Wahl am 2. Dezember 1990 (Gesetz vom 25.06.1989)\nOrt;Wähler\nA;11\nB;12\n",
  );
  expect(table.period).toEqual({ kind: "date", year: 1990, date: "1990-12-02", from: "preamble" });
});

test("a year in the header of a single column is not that of the table", () => {
  const { table } = readText(
    "Wahl am 27. September 1998\nOrt;Wähler;Partei A;Partei 2000\nA;11;5;6\nB;12;7;5\n",
  );
  expect(table.period).toMatchObject({ year: 1998, from: "preamble" });
});

test("codes left of the first header are labels, whatever letters are among them", () => {
  const { table, codes } = readText(";;2013;2014\n999;Ausgaben;12;13\n40;Personal;5;-\nB01;Bau;4;6\n");
  expect(table.columns.map(({ role }) => role)).toEqual(["label", "name", "value", "value"]);
  expect(codes).toEqual([]);
});

test("a file of JSON is said to be one", () => {
  const bytes = new TextEncoder().encode('[{"district_id":1,"name":"Altstadt","residents":3866}]');
  expect(readTable({ name: "daten.csv", bytes }).problems).toMatchObject([
    { code: "tables/unreadable", details: { kind: "json" } },
  ]);
});

test("keys that leave out the Land are keys without a value of their own, a number of a constituency is none", () => {
  const { table } = readText(
    "Schlüssel-Nr.;Name;Fälle\n151;Gifhorn;9\n151001;Adenbüttel;4\n151002;Barwedel;5\n",
  );
  expect(table.columns[0]?.role).toBe("key");
  expect([0, 1].map((row) => table.cell(row, 0).key)).toEqual([undefined, undefined]);
  const { table: one } = readText("Name;Wahlkreisnummer;Wähler\nA;212;5\nB;212;6\nC;212;7\n");
  expect(one.columns[1]?.role).not.toBe("key");
});

test.each([
  "Gesetzlich Versicherte im Landkreis am 31.12.2016",
  "Bevölkerung und Veränderung gegen das Vorjahr am 31.12.2016",
  "Empfänger nach dem Gesetz über Leistungen am 31.12.2016",
])("%s: laws and changes in a title do not hide its date", (title) => {
  const { table } = readText(`${title}\nOrt;Personen\nA;11\nB;12\n`);
  expect(table.period).toEqual({ kind: "date", year: 2016, date: "2016-12-31", from: "preamble" });
});

test("the day a change of law was passed is no period", () => {
  const { table } = readText("Personen 2016 (Änderung vom 25.06.1989)\nOrt;Personen\nA;11\nB;12\n");
  expect(table.period).toMatchObject({ year: 2016, from: "preamble" });
});

test("people each and every are headers, people per area are a unit", () => {
  const texts = [
    "Personen jeden Alters",
    "Einwohner jeweils",
    "Einwohner je km²",
    "Einwohner/km²",
    "Euro pro Kopf",
  ];
  expect(texts.map(isUnit)).toEqual([false, false, true, true, true]);
});

test("a split key without one of its parts is none, never that of another Land", () => {
  const { table } = readText(
    "Land;RB;Kreis;VB;Gem;Name;Wert\n16;;73;;;Landkreis;11\n;0;;;;Bezirk;5\n16;0;73;;;Kreis;6\n",
  );
  const keys = [0, 1, 2].map((row) => cellsOf(table, row).flatMap(({ key }) => key ?? []));
  expect(keys).toEqual([[], [], ["16073"]]);
});
