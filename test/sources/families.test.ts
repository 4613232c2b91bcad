import { expect, test } from "vitest";
import { mergeDeliveries } from "../../src/sources/mergeDeliveries.ts";
import { observe } from "../../src/sources/observe.ts";
import { sourceOf, tableOf, told, values } from "./fixtures.ts";

const expected = {
  "population|16073|2015-12-31": 109_278,
  "population-men|16073|2015-12-31": 53_769,
  "population-women|16073|2015-12-31": 55_509,
  "population|DG|2015-12-31": 82_175_684,
};

/** Population of the county and of Germany in table 12411-01-01-4, in the form of a flat file. */
const english = `statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label;value_q
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2015-12-31;KREISE;Kreise und kreisfreie Städte;16073;Saalfeld-Rudolstadt, Kreis;GES;Geschlecht;;Insgesamt;109278;Anzahl;BEVSTD;Bevölkerungsstand;e
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2015-12-31;KREISE;Kreise und kreisfreie Städte;16073;Saalfeld-Rudolstadt, Kreis;GES;Geschlecht;GESM;männlich;53769;Anzahl;BEVSTD;Bevölkerungsstand;e
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2015-12-31;KREISE;Kreise und kreisfreie Städte;16073;Saalfeld-Rudolstadt, Kreis;GES;Geschlecht;GESW;weiblich;55509;Anzahl;BEVSTD;Bevölkerungsstand;r
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2015-12-31;DINSG;Deutschland insgesamt;DG;Deutschland;GES;Geschlecht;;Insgesamt;82175684;Anzahl;BEVSTD;Bevölkerungsstand;e
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2015-12-31;KREISE;Kreise und kreisfreie Städte;16073;Saalfeld-Rudolstadt, Kreis;GES;Geschlecht;;Insgesamt;49,0;Jahre;ALTDUR;Durchschnittsalter;e
`;
const mapping = `layout: ffcsv
dimensions:
  sex: {column: GES, of: sex}
measures:
  - {measure: "population{sex}", columns: [BEVSTD]}
`;

test("a flat file is read by the codes of its variables, whatever their order", () => {
  const { value, problems } = observe(
    tableOf(english, "exports/2015/statistisches-landesamt/12411-01-01-4_flat.csv"),
    sourceOf(mapping),
    { delivery: "x" },
  );
  expect(values(value)).toEqual(expected);
  expect(told(problems)).toEqual([]);
  expect(value.map(({ flags }) => flags)).toEqual([[], [], ["revised"], []]);
  expect(value[1]?.origins[0]).toMatchObject({ line: 3, column: 13, text: "53769" });
});

test("the older German form of flat files is the same family", () => {
  const german = `Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;BEVSTD__Bevoelkerungsstand__Anzahl
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;31.12.2015;KREISE;Kreise;16073;Saalfeld-Rudolstadt, Kreis;GES;Geschlecht;;Insgesamt;109278
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;31.12.2015;KREISE;Kreise;16073;Saalfeld-Rudolstadt, Kreis;GES;Geschlecht;GESM;männlich;53769
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;31.12.2015;KREISE;Kreise;16073;Saalfeld-Rudolstadt, Kreis;GES;Geschlecht;GESW;weiblich;55509
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;31.12.2015;DINSG;Deutschland;DG;Deutschland;GES;Geschlecht;;Insgesamt;82175684
`;
  expect(values(observe(tableOf(german), sourceOf(mapping), { delivery: "x" }).value)).toEqual(expected);
});

