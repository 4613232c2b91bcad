import { expect, test } from "vitest";
import { problemText } from "../../src/german/problemText.ts";
import { problem } from "../../src/model/problem.ts";

const at = { file: "jobcenter.csv", line: 12 };

test.each([
  [
    problem("tables/unreadable", "error", { file: "a.xls" }, { kind: "xls" }),
    "a.xls: Das ist eine alte Excel-Datei (Format vor 2007). Bitte in Excel öffnen und als „Excel-Arbeitsmappe (.xlsx)“ oder „CSV UTF-8“ speichern.",
  ],
  [
    problem("tables/unreadable", "error", { file: "a.csv" }, { kind: "zip" }),
    "a.csv: Das ist ein ZIP-Archiv. Bitte entpacken und die Dateien darin einzeln ablegen.",
  ],
  [
    problem("tables/damaged-text", "warning", at, { count: 4 }),
    "jobcenter.csv:12: 4 Zeichen sind verloren (�), meist Umlaute. Die Zahlen stimmen, Namen nicht. Bitte das Original neu speichern, ohne es vorher in einem Editor zu öffnen.",
  ],
  [
    problem("tables/nul-bytes", "warning", at, {}),
    "jobcenter.csv:12: Die Datei enthält Nullzeichen; sie wurden weggelassen. Bitte prüfen, ob der Export vollständig ist.",
  ],
  [
    problem("tables/encoding-uncertain", "note", { file: "a.csv" }, { encoding: "windows-1252" }),
    "a.csv: Der Zeichensatz war nicht sicher zu erkennen; gelesen als windows-1252. Bitte Umlaute in Namen prüfen oder als „CSV UTF-8“ speichern.",
  ],
  [
    problem("tables/open-quote", "warning", at, {}),
    "jobcenter.csv:12: Hier beginnt ein Anführungszeichen, das nirgends endet. Es wurde als gewöhnliches Zeichen gelesen.",
  ],
  [
    problem("tables/ragged-row", "warning", at, { expected: 5, found: 4 }),
    "jobcenter.csv:12: Die Zeile hat 4 Felder statt 5. Ihre Werte wurden nicht übernommen, weil sie verrutscht sein können. Bitte die Zeile im Export prüfen.",
  ],
  [
    problem("tables/repeated-header", "note", at, {}),
    "jobcenter.csv:12: Die Kopfzeile steht hier noch einmal; die Zeile wurde übergangen.",
  ],
  [
    problem("tables/heading", "warning", at, { text: "2015" }),
    "jobcenter.csv:12: Zwischen den Zeilen der Tabelle steht „2015“. Gilt das für die Zeilen darunter (anderes Jahr, anderes Merkmal)? Es wird nicht gelesen; bitte die Teile als einzelne Dateien abgeben.",
  ],
  [
    problem("tables/blank-lines", "note", at, { count: 1 }),
    "jobcenter.csv:12: Hier steht eine leere Zeile in der Tabelle.",
  ],
  [
    problem("tables/blank-lines", "note", at, { count: 3 }),
    "jobcenter.csv:12: Ab hier stehen 3 leere Zeilen in der Tabelle.",
  ],
  [
    problem("tables/not-a-number", "warning", { ...at, column: 1, header: "Arbeitslose" }, { text: "1.01Z" }),
    "jobcenter.csv:12, Spalte B („Arbeitslose“): „1.01Z“ ist weder Zahl noch bekanntes Zeichen. Die Zelle bleibt ohne Wert.",
  ],
  [
    problem(
      "tables/unknown-sign",
      "warning",
      { ...at, column: 1, header: "Arbeitslose" },
      { sign: "k", count: 7 },
    ),
    "jobcenter.csv:12, Spalte B („Arbeitslose“): „k“ (7-mal) ist kein bekanntes Zeichen. Was es bedeutet, muss in der Zuordnung der Quelle stehen; bis dahin bleiben diese Zellen ohne Wert.",
  ],
  [
    problem(
      "tables/notation-unclear",
      "error",
      { ...at, column: 1, header: "Quote" },
      { text: "9,677", reason: "contradicted" },
    ),
    "jobcenter.csv:12, Spalte B („Quote“): Ist „9,677“ eine Zahl mit Nachkommastellen oder mit Tausendertrennung? Das ist nicht zu entscheiden: die anderen Spalten der Datei sprechen gegen das, wonach diese Spalte aussieht. Die Zellen bleiben ohne Wert. Bitte ohne Tausendertrennzeichen exportieren.",
  ],
  [
    problem("tables/notation-mixed", "warning", { file: "a.csv" }, { comma: "7,5", dot: "35.62" }),
    "a.csv: Die Datei schreibt Zahlen auf zwei Arten: „7,5“ und „35.62“. Jede Spalte wurde für sich gelesen; bitte die Zahlen prüfen.",
  ],
  [
    problem("tables/key-destroyed", "error", { ...at, column: 0 }, { text: "1,60731E+11" }),
    "jobcenter.csv:12, Spalte A: „1,60731E+11“ war ein Schlüssel; die Tabellenkalkulation hat ihn in eine gerundete Zahl verwandelt. Bitte die Spalte als Text exportieren.",
  ],
  [
    problem(
      "tables/keys-repaired",
      "note",
      { file: "a.csv", column: 0 },
      { count: 8, text: "9461", key: "09461" },
    ),
    "a.csv, Spalte A: 8 Schlüssel hatten ihre führende Null verloren und wurden ergänzt, zum Beispiel 9461 → 09461.",
  ],
  [
    problem("tables/more", "warning", { file: "a.csv" }, { count: 31, code: "tables/ragged-row" }),
    "a.csv: 31 weitere Hinweise derselben Art.",
  ],
  [
    problem("tables/sheet-missing", "error", { file: "ba.xlsx" }, { sheet: "3", found: ["1", "2"] }),
    "ba.xlsx: Ein Blatt „3“ gibt es nicht. Vorhanden: 1, 2.",
  ],
  [
    problem("tables/sheet-chosen", "warning", { file: "ba.xlsx" }, { sheet: "1", others: ["2"] }),
    "ba.xlsx: Gelesen wurde das Blatt „1“. Weitere Blätter mit Tabellen: 2.",
  ],
])("%o says what is wrong and what would be right", (known, sentence) => {
  expect(problemText(known)).toBe(sentence);
});
