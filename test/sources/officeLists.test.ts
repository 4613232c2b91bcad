import { expect, test } from "vitest";
import { refusePersonalData } from "../../src/sources/refusePersonalData.ts";
import { tableOf } from "./fixtures.ts";

// Invented contents under the headers that procedures of youth, social, health and school offices write.
const surnames = ["Muster", "Beispiel", "Probe", "Test", "Vorlage", "Schablone"];
const firstNames = ["Anna", "Jan", "Eva", "Tom", "Ida", "Max"];
const days = ["03.05.2009", "17.11.2003", "29.01.2012", "12.06.2010", "30.09.2007", "01.02.2005"];
const places = ["Rudolstadt", "Saalfeld", "Bad Blankenburg", "Deesbach", "Unterwellenborn", "Königsee"];
const houses = ["Waldwichtel", "Sonnenhaus", "Zwergenland", "Bambi", "Pusteblume", "Regenbogen"];
const streets = [
  "Musterstraße 5",
  "Am Beispielweg 12",
  "Probegasse 3",
  "Testring 9",
  "Schulplatz 1",
  "Parkallee 7",
];

type Contents = (row: number) => string;
const of =
  (list: readonly string[]): Contents =>
  (row) =>
    list[row] ?? "";
const number: Contents = (row) => String(3 + row * 7);
const running: Contents = (row) => String(104_711 + row * 37);
const name: Contents = (row) => `${surnames[row] ?? ""}${row % 2 === 0 ? "" : ` ${firstNames[row] ?? ""}`}`;

/** What stands under a header of a list in which every row is a case. */
const underCase: readonly (readonly [RegExp, Contents])[] = [
  [/^name ?[,/] ?vorn/i, (row) => `${surnames[row] ?? ""}, ${firstNames[row] ?? ""}`],
  [/vorname|rufname|first name|vorn\./i, of(firstNames)],
  [/ort$|gemeinde/i, of(places)],
  [/kita|schule$|träger|einrichtung/i, of(houses)],
  [/datum|dat\.|geb|beginn|ende|birth/i, of(days)],
  [/straße|anschrift/i, of(streets)],
  [/nr|nummer|id$|^az$|zeichen/i, running],
  [/hilfeart|rechtsgrundlage/i, of(["§ 31", "§ 34", "§ 30", "§ 27", "§ 35a", "§ 33"])],
  [/kind$|klient|schüler|mutter|vater|patient|empfänger|antragsteller|sachbearb|name/i, name],
];

/** What stands under a header of a table of counts. */
const underCount: readonly (readonly [RegExp, Contents])[] = [
  [/^(name der gemeinde|gemeinde|ort|ortsteil|kreisname|raumeinheit)$/i, of(places)],
  [/^(name der einrichtung|einrichtung|trägername|träger|name träger|kita|schule)$/i, of(houses)],
  [/^(straße|anschrift|adresse)$/i, of(streets)],
  [/^(geburtsjahr|geburtsjahrgang|jahr)$/i, (row) => String(2000 + row)],
  [/^stichtag$/i, (row) => `31.12.201${row}`],
  [/telefon/i, (row) => `03671 ${1234 + row}`],
  [/e-mail/i, (row) => `kita${row}@example.org`],
  [/altersgruppe|hilfeart/i, of(["0-3", "3-6", "6-10", "10-14", "14-18", "18-21"])],
];

function isRefused(header: string, contents: readonly (readonly [RegExp, Contents])[]): boolean {
  const columns = header
    .split(";")
    .map((text) => contents.find(([known]) => known.test(text))?.[1] ?? number);
  const rows = surnames.map((_, row) => columns.map((column) => column(row)).join(";"));
  return refusePersonalData(tableOf(`${header}\n${rows.join("\n")}\n`, "liste.csv")) !== undefined;
}

