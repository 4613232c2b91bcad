import { line, textFile } from "../file.mjs";
import { notice, rowsOf, shortName, totalOf, written } from "../table.mjs";

/** Health office: results of the examination before school, by the place where the child lives. */
function gesundheitsamt(year) {
  const rows = rowsOf(
    [
      ["school-exam-speech-tested"],
      ["school-exam-speech-finding"],
      ["school-exam-weight-tested"],
      ["school-exam-overweight"],
    ],
    year,
  );
  return textFile(
    `${year}/gesundheitsamt/schuleingangsuntersuchung_${year}_ERFUNDEN.csv`,
    [
      line([notice, "", "", "", ""]),
      line([`Schuleingangsuntersuchung, Untersuchungsjahr ${year}`, "", "", "", ""]),
      line([
        "Wohnort",
        "Sprache: untersucht",
        "Sprache: auffällig",
        "Gewicht: untersucht",
        "Gewicht: Übergewicht",
      ]),
      ...rows.map(({ name, counts }) => line([shortName(name), ...counts.map((count) => written(count))])),
      line(["Landkreis", ...totalOf(rows).map((count) => written(count))]),
    ],
    { encoding: "utf-8-bom" },
  );
}

const abbreviations = {
  "Remda-Teichel, Stadt": "Remda-T.",
  "Bad Blankenburg, Stadt": "B. Blankenburg",
  "Uhlstädt-Kirchhasel": "Uhlstädt-Kirchhasel",
};

/** School administration: changes to a Gymnasium; one village without school children is forgotten in 2013. */
function schulverwaltungsamt(year) {
  const rows = rowsOf([["fourth-graders"], ["transition-gymnasium"]], year);
  const sent = rows.filter(({ key }) => !(year === 2013 && key === "16073101"));
  return textFile(
    `${year}/schulverwaltungsamt/uebertritte_${year}_ERFUNDEN.csv`,
    [
      notice,
      `Übertritte nach Klasse 4, Schuljahr ${year - 1}/${String(year % 100).padStart(2, "0")}`,
      "",
      line(["Wohnort", "Kinder Klasse 4", "Übertritt Gymnasium"]),
      ...sent.map(({ name, counts }) =>
        line([shortName(name, abbreviations), ...counts.map((count) => written(count, { nil: "-" }))]),
      ),
      line(["alle Gemeinden", ...totalOf(rows).map((count) => written(count))]),
      "Kinder aus Nachbarkreisen sind nicht enthalten.",
    ],
    { encoding: "windows-1252" },
  );
}

/** Debt advice: persons advised in the year. */
function schuldnerberatung(year) {
  const rows = rowsOf([["debt-counselling"]], year);
  const sent = rows.filter(({ key }) => !(year === 2016 && key === "16073107"));
  return textFile(
    `${year}/schuldnerberatung/schuldnerberatung_${year}_ERFUNDEN.csv`,
    [
      line([notice, ""]),
      line([`Beratene Personen ${year}`, ""]),
      line(["Wohnort", "Personen"]),
      ...sent.map(({ name, counts }) => line([shortName(name), written(counts[0])])),
      line(["Gesamt", written(totalOf(rows)[0])]),
    ],
    { encoding: "utf-8-bom" },
  );
}

/** Files of the offices that send one table a year. */
export function others(year) {
  return [gesundheitsamt(year), schulverwaltungsamt(year), schuldnerberatung(year)];
}
