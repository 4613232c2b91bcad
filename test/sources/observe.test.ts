import * as fc from "fast-check";
import { expect, test } from "vitest";
import { measureOf, observed, told, values } from "./fixtures.ts";

const names: Readonly<Record<string, string>> = {
  "Bad Blankenburg": "16073005",
  Deesbach: "16073014",
  Rudolstadt: "16073076",
  "Saalfeld/Saale": "16073077",
};
const context = {
  nameToKey: (name: string) => names[name],
  names: Object.keys(names),
  county: "16073",
};
const byName = "area: {by: name}\nperiod: {fixed: 2016-12-31}\n";
const one = `${byName}measures:\n  - {measure: housing-benefit, columns: [Haushalte]}\n`;

test("one row per municipality becomes one observation each, found by name", () => {
  const text = "Gemeinde;Haushalte\nBad Blankenburg;61\nDeesbach;2\nRudolstadt;318\nSaalfeld/Saale;402\n";
  const { value, problems } = observed(text, one, context);
  expect(values(value)).toEqual({
    "housing-benefit|16073005|2016-12-31": 61,
    "housing-benefit|16073014|2016-12-31": 2,
    "housing-benefit|16073076|2016-12-31": 318,
    "housing-benefit|16073077|2016-12-31": 402,
  });
  expect(problems).toEqual([]);
  expect(value[2]?.origins).toEqual([
    {
      source: "sozialamt/wohngeld",
      delivery: "exports/2016/sozialamt/wohngeld.csv",
      line: 4,
      column: 1,
      text: "318",
    },
  ]);
});

test("aliases, total rows and rows to ignore are read as the mapping says", () => {
  const lines = `area: {by: name, aliases: {Slf.: Saalfeld/Saale, RU: "16073076"}, totals: [Landkreis gesamt], ignore: [unbekannt]}
period: {fixed: 2016-12-31}
measures:
  - {measure: housing-benefit, columns: [Haushalte]}
`;
  const text = "Gemeinde;Haushalte\nSlf.;402\nRU;318\nDeesbach;2\nunbekannt;7\nLandkreis gesamt;729\n";
  const { value, problems } = observed(text, lines, context);
  expect(values(value)).toEqual({
    "housing-benefit|16073077|2016-12-31": 402,
    "housing-benefit|16073076|2016-12-31": 318,
    "housing-benefit|16073014|2016-12-31": 2,
    "housing-benefit|16073|2016-12-31": 729,
  });
  expect(problems).toEqual([]);
});

test("a misspelt municipality is named together with the nearest one", () => {
  const text = "Gemeinde;Haushalte\nBad Blankenburg;61\nRudolfstadt;318\nDeesbach;2\n";
  expect(told(observed(text, one, context).problems)).toEqual([
    "error: exports/2016/sozialamt/wohngeld.csv:3: „Rudolfstadt“ ist keine Gemeinde dieses Landkreises. Gemeint ist vielleicht „Rudolstadt“. Andere Schreibweisen gehören unter area.aliases, Zeilen ohne Gebiet unter area.ignore.",
  ]);
});

test("a renamed column is told together with the columns that are there, and nothing is read", () => {
  const text =
    "Gemeinde;Wohngeldhaushalte;Betrag\nBad Blankenburg;61;6100\nDeesbach;2;250\nRudolstadt;318;32100\n";
  const { value, problems } = observed(text, one, context);
  expect(value).toEqual([]);
  expect(told(problems)).toEqual([
    "error: exports/2016/sozialamt/wohngeld.csv:1: Die Spalte „Haushalte“ fehlt. Vorhanden: Wohngeldhaushalte, Betrag. Wurde sie umbenannt, gehört der neue Name in die Beschreibung der Quelle.",
  ]);
});

test("a column that is there twice has to be named more exactly", () => {
  const text =
    ";Mietzuschuss;Lastenzuschuss\nGemeinde;Haushalte;Haushalte\nBad Blankenburg;61;4\nDeesbach;2;1\nRudolstadt;318;12\n";
  expect(told(observed(text, one, context).problems)).toEqual([
    "error: exports/2016/sozialamt/wohngeld.csv:1: Die Spalte „Haushalte“ kommt mehrfach vor: Mietzuschuss › Haushalte, Lastenzuschuss › Haushalte. In der Beschreibung der Quelle müssen die Überschriften darüber mit angegeben werden.",
  ]);
  const both = `${byName}measures:\n  - {measure: housing-benefit, columns: [[Mietzuschuss, Haushalte], [Lastenzuschuss, Haushalte]]}\n`;
  expect(values(observed(text, both, context).value)).toEqual({
    "housing-benefit|16073005|2016-12-31": 65,
    "housing-benefit|16073014|2016-12-31": 3,
    "housing-benefit|16073076|2016-12-31": 330,
  });
});

