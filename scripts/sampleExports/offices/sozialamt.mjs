import { line, textFile } from "../file.mjs";
import { countyTotal } from "../facts.mjs";
import { around, randomOf } from "../random.mjs";
import { notice, rowsOf, shortName, totalOf, written } from "../table.mjs";

/** Recipients under SGB XII and the asylum seekers' benefits act: no keys, two header rows, footnotes. */
function benefits(year) {
  const columns = [
    ["subsistence-aid-outside"],
    ["basic-income-disabled"],
    ["basic-income-old-age"],
    ["basic-income-disabled", "basic-income-old-age"],
    ["care-aid"],
    ["integration-assistance"],
    ["asylum-benefits"],
  ];
  const rows = rowsOf(columns, year);
  const cells = (name, counts) => line([name, ...counts.map((count) => written(count, { nil: "-" }))]);
  return textFile(
    `${year}/sozialamt/sozialamt-leistungen_${year}_ERFUNDEN.csv`,
    [
      notice,
      "Sozialamt: Leistungsempfänger nach Gemeinden",
      `am 31.12.${year}`,
      "",
      line([
        "",
        "HLU a. v. E.",
        "Grundsicherung",
        "Grundsicherung",
        "Grundsicherung",
        "Hilfe zur Pflege",
        "Eingliederungshilfe",
        "AsylbLG",
      ]),
      line(["Ort", "", "Erwerbsminderung", "Alter", "zusammen", "", "", "Regelleistung"]),
      ...rows.map(({ name, counts }) => cells(shortName(name), counts)),
      cells("Zusammen", totalOf(rows)),
      "__________",
      "a. v. E. = außerhalb von Einrichtungen",
      "Zuordnung nach dem Wohnort vor Aufnahme in eine Einrichtung.",
    ],
    { encoding: "windows-1252" },
  );
}

/** Housing benefit with the average claim; the total row prints the county's official average. */
function housingBenefit(year) {
  const average = countyTotal("housing-benefit-average", year);
  const rows = rowsOf(
    [["housing-benefit-rent"], ["housing-benefit-owner"], ["housing-benefit-rent", "housing-benefit-owner"]],
    year,
  );
  const claim = (key, count) =>
    count === 0 ? "-" : String(Math.round(average * around(0.15, randomOf(`claim|${key}|${year}`))));
  const cells = (key, name, counts, mean) =>
    line([key, name, ...counts.map((count) => written(count, { nil: "-" })), mean]);
  return textFile(
    `${year}/sozialamt/wohngeld_${year}_ERFUNDEN.csv`,
    [
      notice,
      `Wohngeldstelle - Bestand zum 31.12.${year}`,
      line([
        "Gemeindeschlüssel",
        "Gemeinde",
        "Mietzuschuss",
        "Lastenzuschuss",
        "Haushalte insgesamt",
        "Ø Anspruch in EUR",
      ]),
      ...rows.map(({ key, name, counts }) => cells(key, name, counts, claim(key, counts[2]))),
      cells("", "Landkreis insgesamt", totalOf(rows), String(average)),
    ],
    { encoding: "utf-8-bom" },
  );
}

/** Accommodation of asylum seekers: only places that have some. */
function accommodation(year) {
  const rows = rowsOf([["accommodated-asylum-seekers"]], year);
  return textFile(
    `${year}/sozialamt/unterbringung_${year}_ERFUNDEN.csv`,
    [
      notice,
      `Stand 30.09.${year}`,
      line(["Gemeinde", "untergebrachte Personen"]),
      ...rows.map(({ name, counts }) => line([shortName(name), written(counts[0])])),
      line(["Summe", written(totalOf(rows)[0])]),
    ],
    { encoding: "windows-1252" },
  );
}

/** Severely disabled people, every two years. */
function disability(year) {
  const rows = rowsOf([["severely-disabled"]], year);
  return textFile(
    `${year}/sozialamt/schwerbehinderte_${year}_ERFUNDEN.csv`,
    [
      notice,
      `Schwerbehinderte Menschen mit gültigem Ausweis, 31.12.${year}`,
      line(["AGS", "Gemeinde", "Personen"]),
      ...rows.map(({ key, name, counts }) => line([key, name, written(counts[0], { grouping: " " })])),
      line(["16073", "Kreis", written(totalOf(rows)[0], { grouping: " " })]),
    ],
    { encoding: "utf-8-bom", lineEnd: "\n" },
  );
}

/** Children with benefits for education and participation in the year. */
function participation(year) {
  const rows = rowsOf([["participation-benefits"]], year);
  return textFile(
    `${year}/sozialamt/bildung-teilhabe_${year}_ERFUNDEN.csv`,
    [
      notice,
      `Bildung und Teilhabe ${year}: Kinder und Jugendliche unter 18 Jahren mit mindestens einer Leistung`,
      line(["Gemeinde", "Kinder und Jugendliche"]),
      ...rows.map(({ name, counts }) => line([shortName(name), written(counts[0], { nil: "-" })])),
      line(["Landkreis", written(totalOf(rows)[0])]),
    ],
    { encoding: "windows-1252" },
  );
}

/** Households of 2011, generated from the register: the base of the housing benefit rate. */
function households(year) {
  const rows = rowsOf([["households"]], year);
  return textFile(
    `${year}/sozialamt/haushalte_${year}_ERFUNDEN.csv`,
    [
      notice,
      `Privathaushalte am 09.05.${year} (Haushaltegenerierung, abgestimmt auf die Kreissumme des Zensus)`,
      line(["AGS", "Gemeinde", "Privathaushalte"]),
      ...rows.map(({ key, name, counts }) => line([key, name, written(counts[0])])),
      line(["16073", "Landkreis", written(totalOf(rows)[0])]),
    ],
    { encoding: "utf-8-bom" },
  );
}

/** The social office's files of a year. */
export function sozialamt(year) {
  return [
    benefits(year),
    housingBenefit(year),
    accommodation(year),
    participation(year),
    ...(year % 2 === 1 ? [disability(year)] : []),
    ...(year === 2011 ? [households(year)] : []),
  ];
}
