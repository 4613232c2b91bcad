import { expect, test } from "vitest";
import { cellsOf, meaning, paths, readText } from "./reading.ts";

test("a flat file gives its value, its sign and the flag of its quality column", () => {
  const { table } =
    readText(`statistics_code;time_code;time;1_variable_code;1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_q
12411;STAG;2022-12-31;KREISE;16073;Saalfeld-Rudolstadt, Landkreis;50123;Anzahl;BEVSTD;e
12411;STAG;2022-12-31;KREISE;01001;Flensburg, Stadt;-;Anzahl;BEVSTD;
12411;STAG;2021-12-31;KREISE;01002;Kiel, Landeshauptstadt;7,5;Prozent;BEVANT;p
12411;STAG;2021-12-31;KREISE;01003;Lübeck, Hansestadt;0;Prozent;BEVANT;.
`);
  expect(table.columns.map(({ role }) => role)).toEqual([
    "label",
    "label",
    "period",
    "label",
    "key",
    "name",
    "value",
    "label",
    "label",
    "label",
  ]);
  expect([0, 1, 2, 3].map((row) => cellsOf(table, row)[6])).toEqual([
    { text: "50123", value: 50123 },
    { text: "-", status: "nil" },
    { text: "7,5", value: 7.5, flags: ["provisional"] },
    { text: "0", status: "unknown" },
  ]);
});

const cube = `* erfunden, nach dem Aufbau der Datenquader
K;DQ;FACH-SCHL;GHH-ART
D;12411KJ001;;N
K;DQA;NAME;RHF-BSR;RHF-ACHSE
D;KREISE;1;1
D;GES;2;2
K;DQZ;NAME;ZI-RHF-BSR;ZI-RHF-ACHSE
D;STAG;3;3
K;DQI;NAME;ME-NAME;DST;TYP;NKM-STELLEN
D;BEVSTD;Anzahl;FEST;GANZ;0
K;QEI;FACH-SCHL;FACH-SCHL;ZI-WERT;WERT;QUALITAET;GESPERRT;WERT-VERFAELSCHT
D;01001;GESM;31.12.2015;70123;e;;0.0
D;01001;GESW;31.12.2015;0;.;;0.0
D;01002;GESM;31.12.2015;12345.5;p;;0.0
D;01002;GESW;31.12.2015;0;-;;0.0
`;

test("a cube file is read from its data block, with the names of its axes", () => {
  const { table } = readText(cube);
  expect(table).toMatchObject({
    decimal: ".",
    headerLines: [11],
    rowCount: 4,
    period: { date: "2015-12-31", from: "column" },
  });
  expect(paths(table).slice(1, 5)).toEqual([
    "KREISE > FACH-SCHL",
    "GES > FACH-SCHL",
    "STAG > ZI-WERT",
    "BEVSTD > WERT",
  ]);
  expect(table.columns[4]).toMatchObject({ role: "value", unit: "Anzahl" });
});

test("a zero whose quality column says secret is no zero", () => {
  const { table } = readText(cube);
  expect([0, 1, 2, 3].map((row) => cellsOf(table, row)[4])).toEqual([
    { text: "70123", value: 70123 },
    { text: "0", status: "unknown" },
    { text: "12345.5", value: 12345.5, flags: ["provisional"] },
    { text: "0", status: "nil" },
  ]);
});

test("a group written once over its columns names each of them", () => {
  const { table } = readText(`Jugendamt;;;;;;
Hilfen zur Erziehung im Jahr 2016;;;;;;
;;;;;;
Gemeinde;ambulante Hilfen;;;stationäre Hilfen;;
;männlich;weiblich;gesamt;männlich;weiblich;gesamt
Saalfeld;12;10;22;5;4;9
Rudolstadt;9;8;17;2;3;5
`);
  expect(paths(table)).toEqual([
    "Gemeinde",
    "ambulante Hilfen > männlich",
    "ambulante Hilfen > weiblich",
    "ambulante Hilfen > gesamt",
    "stationäre Hilfen > männlich",
    "stationäre Hilfen > weiblich",
    "stationäre Hilfen > gesamt",
  ]);
  expect(table).toMatchObject({
    headerLines: [4, 5],
    preamble: ["Jugendamt", "Hilfen zur Erziehung im Jahr 2016"],
    period: { year: 2016, from: "preamble" },
  });
});