test("columns are added, subtracted and converted", () => {
  const lines = `${byName}measures:
  - {measure: net, columns: [Einnahmen], minus: [Umlage], times: 1000, signed: true}
  - {measure: area, columns: [Hektar], per: 100}
`;
  const text =
    "Gemeinde;Einnahmen;Umlage;Hektar\nBad Blankenburg;61;70;3514\nDeesbach;2;1;580\nRudolstadt;318;20;13512\n";
  expect(values(observed(text, lines, context).value)).toMatchObject({
    "net|16073005|2016-12-31": -9000,
    "net|16073076|2016-12-31": 298_000,
    "area|16073005|2016-12-31": 35.14,
  });
});

test("a count below zero is refused", () => {
  const text = "Gemeinde;Haushalte\nBad Blankenburg;61\nDeesbach;-3\nRudolstadt;318\n";
  const { value, problems } = observed(text, one, context);
  expect(told(problems)).toEqual([
    "error: exports/2016/sozialamt/wohngeld.csv:3, Spalte B („Haushalte“): „-3“ ist negativ; eine Anzahl kann nicht unter null liegen.",
  ]);
  expect(value.length).toBe(2);
});

test("half a household is refused", () => {
  const text = "Gemeinde;Haushalte\nBad Blankenburg;61,5\nDeesbach;3,0\nRudolstadt;318,0\n";
  const measures = [measureOf("housing-benefit", { unit: "households" })];
  expect(told(observed(text, one, { ...context, measures }).problems)).toEqual([
    "error: exports/2016/sozialamt/wohngeld.csv:2, Spalte B („Haushalte“): „61,5“ ist keine ganze Zahl; eine Anzahl von Personen, Haushalten, Wohnungen oder Fällen muss ganz sein.",
  ]);
});

test("a cell with markup or a formula is no number", () => {
  const text =
    'Gemeinde;Haushalte\nBad Blankenburg;61\nDeesbach;"<script>alert(1)</script>"\nRudolstadt;"=HYPERLINK(""http://x"")"\nSaalfeld/Saale;402\nKamsdorf;30\n';
  const { value, problems } = observed(text, one, {
    ...context,
    nameToKey: (name) => names[name] ?? "16073036",
  });
  expect(told(problems)).toEqual([
    "error: exports/2016/sozialamt/wohngeld.csv:3, Spalte B („Haushalte“): „<script>alert(1)</script>“ ist keine Zahl und kein bekanntes Zeichen. In dieser Spalte stehen noch 1 solche Zellen.",
  ]);
  expect(value.length).toBe(3);
});

test("letters of one office are signs where its mapping says so", () => {
  const lines = `${one}signs: {g: unknown, k.\u00a0A.: missing}\n`;
  const text = "Gemeinde;Haushalte\nBad Blankenburg;61\nDeesbach;g\nRudolstadt;318\n";
  expect(values(observed(text, lines, context).value)["housing-benefit|16073014|2016-12-31"]).toBe("unknown");
});

test("blank cells are missing unless the mapping says otherwise", () => {
  const text = "Gemeinde;Haushalte;Betrag\nBad Blankenburg;61;6100\nDeesbach;;250\nRudolstadt;318;32100\n";
  const key = "housing-benefit|16073014|2016-12-31";
  expect(values(observed(text, one, context).value)[key]).toBe("missing");
  expect(values(observed(text, `${one}blank: zero\n`, context).value)[key]).toBe(0);
});

test("a table without any area of the county is told apart from an empty one", () => {
  const text = "AGS;Haushalte\n16072001;61\n16072013;2\n16072014;318\n";
  const lines =
    "period: {fixed: 2016-12-31}\nmeasures:\n  - {measure: housing-benefit, columns: [Haushalte]}\n";
  const { problems } = observed(text, lines, { wanted: (key) => key.startsWith("16073") });
  expect(told(problems)).toEqual([
    "error: exports/2016/sozialamt/wohngeld.csv: Keine der 3 Zeilen gehört zu diesem Landkreis. Die Datei nennt: „16072001“, „16072013“, „16072014“. Liegt die Tabelle eines anderen Kreises im Ordner?",
  ]);
});

test("a table of another county's municipalities is refused although that county is one to compare with", () => {
  const text = "AGS;Gemeinde;Fälle\n16072001;Bachfeld;3\n16072013;Neuhaus;5\n16072;Sonneberg, Kreis;8\n";
  const lines =
    'recognition: {header: [Fälle]}\nperiod: {fixed: "2016"}\nmeasures:\n  - {measure: cases, columns: [Fälle]}\n';
  const compared = { ...context, county: "16073", wanted: (key: string) => key.length < 8 };
  const { problems } = observed(text, lines, compared);
  expect(told(problems)).toEqual([
    "error: exports/2016/sozialamt/wohngeld.csv: Keine der 3 Zeilen gehört zu diesem Landkreis. Die Datei nennt: „16072001“, „16072013“, „16072“. Liegt die Tabelle eines anderen Kreises im Ordner?",
  ]);
});