test("age groups of a flat file come from their words", () => {
  const ages = english
    .replaceAll("GES;Geschlecht;GESM;männlich", "ALTX;Altersgruppen;ALT003B06;3 bis unter 6 Jahre")
    .replaceAll("GES;Geschlecht;GESW;weiblich", "ALTX;Altersgruppen;ALT075UM;75 Jahre und mehr")
    .replaceAll("GES;Geschlecht;;Insgesamt", "ALTX;Altersgruppen;;Insgesamt");
  const byAge = mapping
    .replace("sex: {column: GES, of: sex}", "age: {column: ALTX_label, of: age}")
    .replace("{sex}", "{age}");
  expect(Object.keys(values(observe(tableOf(ages), sourceOf(byAge), { delivery: "x" }).value))).toEqual([
    "population|16073|2015-12-31",
    "population-3-5|16073|2015-12-31",
    "population-75-up|16073|2015-12-31",
    "population|DG|2015-12-31",
  ]);
});

/** The same numbers in the form of a cube file; one of them locked. */
const cube = `* Export vom 10.10.2017
K;DQ;FACH-SCHL;GHH-ART;GHM-WERTE-JN;GENESIS-VBD;REGIOSTAT;EU-VBD;"mit Werten"
D;12411KJ001;;N;N;N;N
K;DQA;NAME;RHF-BSR;RHF-ACHSE
D;KREISE;1;1
D;GES;2;2
K;DQZ;NAME;ZI-RHF-BSR;ZI-RHF-ACHSE
D;STAG;3;3
K;DQI;NAME;ME-NAME;DST;TYP;NKM-STELLEN
D;BEVSTD;Anzahl;FEST;GANZ;0
K;QEI;FACH-SCHL;FACH-SCHL;ZI-WERT;WERT;QUALITAET;GESPERRT;WERT-VERFAELSCHT
D;16073;GESM;31.12.2015;53769;e;;0
D;16073;GESW;31.12.2015;55509;r;;0
D;16073;;31.12.2015;109278;e;;0
D;16072;GESM;31.12.2015;0;e;g;0
`;

test("a cube file is read by the codes of its axes, and a locked number is unknown", () => {
  const lines = mapping.replace("ffcsv", "cube");
  const { value, problems } = observe(tableOf(cube), sourceOf(lines), { delivery: "x" });
  expect(values(value)).toEqual({
    "population-men|16073|2015-12-31": 53_769,
    "population-women|16073|2015-12-31": 55_509,
    "population|16073|2015-12-31": 109_278,
    "population-men|16072|2015-12-31": "unknown",
  });
  expect(value[1]?.flags).toEqual(["revised"]);
  expect(told(problems)).toEqual([]);
});

/** Rows of table 1000A-1018 of the census database (Zensus 2022): one kind of number, in two units. */
const census = `statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label;value_q
1000A;Bevölkerung kompakt (Gebietsstand 15.05.2022);STAG;Stichtag;2022-05-15;GEOBL1;Bundesländer;13;Mecklenburg-Vorpommern;RELZG2;Religion;REL-RK-OR;Römisch-katholische Kirche (öffentlich-rechtlich);3,1;%;PRS018;Personen;e
1000A;Bevölkerung kompakt (Gebietsstand 15.05.2022);STAG;Stichtag;2022-05-15;GEOBL1;Bundesländer;13;Mecklenburg-Vorpommern;RELZG2;Religion;REL-RK-OR;Römisch-katholische Kirche (öffentlich-rechtlich);49282;Anzahl;PRS018;Personen;e
`;

test("a kind of number that comes in two units is read in the one the mapping names", () => {
  const lines = `layout: ffcsv
measures:
  - {measure: catholics, columns: [PRS018], where: {RELZG2: REL-RK-OR, value_unit: Anzahl}}
`;
  const { value, problems } = observe(tableOf(census), sourceOf(lines), { delivery: "x" });
  expect(values(value)).toEqual({ "catholics|13|2022-05-15": 49_282 });
  expect(told(problems)).toEqual([]);
});