test("years over the values are a header, also where the values look like years", () => {
  const { table } = readText(
    "Gemeinde;2014;2015;20161)\nSaalfeld;25000;24900;24800\nRudolstadt;1985;1990;2001\nLeutenberg;-;.;...\n",
  );
  expect(paths(table)).toEqual(["Gemeinde", "2014", "2015", "20161)"]);
  expect(meaning(table, 1)).toEqual(["Rudolstadt", 1985, 1990, 2001]);
});

test("an indicator over years gives paths of both, even in a table of two rows", () => {
  const { table } = readText(
    "Kennziffer;Raumeinheit;Aggregat;Quote;Quote\n;;;2019;2020\n01001;Flensburg;krfr. Stadt;8,1;8,9\n01002;Kiel;krfr. Stadt;7,4;8,2\n",
  );
  expect(paths(table).slice(3)).toEqual(["Quote > 2019", "Quote > 2020"]);
  expect(table.rowCount).toBe(2);
});

test("ages over the values are a header", () => {
  const { table } = readText("Gemeinde;0;1;2;3\nSaalfeld;210;198;205;190\nRudolstadt;180;170;165;172\n");
  expect(paths(table)).toEqual(["Gemeinde", "0", "1", "2", "3"]);
});

test("a unit line is no row and no part of the path", () => {
  const { table } = readText(
    "Gemeinde;Fläche;Einwohner;Index\n;km²;1000;2020=100\nA;12,5;3,2;101,5\nB;2,5;1,1;99,0\n",
  );
  expect(table.columns.map(({ path, unit }) => [path.join(), unit])).toEqual([
    ["Gemeinde", undefined],
    ["Fläche", "km²"],
    ["Einwohner", "1000"],
    ["Index", "2020=100"],
  ]);
});

test("a table without header has empty paths and loses no row", () => {
  const { table } = readText(
    "E;061;Saalfeld;3024;68,2\nE;062;Rudolstadt;2010;71,0\nE;063;Leutenberg;310;66,6\n",
  );
  expect(table).toMatchObject({ headerLines: [], rowCount: 3 });
  expect(paths(table)).toEqual(["", "", "", "", ""]);
});

test("a header longer than its rows by one blank field fits", () => {
  const { table, codes } = readText(
    "AGS;Name;Wert;\n16073001;Allendorf;5\n16073002;Altenbeuthen;8\n16073005;Bad Blankenburg;9\n",
  );
  expect(paths(table)).toEqual(["AGS", "Name", "Wert"]);
  expect(codes).toEqual([]);
});

test("a header that lacks the name of the row numbers moves over its columns", () => {
  const { table } = readText(
    '"ags","name","x"\n"1","16073001","Allendorf",5.5\n"2","16073002","Altenbeuthen",8.25\n"3","16073005","Bad Blankenburg",9.1\n',
  );
  expect(paths(table)).toEqual(["", "ags", "name", "x"]);
});

test("preamble, footer and licence stay outside the rows", () => {
  const { table } = readText(`GENESIS-Tabelle: 99999-01
"Titel mit ""Anführung""";;
2015;;
;;Wert
;;Anzahl
16073001;  Allendorf;5
16073002;  Altenbeuthen;-
__________
"Anmerkung über
zwei Zeilen"
Stand: 10.10.2017 / 11:06:08
`);
  expect(table).toMatchObject({
    rowCount: 2,
    footerFrom: 8,
    period: { kind: "year", year: 2015, from: "preamble" },
  });
  expect(table.footer).toEqual(["__________", "Anmerkung über\nzwei Zeilen", "Stand: 10.10.2017 / 11:06:08"]);
  expect(cellsOf(table, 0)[1]?.text).toBe("Allendorf");
});

