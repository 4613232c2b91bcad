import { line, textFile } from "../file.mjs";
import { notice, rowsOf, totalOf, written } from "../table.mjs";

const recipients = ["sgb2-employable", "sgb2-not-employable-0-14", "sgb2-not-employable-other"];

/** The job centre's file of a year: key and name in front, thousands with a point, notes below a line. */
export function jobcenter(year) {
  const columns = [
    ["benefit-communities"],
    ["benefit-communities-children"],
    [...recipients, "sgb2-without-benefit"],
    recipients,
    ["sgb2-employable"],
    ["sgb2-lone-parents-women", "sgb2-lone-parents-men"],
    ["sgb2-lone-parents-women"],
    ["sgb2-not-employable-0-14", "sgb2-not-employable-other"],
    ["sgb2-not-employable-0-14"],
  ];
  const rows = rowsOf(columns, year);
  const cells = (key, name, counts) =>
    line([key, name, ...counts.map((count) => written(count, { nil: "-", grouping: "." }))]);
  return [
    textFile(
      `${year}/jobcenter/jobcenter-sgb2_${year}_ERFUNDEN.csv`,
      [
        notice,
        "Jobcenter: Grundsicherung für Arbeitsuchende nach Gemeinden",
        `Stichtag 31.12.${year}`,
        "Gebietsstand: Jahresende",
        line([
          "",
          "",
          "Bedarfsgemeinschaften",
          "Bedarfsgemeinschaften",
          "Personen in Bedarfsgemeinschaften",
          "Regelleistungsberechtigte",
          "Regelleistungsberechtigte",
          "Regelleistungsberechtigte",
          "Regelleistungsberechtigte",
          "Regelleistungsberechtigte",
          "Regelleistungsberechtigte",
        ]),
        line([
          "",
          "",
          "insgesamt",
          "mit Kindern unter 15",
          "insgesamt",
          "insgesamt",
          "erwerbsfähig",
          "Alleinerziehende",
          "Alleinerziehende Frauen",
          "nicht erwerbsfähig",
          "nicht erwerbsfähig unter 15",
        ]),
        ...rows.map(({ key, name, counts }) => cells(key, name, counts)),
        cells("16073", "Saalfeld-Rudolstadt", totalOf(rows)),
        "__________",
        "Bis einschließlich 2016 stimmen die Kreissummen der Leistungsberechtigten mit der amtlichen Statistik überein.",
      ],
      { encoding: "windows-1252" },
    ),
  ];
}