test("without a unit the two numbers of one place contradict each other: neither is taken in silence", () => {
  const lines = `layout: ffcsv
measures:
  - {measure: catholics, columns: [PRS018], where: {RELZG2: REL-RK-OR}}
`;
  const { value } = observe(tableOf(census), sourceOf(lines), { delivery: "x" });
  const merged = mergeDeliveries(value);
  expect(told(merged.problems)).toEqual([
    "error: x:3, Spalte N: „catholics“, Gebiet 13, 2022-05-15: „49282“ hier, aber „3,1“ in Zeile 2 derselben Datei. Die Zuordnung muss mit „where“ sagen, welche Zeilen zählen, oder eine der Zeilen ist zu viel.",
  ]);
});

/** Rows of table 1000A-0001 of the census database: municipalities by their key of twelve digits. */
test("municipalities of the census database are found by their key of twelve digits, each number by its code", () => {
  const flat = `statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label;value_q
1000A;Bevölkerung kompakt (Gebietsstand 15.05.2022);STAG;Stichtag;2022-05-15;GEOGM4;Gemeinden (Gebietsstand 15.05.2022);092760130130;Lindberg;108,84;qkm;FLC001;Fläche;e
1000A;Bevölkerung kompakt (Gebietsstand 15.05.2022);STAG;Stichtag;2022-05-15;GEOGM4;Gemeinden (Gebietsstand 15.05.2022);092760130130;Lindberg;2294;Anzahl;PRS018;Personen;e
1000A;Bevölkerung kompakt (Gebietsstand 15.05.2022);STAG;Stichtag;2022-05-15;GEOGM4;Gemeinden (Gebietsstand 15.05.2022);092760130130;Lindberg;21;Ew/qkm;PRS017;Bevölkerungsdichte;e
`;
  const lines =
    "layout: ffcsv\nmeasures:\n  - {measure: persons, columns: [PRS018]}\n  - {measure: area, columns: [FLC001]}\n";
  const { value, problems } = observe(tableOf(flat), sourceOf(lines), { delivery: "x" });
  expect(values(value)).toEqual({ "persons|09276130|2022-05-15": 2294, "area|09276130|2022-05-15": 108.84 });
  expect(told(problems)).toEqual([]);
});

/** Rows of table 11111-0001 of GENESIS-Online, the Länder: a blank in front of the header, totals without a code. */
test("the older form with a blank before its header and Länder in every row", () => {
  const flat = `Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;     FLC006__Gebietsflaeche__qkm
11111;Feststellung des Gebietsstands;STAG;Stichtag;31.12.2022;DLAND;Bundesländer;08;Baden-Württemberg;35747,85
11111;Feststellung des Gebietsstands;STAG;Stichtag;31.12.2022;DLAND;Bundesländer;01;Schleswig-Holstein;15804,30
11111;Feststellung des Gebietsstands;STAG;Stichtag;31.12.2022;DLAND;Bundesländer;16;Thüringen;16202,37
`;
  const lines = "layout: ffcsv\nmeasures:\n  - {measure: area, columns: [FLC006]}\n";
  const { value, problems } = observe(tableOf(flat), sourceOf(lines), { delivery: "x" });
  expect(values(value)).toEqual({
    "area|08|2022-12-31": 35_747.85,
    "area|01|2022-12-31": 15_804.3,
    "area|16|2022-12-31": 16_202.37,
  });
  expect(told(problems)).toEqual([]);
});

test("keys whose beginning a file leaves out are completed by one setting", () => {
  const text = "Gemeinde-Nr.;Gemeinde;Fälle\n73005;Bad Blankenburg;12\n73077;Saalfeld/Saale;30\n";
  const lines =
    'recognition: {header: [Fälle]}\narea: {prefix: "160"}\nmeasures:\n  - {measure: cases, columns: [Fälle]}\n';
  const { value } = observe(tableOf(text, "exports/2016/tls/faelle_2016.csv"), sourceOf(lines), {
    delivery: "x",
  });
  expect(values(value)).toEqual({
    "cases|16073005|2016": 12,
    "cases|16073077|2016": 30,
  });
});