test("an office's hand-made list keeps what can be trusted and names every fault with its line", () => {
  const { table, codes } = readText(`AGS;Name;a;b
16073001;Allendorf;5;6

16073002;"Altenbeuthen;8;9
16073005;Bad Blankenburg;9;10
AGS;Name;a;b
16073006;Bechstedt;4
16073007;Beulwitz;1;2;3
16073077;Saal\u0000feld;7;8
`);
  expect(codes).toEqual([
    "tables/nul-bytes",
    "tables/open-quote",
    "tables/ragged-row",
    "tables/ragged-row",
    "tables/repeated-header",
    "tables/blank-lines",
  ]);
  expect(
    Array.from({ length: table.rowCount }, (_, row) => [table.line(row), ...meaning(table, row)]),
  ).toEqual([
    [2, "16073001", "Allendorf", 5, 6],
    [4, "16073002", '"Altenbeuthen', 8, 9],
    [5, "16073005", "Bad Blankenburg", 9, 10],
    [7, "16073006", "Bechstedt", "4", ""],
    [8, "16073007", "Beulwitz", "1", "2"],
    [9, "16073077", "Saalfeld", 7, 8],
  ]);
});

test("a quoted cell over several lines is one cell, and later lines keep their numbers", () => {
  const { table } = readText('Ort;"Zahl\r\nder Fälle";Quote\r\n"Saalfeld";5;1,5\r\n"Rudolstadt";7;2,5\r\n');
  expect(paths(table)).toEqual(["Ort", "Zahl der Fälle", "Quote"]);
  expect([table.headerLines, table.line(0), table.line(1)]).toEqual([[1], 3, 4]);
});

test.each([
  ["schule_2015-16.csv", { kind: "school-year", year: 2015, from: "file-name" }],
  ["kita_2016-03-01.csv", { kind: "date", year: 2016, date: "2016-03-01", from: "file-name" }],
  ["wohngeld 2016.csv", { kind: "year", year: 2016, from: "file-name" }],
])("the period of %s is found in its name where the table is silent", (name, period) => {
  expect(readText("Ort;Fälle\nSaalfeld;5\nRudolstadt;7\n", name).table.period).toEqual(period);
});

test("a file of tabs, of vertical bars, of commas with quotes is cut where it should be", () => {
  for (const [delimiter, row] of [
    ["\t", "Saalfeld/Saale, Stadt\t5,5"],
    ["|", "Saalfeld/Saale, Stadt|5,5"],
    [",", '"Saalfeld/Saale, Stadt","5,5"'],
  ] as const) {
    const { table } = readText(`Ort${delimiter}Wert\n${row}\n${row}\n`);
    expect(table.delimiter).toBe(delimiter);
    expect(meaning(table, 0)).toEqual(["Saalfeld/Saale, Stadt", 5.5]);
  }
});

test("parts of a table under headings of their own years have no common period, and it is said", () => {
  const { table, codes } = readText(
    "Gemeinde;a;b\n2014\nSaalfeld;5;6\nRudolstadt;7;8\n2015\nSaalfeld;1;2\nRudolstadt;3;4\n",
  );
  expect(paths(table)).toEqual(["Gemeinde", "a", "b"]);
  expect([table.rowCount, table.period]).toEqual([4, undefined]);
  expect(codes).toEqual(["tables/heading", "tables/heading"]);
});

test("a label with its value above the header is preamble", () => {
  const { table } = readText(
    "Quelle;Landesamt;;\nStichtag;31.12.2016;;\nSchlüssel;Gemeinde;männlich;weiblich\n16073005;Bad Blankenburg;5;6\n16073077;Saalfeld;7;8\n",
  );
  expect(table).toMatchObject({
    preamble: ["Quelle Landesamt", "Stichtag 31.12.2016"],
    headerLines: [3],
    period: { date: "2016-12-31" },
  });
});