test.each([
  "Fall-ID;Nachname;Vorname;Geb.Datum;Hilfeart;Beginn;Ende",
  "Fallnr.;Kind;Geb.;Hilfeart;Hilfebeginn",
  "HzE-Fallnr;Hilfeart;Hilfebeginn;Hilfeende;Träger",
  "Akten-Nr.;Hilfeart;Kosten",
  "AZ;Rechtsgrundlage;Kosten",
  "Person-ID;Geschlecht;Geburtsdatum;Hilfeart",
  "Klient;Alter;Hilfeart",
  "Name, Vorname;Geschlecht;Leistung",
  "Name/Vorname;Wohnort;Leistung",
  "Fallnummer;BG-Nummer;Regelbedarf",
  "Leistungsempfänger;Wohnort;Betrag",
  "HE-Nr;Hilfeempfänger;Geburtstag;Betrag",
  "Kind Name;Geb.-Dat.;Mutter;Vater",
  "Kind-ID;Gutscheinnummer;Geburtsdatum",
  "Patient;Pat.-Nr;Geb.-Datum;Befund",
  "Person ID;First name;Last name;Date of birth;Case ID",
  "Meldefall-Nr;Krankheit;Meldedatum",
  "Schüler-ID;Familienname;Rufname;Geburtsdatum;Klasse",
  "Schüler/in;Klasse;Wohnort",
  "Name Schüler;Schule;Klasse",
  "Wohngeldnummer;Antragsteller;Miete",
  "KdNr;BG-Nr.;Alter;Leistung",
  "Straße;Wohnort;Personen",
  "Anschrift;Anzahl Kinder",
  "AZR-Nummer;Einreisedatum;Wohnort",
  "Betreuungsvertrag-Nr;Kita;Betrag",
  "Einwohner-ID;Geschlecht;Wohnort",
  "Versichertennummer;Pflegegrad",
  "Name des Kindes;Einrichtung;Betrag",
  "Sachbearbeiter;Fälle",
  "Geschlecht;Aufnahmedatum;Entlassdatum;Wohnort",
  "Kassenzeichen;Betrag",
])("a list of cases under %s is refused", (header) => {
  expect(isRefused(header, underCase)).toBe(true);
});

test.each([
  "Name der Gemeinde;Fälle",
  "Gemeinde;Anzahl der Fälle",
  "Name der Einrichtung;Straße;Ort;Plätze",
  "Trägername;Einrichtung;Anschrift;Plätze",
  "Kita;Adresse;E-Mail;Plätze",
  "Schule;Schulnummer;Straße;Telefon;Schüler",
  "Geburtsjahr;Anzahl",
  "Geburtsjahrgang;männlich;weiblich",
  "Gemeinde;Straßenverkehrsunfälle;Verunglückte",
  "Jahr;Geborene;Gestorbene",
  "Gemeinde;Schüler;Lehrer",
  "Gemeinde;Kinder;Mütter;Väter",
  "Gemeinde;Kind;Jugendliche",
  "Gemeinde;Leistungsempfänger;Leistungsempfängerinnen",
  "Gemeinde;Hilfeempfänger insgesamt",
  "Altersgruppe;Patienten",
  "Gemeinde;Antragsteller",
  "Gemeinde;Personen;Haushalte",
  "Gemeinde;Pflegebedürftige;Pflegegrad 1",
  "Gemeinde;Alleinerziehende Mütter",
  "Gemeinde;Fallzahl;Fallzahl je Fachkraft",
  "Hilfeart;Fälle am Jahresanfang;Beginnende Hilfen;Beendete Hilfen",
  "Wahlkreisnummer;Gemeinde;Wahlberechtigte",
  "Kreis-Nr.;Kreisname;Einwohner",
  "lfd. Nr.;Gemeinde;Wert",
  "Raumeinheit;Kennziffer;Wert",
  "Stichtag;Anzahl",
  "Jahr;Mutter unter 20;Mutter über 40",
  "Gemeinde;Name Träger;Plätze",
  "Ortsteil;Hausnummern;Gebäude",
])("counts under %s pass", (header) => {
  expect(isRefused(header, underCount)).toBe(false);
});

test("days of a publication or of a series, and who is in charge, are no birth dates and no list of persons", () => {
  const read = (text: string): unknown => refusePersonalData(tableOf(text, "liste.csv"));
  const series = Array.from({ length: 40 }, (_, at) => `2020-0${1 + Math.floor(at / 10)}-1${at % 10};${at}`);
  expect(read(`Datum;Anzahl\n${series.join("\n")}\n`)).toBe(undefined);
  expect(
    read(`Partei;Gründungsdatum;Mitglieder\n${days.map((day, at) => `P${at};${day};${at}`).join("\n")}\n`),
  ).toBe(undefined);
  const charge = days.map((_, at) => `${2010 + at};${at < 3 ? "Anna Muster" : "Jan Probe"};${at}`);
  expect(read(`Jahr;Leitung;Schüler\n${charge.join("\n")}\n`)).toBe(undefined);
});
