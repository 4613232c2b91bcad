import { line, textFile } from "../file.mjs";
import { registered } from "../facts.mjs";
import { notice, rowsOf, shortName, totalOf, written } from "../table.mjs";

const abbreviations = {
  "Uhlstädt-Kirchhasel": "Uhlstädt-Kirchh.",
  "Königsee-Rottenbach, Stadt": "Königsee-Rottenb.",
  "Meuselbach-Schwarzmühle": "Meuselbach-Schw.",
  "Oberweißbach/Thür. Wald, Stadt": "Oberweißbach",
  "Saalfeld/Saale, Stadt": "Saalfeld",
};

/** Help for families: names only, in the program's own abbreviations, `-` for none, a total row, footnotes. */
function help(year) {
  const columns = [
    ["educational-help-27-2"],
    ["educational-help-29-32"],
    ["educational-help-33"],
    ["educational-help-34"],
    ["educational-help-35"],
    [
      "educational-help-27-2",
      "educational-help-29-32",
      "educational-help-33",
      "educational-help-34",
      "educational-help-35",
    ],
    ["help-35a"],
    ["foster-care"],
    ["residential-care"],
  ];
  const rows = rowsOf(columns, year).sort((a, b) =>
    shortName(a.name, abbreviations) < shortName(b.name, abbreviations) ? -1 : 1,
  );
  const cells = (name, counts) => line([name, ...counts.map((count) => written(count, { nil: "-" }))]);
  return textFile(
    `${year}/jugendamt/jugendamt-hilfen_${year}_ERFUNDEN.csv`,
    [
      notice,
      "Jugendamt, Sachgebiet Allgemeiner Sozialer Dienst",
      `Hilfen nach SGB VIII nach Wohnort der Familie, Jahr ${year}`,
      "",
      line([
        "Gemeinde",
        "§ 27 Abs. 2",
        "§§ 29-32",
        "§ 33",
        "§ 34",
        "§ 35",
        "HzE gesamt",
        "§ 35a",
        "Bestand 31.12. § 33",
        "Bestand 31.12. § 34",
      ]),
      ...rows.map(({ name, counts }) => cells(shortName(name, abbreviations), counts)),
      cells("Landkreis gesamt", totalOf(rows)),
      "",
      "Hilfen: am 31.12. andauernd oder im Jahr beendet, ohne Erziehungsberatung nach § 28.",
      "- = keine Hilfe",
    ],
    { encoding: "windows-1252" },
  );
}

/** Protection: Excel's UTF-8, keys and names, in one year a village forgotten. */
function protection(year) {
  const columns = [
    ["taken-into-care-other", "taken-into-care-unaccompanied"],
    ["taken-into-care-unaccompanied"],
    ["child-protection"],
    ["juvenile-court"],
  ];
  const rows = rowsOf(columns, year);
  const sent = rows.filter(({ key }) => !(year === 2014 && key === "16073084"));
  return textFile(
    `${year}/jugendamt/jugendamt-schutz_${year}_ERFUNDEN.csv`,
    [
      line([notice, "", "", "", "", ""]),
      line([`Schutzauftrag und Jugendgerichtshilfe ${year}`, "", "", "", "", ""]),
      line([
        "Schlüssel",
        "Gemeinde",
        "Inobhutnahmen",
        "davon § 42a",
        "Gefährdungseinschätzungen § 8a",
        "Fälle Jugendgerichtshilfe",
      ]),
      ...sent.map(({ key, name, counts }) => line([key, name, ...counts.map((count) => written(count))])),
      line(["", "Summe Landkreis", ...totalOf(rows).map((count) => written(count))]),
    ],
    { encoding: "utf-8-bom" },
  );
}

/** Children in day care by place of residence on 1 March. */
function dayCare(year) {
  const columns = [["childcare-0-2"], ["childcare-3-5"], ["childcare-fee-relief"]];
  const rows = rowsOf(columns, year);
  return textFile(
    `${year}/jugendamt/jugendamt-kita_${year}_ERFUNDEN.csv`,
    [
      notice,
      "Kita-Bedarfsplanung: betreute Kinder nach Wohnort",
      `Stichtag: 01.03.${year}`,
      line([
        "AGS",
        "Gemeinde",
        "betreute Kinder unter 3 Jahre",
        "betreute Kinder 3 bis unter 6 Jahre",
        "Kinder mit Beitragsübernahme (§ 90 SGB VIII)",
      ]),
      ...rows.map(({ key, name, counts }) =>
        line([key, shortName(name), ...counts.map((count) => written(count))]),
      ),
      line(["16073", "Landkreis", ...totalOf(rows).map((count) => written(count))]),
    ],
    { encoding: "windows-1252", lineEnd: "\n" },
  );
}

/** Register of inhabitants by age, with a point between thousands. */
function register(year) {
  const groups = ["0-2", "3-5", "6-13", "14-17", "18-20"];
  const rows = rowsOf(
    groups.map((group) => (unit) => registered(unit, group, year)),
    year,
  );
  const cells = (key, name, counts) =>
    line([key, name, ...counts.map((count) => written(count, { grouping: "." }))]);
  return textFile(
    `${year}/jugendamt/melderegister-alter_${year}_ERFUNDEN.csv`,
    [
      notice,
      `Auswertung der Melderegister für die Jugendhilfeplanung, Stand 31.12.${year}`,
      "",
      line([
        "AGS",
        "Gemeinde",
        "unter 3",
        "3 bis unter 6",
        "6 bis unter 14",
        "14 bis unter 18",
        "18 bis unter 21",
      ]),
      ...rows.map(({ key, name, counts }) => cells(key, name, counts)),
      cells("16073", "Landkreis Saalfeld-Rudolstadt", totalOf(rows)),
    ],
    { encoding: "utf-8-bom" },
  );
}

/** The youth office's files of a year. */
export function jugendamt(year) {
  return [help(year), protection(year), dayCare(year), register(year)];
}
