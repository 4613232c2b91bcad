import { expect, test } from "vitest";
import { refusePersonalData } from "../../src/sources/refusePersonalData.ts";
import { tableOf, told } from "./fixtures.ts";

function reason(text: string): string | undefined {
  const found = refusePersonalData(tableOf(text, "exports/2016/jugendamt/liste.csv"));
  return found?.code === "sources/personal-data" ? `${found.details.because} ${found.at.column}` : undefined;
}

const rows = "\n1;a;5\n2;b;6\n3;c;7\n";

test("the refusal names column, rule and way out, and repeats nothing of the content", () => {
  const text =
    "Gemeinde;Geburtsdatum;Hilfe\nDeesbach;03.05.2009;§ 31\nRudolstadt;17.11.2003;§ 34\nSaalfeld;29.01.2012;§ 30\n";
  const found = refusePersonalData(tableOf(text, "exports/2016/jugendamt/liste.csv"));
  expect(told(found === undefined ? [] : [found])).toEqual([
    "error: exports/2016/jugendamt/liste.csv, Spalte B („Geburtsdatum“): Diese Spalte enthält der Überschrift nach Angaben zu einzelnen Personen. Die Datei wird weder ausgewertet noch gespeichert: Sozialdaten dürfen für die Planung nur anonymisiert und zusammengefasst verwendet werden (§ 35 SGB I, § 64 SGB VIII). Bitten Sie das Amt um Summen je Gemeinde, etwa mit dem Formular aus „atlas request“, und löschen Sie diese Datei.",
  ]);
});

test.each([
  ["Vorname", "header 1"],
  ["Nachname", "header 1"],
  ["Name, Vorname", "header 1"],
  ["Name des Kindes", "header 1"],
  ["Geb.-Datum", "header 1"],
  ["geb. am", "header 1"],
  ["Vor- und Nachname", "header 1"],
  ["Sorgeberechtigte (Nachname)", "header 1"],
  ["Az.", "case-numbers 1"],
  ["Anzahl Fälle", undefined],
  ["Aktenzeichen", "case-numbers 1"],
  ["BG-Nummer", "case-numbers 1"],
  ["Sozialversicherungsnummer", "header 1"],
  ["Anschrift", "addresses 1"],
  ["Name der Gemeinde", undefined],
  ["Gemeindename", undefined],
  ["Name", undefined],
  ["Straßenverkehrsunfälle", undefined],
  ["Fälle", undefined],
  ["Geborene", undefined],
])("a column %s is refused as: %s", (header, expected) => {
  expect(reason(`Nr;${header};Anzahl${rows}`)).toBe(expected);
});

test("birth dates, names, case numbers and home addresses are seen without their headers", () => {
  expect(reason("Nr;Feld;n\n1;03.05.2009;1\n2;17.11.2003;1\n3;29.01.2012;1\n4;12.06.2010;1\n")).toBe(
    "dates 1",
  );
  expect(reason("Nr;Feld;n\n1;Beispiel, Anna;1\n2;Muster, Jan Peter;1\n3;Probe-Test, Eva;1\n")).toBe(
    "names 1",
  );
  expect(reason("Nr;Feld;n\n1;51.3-1234/2016;1\n2;51.3-1240/2016;1\n3;51.3-1312/2016;1\n")).toBe(
    "case-numbers 1",
  );
  expect(reason("Nr;Feld;n\n1;Musterstraße 5;1\n2;Am Beispielweg 12 a;1\n3;Probegasse 3;1\n")).toBe(
    "addresses 1",
  );
});

test("reference dates, municipalities and lists of facilities pass", () => {
  expect(
    reason(
      "Stichtag;AGS;n\n31.12.2013;16073005;1\n31.12.2014;16073005;2\n31.12.2015;16073005;3\n31.12.2016;16073005;3\n",
    ),
  ).toBe(undefined);
  expect(
    reason(
      "AGS;Gemeinde;n\n16073077;Saalfeld/Saale, Stadt;1\n16073076;Rudolstadt, Stadt;2\n16073005;Bad Blankenburg, Stadt;3\n",
    ),
  ).toBe(undefined);
  expect(
    reason(
      "Kita;Straße;Plätze\nWaldwichtel;Musterstraße 5;40\nSonnenhaus;Probegasse 3;60\nZwergenland;Beispielweg 1;35\n",
    ),
  ).toBe(undefined);
});