test("lines that were quoted as a whole are unwrapped", () => {
  const { table } = readText(
    '"AGS;Name;Wert"\n"16073005;""Bad Blankenburg, Stadt"";5,5"\n"16073077;""Saalfeld/Saale, Stadt"";6,5"\n',
  );
  expect(meaning(table, 1)).toEqual(["16073077", "Saalfeld/Saale, Stadt", 6.5]);
});

test("calendar weeks are a period column and no months", () => {
  const { table } = readText(
    "Woche;Landkreis;Fälle\n2020-10;Saalfeld-Rudolstadt;5\n2020-11;Saalfeld-Rudolstadt;15\n2020-53;Saalfeld-Rudolstadt;25\n",
  );
  expect(table.columns[0]?.role).toBe("period");
  expect(table.period).toBeUndefined();
});

test("counts that look like years stay counts", () => {
  const { table } = readText(
    "Gemeinde;Jahresdurchschnitt\nSaalfeld;1950\nRudolstadt;2010\nBad Blankenburg;1980\n",
  );
  expect([0, 1, 2].map((row) => table.value(row, 1))).toEqual([1950, 2010, 1980]);
});

test("a last line that was cut off is a row without values, not a note", () => {
  const { table, codes } = readText("Gemeinde;a;b\nSaalfeld;5;6\nRudolstadt;7;8\nLeutenberg;1");
  expect(meaning(table, 2)).toEqual(["Leutenberg", "1", ""]);
  expect(codes).toEqual(["tables/ragged-row"]);
});

test("words that only sound like keys do not take the numbers away", () => {
  const { table } = readText(
    "Gemeinde;Schlüsselzuweisungen;des Vortags;Kreis;Land\nSaalfeld;12041;1204;4012;1650\nRudolstadt;12855;1300;5050;1490\nLeutenberg;10767;1100;6012;1201\n",
  );
  expect(table.columns.map(({ role }) => role)).toEqual(["name", "value", "value", "value", "value"]);
  expect(meaning(table, 0)).toEqual(["Saalfeld", 12041, 1204, 4012, 1650]);
});

test("a short table of years with a blank corner keeps both header lines", () => {
  const { table } = readText(`Erfunden, nach dem Aufbau einer GENESIS-Tabelle
Beratungen: Jahre, Altersjahre;;;;
Beratungen je 1000 Jugendliche (Anzahl);;;;
;Jahr;Jahr;Jahr;Jahr
;2001;2002;2003;2004
15 Jahre;4,0;5,0;6,5;7,5
16 Jahre;8,5;9,0;9,5;8,0
_____
Stand: 01.02.2010 / 12:00:00
`);
  expect(paths(table).slice(1)).toEqual(["Jahr > 2001", "Jahr > 2002", "Jahr > 2003", "Jahr > 2004"]);
  expect(meaning(table, 0)).toEqual(["15 Jahre", 4, 5, 6.5, 7.5]);
});

test("keys of Land and municipality in one column without header are keys", () => {
  const { table } = readText(
    ";;;Jahr\n;;;2009\n05;Nordrhein-Westfalen;Verwaltung;1234567890\n05;Nordrhein-Westfalen;Wahlen;12345678\n05978040;Werne;Ordnung;123456789\n05978040;Werne;Brandschutz;-\n",
  );
  expect(cellsOf(table, 0)[0]).toMatchObject({ key: "05", level: "state" });
  expect(cellsOf(table, 2)[0]).toMatchObject({ key: "05978040", level: "municipality" });
});

test("an empty form has its header and no rows", () => {
  const { table } = readText("AGS;Gemeinde;Fälle\n");
  expect([paths(table), table.headerLines, table.rowCount]).toEqual([["AGS", "Gemeinde", "Fälle"], [1], 0]);
});

test("dates with slashes and a time are a period column", () => {
  const { table } = readText(
    "Meldedatum,IdLandkreis,Fälle\n2020/03/14 00:00:00+00,01001,5\n2020/03/15 00:00:00+00,16073,7\n",
  );
  expect(table.columns.map(({ role }) => role)).toEqual(["period", "key", "value"]);
});