test("numbers that belong to no period are refused", () => {
  const text = "AGS;Haushalte\n16073001;61\n16073002;2\n16073005;318\n";
  const lines = "measures:\n  - {measure: housing-benefit, columns: [Haushalte]}\nperiod: {from: header}\n";
  const { value, problems } = observed(text, lines);
  expect(value).toEqual([]);
  expect(told(problems)).toEqual([
    "error: exports/2016/sozialamt/wohngeld.csv: Weder Vorspann, Überschriften noch Dateiname sagen, für welches Jahr oder welchen Stichtag die Zahlen gelten. Das Jahr im Dateinamen oder period.fixed in der Beschreibung der Quelle hilft.",
  ]);
});

test("years as columns give one observation each, on the reference day of the mapping", () => {
  const text = "Gemeindeschlüssel;2015;2016\n16073001;12;14\n16073002;7;8\n16073005;60;61\n";
  const lines = "period: {date: 12-31}\nmeasures:\n  - {measure: housing-benefit}\n";
  expect(values(observed(text, lines).value)).toEqual({
    "housing-benefit|16073001|2015-12-31": 12,
    "housing-benefit|16073001|2016-12-31": 14,
    "housing-benefit|16073002|2015-12-31": 7,
    "housing-benefit|16073002|2016-12-31": 8,
    "housing-benefit|16073005|2015-12-31": 60,
    "housing-benefit|16073005|2016-12-31": 61,
  });
});

test("sex and age groups become part of the measure's id", () => {
  const text = `Stand;AGS;Alter;Insgesamt;männlich;weiblich
31.12.2016;16073001;unter 3 Jahre;11;6;5
31.12.2016;16073001;3 bis unter 6 Jahre;10;4;6
31.12.2016;16073001;75 Jahre und mehr;40;15;25
31.12.2016;16073001;Insgesamt;359;185;174
`;
  const lines = `dimensions:
  sex: {level: 0, of: sex}
  age: {column: Alter, of: age}
measures:
  - {measure: "population{sex}{age}"}
`;
  expect(values(observed(text, lines).value)).toEqual({
    "population-0-2|16073001|2016-12-31": 11,
    "population-men-0-2|16073001|2016-12-31": 6,
    "population-women-0-2|16073001|2016-12-31": 5,
    "population-3-5|16073001|2016-12-31": 10,
    "population-men-3-5|16073001|2016-12-31": 4,
    "population-women-3-5|16073001|2016-12-31": 6,
    "population-75-up|16073001|2016-12-31": 40,
    "population-men-75-up|16073001|2016-12-31": 15,
    "population-women-75-up|16073001|2016-12-31": 25,
    "population|16073001|2016-12-31": 359,
    "population-men|16073001|2016-12-31": 185,
    "population-women|16073001|2016-12-31": 174,
  });
});

test("numbers of an invented source say so", () => {
  const text = "Gemeinde;Haushalte\nBad Blankenburg;61\nDeesbach;2\nRudolstadt;318\n";
  const { value } = observed(text, `${one}synthetic: true\n`, context);
  expect(value.map(({ flags }) => flags)).toEqual([["synthetic"], ["synthetic"], ["synthetic"]]);
});

test("the order of rows does not matter, and every delivered number is an observation", () => {
  const keys = Array.from({ length: 12 }, (_, index) => `160730${index + 10}`);
  const rows = fc.tuple(
    fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 12, maxLength: 12 }),
    fc.shuffledSubarray(keys, { minLength: 12 }),
  );
  const lines =
    "period: {fixed: 2016-12-31}\nmeasures:\n  - {measure: housing-benefit, columns: [Haushalte]}\n";
  const read = (
    numbers: readonly number[],
    order: readonly string[],
  ): Readonly<Record<string, number | string>> => {
    const body = order.map((key) => `${key};${numbers[keys.indexOf(key)]};x`).join("\n");
    return values(observed(`AGS;Haushalte;Bemerkung\n${body}\n`, lines).value);
  };
  fc.assert(
    fc.property(rows, ([numbers, order]) => {
      const expected = Object.fromEntries(
        keys.map((key, index) => [`housing-benefit|${key}|2016-12-31`, numbers[index]]),
      );
      expect(read(numbers, order)).toEqual(expected);
    }),
    { numRuns: 60, seed: 16073 },
  );
});
