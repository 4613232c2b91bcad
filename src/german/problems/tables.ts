import type { TableProblems } from "../../model/problems/tables.ts";
import { quoted } from "../lists.ts";
import type { Wording } from "./wording.ts";

const containers: Readonly<Record<string, string>> = {
  xls: "Das ist eine alte Excel-Datei (Format vor 2007). Bitte in Excel öffnen und als „Excel-Arbeitsmappe (.xlsx)“ oder „CSV UTF-8“ speichern.",
  pdf: "Das ist ein PDF, keine Tabelle. Bitte beim Absender dieselben Zahlen als CSV oder Excel-Datei anfordern.",
  zip: "Das ist ein ZIP-Archiv. Bitte entpacken und die Dateien darin einzeln ablegen.",
  gzip: "Das ist ein gepacktes Archiv (gzip). Bitte entpacken und die Datei darin ablegen.",
  ods: "Das ist eine OpenDocument-Tabelle. Bitte in LibreOffice öffnen und als „Excel 2007–365 (.xlsx)“ oder CSV speichern.",
  xml: "Das ist eine XML-Datei. Bitte in Excel öffnen und als „Excel-Arbeitsmappe (.xlsx)“ oder „CSV UTF-8“ speichern.",
  json: "Das ist eine JSON-Datei, keine Tabelle. Bitte beim Absender dieselben Zahlen als CSV oder Excel-Datei anfordern.",
  xlsx: "Das ist eine Excel-Arbeitsmappe, die hier nicht geöffnet werden konnte. Bitte in Excel öffnen, neu als .xlsx speichern oder als „CSV UTF-8“ ablegen.",
  binary: "Das ist keine Textdatei. Bitte als CSV oder .xlsx speichern.",
};

const reasons: Readonly<Record<string, string>> = {
  missing: "keine andere Spalte der Datei verrät es",
  contradicted: "die anderen Spalten der Datei sprechen gegen das, wonach diese Spalte aussieht",
  mixed: "in der Datei kommen Dezimalkomma und Dezimalpunkt vor",
};

/** Sentences for the codes of the stage `tables`. */
export const tablesWording: Wording<TableProblems> = {
  "tables/empty": () => "Die Datei ist leer. Bitte neu exportieren.",
  "tables/unreadable": ({ kind }) =>
    containers[kind] ?? "Diese Datei ist keine Tabelle. Bitte als CSV oder .xlsx speichern.",
  "tables/no-table": () =>
    "Darin ist keine Tabelle zu erkennen: Es gibt keine Zeilen mit gleich vielen Feldern.",
  "tables/damaged-text": ({ count }) =>
    `${count} Zeichen sind verloren (�), meist Umlaute. Die Zahlen stimmen, Namen nicht. Bitte das Original neu speichern, ohne es vorher in einem Editor zu öffnen.`,
  "tables/nul-bytes": () =>
    "Die Datei enthält Nullzeichen; sie wurden weggelassen. Bitte prüfen, ob der Export vollständig ist.",
  "tables/encoding-uncertain": ({ encoding }) =>
    `Der Zeichensatz war nicht sicher zu erkennen; gelesen als ${encoding}. Bitte Umlaute in Namen prüfen oder als „CSV UTF-8“ speichern.`,
  "tables/open-quote": () =>
    "Hier beginnt ein Anführungszeichen, das nirgends endet. Es wurde als gewöhnliches Zeichen gelesen.",
  "tables/ragged-row": ({ expected, found }) =>
    `Die Zeile hat ${found} Felder statt ${expected}. Ihre Werte wurden nicht übernommen, weil sie verrutscht sein können. Bitte die Zeile im Export prüfen.`,
  "tables/repeated-header": () => "Die Kopfzeile steht hier noch einmal; die Zeile wurde übergangen.",
  "tables/heading": ({ text }) =>
    `Zwischen den Zeilen der Tabelle steht „${text}“. Gilt das für die Zeilen darunter (anderes Jahr, anderes Merkmal)? Es wird nicht gelesen; bitte die Teile als einzelne Dateien abgeben.`,
  "tables/other-table": () =>
    "Hier beginnt eine weitere Tabelle mit eigener Kopfzeile. Sie wird nicht gelesen; bitte jede Tabelle als eigene Datei abgeben.",
  "tables/blank-lines": ({ count }) =>
    count === 1
      ? "Hier steht eine leere Zeile in der Tabelle."
      : `Ab hier stehen ${count} leere Zeilen in der Tabelle.`,
  "tables/not-a-number": ({ text }) =>
    `„${text}“ ist weder Zahl noch bekanntes Zeichen. Die Zelle bleibt ohne Wert.`,
  "tables/minus-behind": ({ text, count }) =>
    `${quoted(text)} ist als negative Zahl gelesen: Das Minus steht dahinter${count === 1 ? "" : ` (${count} Zellen dieser Spalte)`}. Ist etwas anderes gemeint, bitte den Export ändern.`,
  "tables/unknown-sign": ({ sign, count }) =>
    `„${sign}“ (${count}-mal) ist kein bekanntes Zeichen. Was es bedeutet, muss in der Zuordnung der Quelle stehen; bis dahin bleiben diese Zellen ohne Wert.`,
  "tables/notation-unclear": ({ text, reason }) =>
    `Ist „${text}“ eine Zahl mit Nachkommastellen oder mit Tausendertrennung? Das ist nicht zu entscheiden: ${reasons[reason] ?? "es fehlt ein Hinweis"}. Die Zellen bleiben ohne Wert. Bitte ohne Tausendertrennzeichen exportieren.`,
  "tables/notation-mixed": ({ comma, dot }) =>
    `Die Datei schreibt Zahlen auf zwei Arten: „${comma}“ und „${dot}“. Jede Spalte wurde für sich gelesen; bitte die Zahlen prüfen.`,
  "tables/key-destroyed": ({ text }) =>
    `„${text}“ war ein Schlüssel; die Tabellenkalkulation hat ihn in eine gerundete Zahl verwandelt. Bitte die Spalte als Text exportieren.`,
  "tables/keys-repaired": ({ count, text, key }) =>
    count === 1
      ? `1 Schlüssel hatte seine führende Null verloren und wurde ergänzt: ${text} → ${key}.`
      : `${count} Schlüssel hatten ihre führende Null verloren und wurden ergänzt, zum Beispiel ${text} → ${key}.`,
  "tables/more": ({ count }) => `${count} weitere Hinweise derselben Art.`,
  "tables/sheet-missing": ({ sheet, found }) =>
    `Ein Blatt „${sheet}“ gibt es nicht. Vorhanden: ${found.join(", ")}.`,
  "tables/sheet-chosen": ({ sheet, others }) =>
    `Gelesen wurde das Blatt „${sheet}“. Weitere Blätter mit Tabellen: ${others.join(", ")}.`,
};
