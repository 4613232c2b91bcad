import { expect, test } from "vitest";
import { keyDigits, keyStyle, repairKey } from "../../src/tables/keys.ts";
import { cellsOf, readText } from "./reading.ts";

/** Key and level of the first text when the column holds these texts. */
function repaired(...texts: readonly string[]): string {
  const digits = texts.flatMap((text) => keyDigits(text) ?? []);
  const key = repairKey(digits[0] ?? "", keyStyle(digits));
  return key === undefined ? "none" : `${key.key} ${key.level}`;
}

test.each([
  [["DG", "16"], "DG country"],
  [["16", "16073"], "16 state"],
  [["091", "09"], "091 region"],
  [["16073", "16073077"], "16073 county"],
  [["16073077", "16073005"], "16073077 municipality"],
  [["1001000", "16073077"], "01001000 municipality"],
  [["9461", "16073"], "09461 county"],
  [["160730077077", "160735003001"], "16073077 municipality"],
  [["10515163011", "160735003001"], "01051011 municipality"],
  [["160735003", "160730077"], "160735003 association"],
  [["10515163", "160735003"], "010515163 association"],
  [["16073903", "16073077"], "160735003 association"],
  [["03151401", "03151"], "031515401 association"],
  [["03151401002", "03151401"], "03151002 municipality"],
  [["0713101", "07131"], "071315001 association"],
  [["0713101003", "0713101"], "07131003 municipality"],
  [["16073000", "16073077"], "16073 county"],
  [["16073000", "16074000"], "16073 county"],
  [["16051000", "16073077"], "16051000 municipality"],
  [["16073077.0", "16073005.0"], "16073077 municipality"],
  [['="01001000"', "16073005"], "01001000 municipality"],
  [["16 073 077", "16 073 005"], "16073077 municipality"],
  [["73077", "73005"], "none"],
])("%j: the first is %s", (texts, expected) => {
  expect(repaired(...texts)).toBe(expected);
});

test("a key split over columns stands at its finest part", () => {
  const { table } = readText(
    "Land;RB;Kreis;VB;Gem;Name;Wert\n16;0;73;77;77;Saalfeld;5\n16;0;73;5003;1;Allendorf;6\n16;0;73;;;Landkreis;11\n",
  );
  expect(cellsOf(table, 0).map(({ key }) => key)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    "16073077",
    undefined,
    undefined,
  ]);
  expect(cellsOf(table, 1)[4]).toMatchObject({ key: "16073001", level: "municipality" });
  expect(cellsOf(table, 2)[2]).toMatchObject({ key: "16073", level: "county" });
});

test("a key before the name is found in the name", () => {
  const { table } = readText(
    "Region;Wert\n16073 Saalfeld-Rudolstadt;11\n16073077 Saalfeld/Saale;5\n16073005 Bad Blankenburg;6\n",
  );
  expect(cellsOf(table, 1)[0]).toEqual({
    text: "16073077 Saalfeld/Saale",
    key: "16073077",
    level: "municipality",
  });
});

test("repaired zeros are counted, and a key that a spreadsheet rounded is an error", () => {
  const { codes } = readText(
    "Gemeindekennziffer;Name;Wert\n1001000;Flensburg;5\n1.1e+07;Nirgendwo;6\n16073005;Bad Blankenburg;7\n",
  );
  expect(codes).toEqual(["tables/key-destroyed", "tables/keys-repaired"]);
});

test("totals among the keys have no key", () => {
  const { table } = readText(
    "AGS;Name;Wert\n16073005;Bad Blankenburg;7\n16073077;Saalfeld;5\nInsgesamt;;12\n",
  );
  expect(cellsOf(table, 2)[0]).toEqual({ text: "Insgesamt" });
});

test("a number of five digits in a value column is no key", () => {
  const { table } = readText("Gemeinde;Einwohner\nSaalfeld;12041\nRudolstadt;12855\nBad Blankenburg;10767\n");
  expect(table.columns[1]?.role).toBe("value");
});
