import type { BrowserFault, ShellProblems } from "../../model/problems/shell.ts";
import type { Wording } from "./wording.ts";

/** What to look for when a text is no YAML, by the parser's name for the fault. */
const syntaxHints: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "Eingerückt wird mit Leerzeichen, nicht mit Tabulatoren.",
  BAD_INDENT: "Die Einrückung passt nicht zu den Zeilen darüber.",
  DUPLICATE_KEY: "Dieser Schlüssel steht in demselben Abschnitt schon einmal.",
  MISSING_CHAR:
    "Ein Zeichen fehlt: ein schließendes Anführungszeichen, eine Klammer oder der Doppelpunkt hinter dem Schlüssel.",
  MULTILINE_IMPLICIT_KEY:
    "Hinter dem Schlüssel fehlt der Doppelpunkt, oder eine Zeile ist falsch eingerückt.",
  BLOCK_AS_IMPLICIT_KEY:
    "Zwei Doppelpunkte in einer Zeile: Ein Text mit Doppelpunkt gehört in Anführungszeichen.",
  BAD_DQ_ESCAPE:
    "Ein umgekehrter Schrägstrich steht in doppelten Anführungszeichen; einfache Anführungszeichen helfen.",
  BAD_ALIAS: "Ein Verweis (*) führt ins Leere oder im Kreis.",
  BAD_SCALAR_START:
    "Ein Text, der mit @, `, % oder einem ähnlichen Zeichen beginnt, gehört in Anführungszeichen.",
};

const typeNames: Readonly<Record<string, string>> = {
  string: "ein Text (Ziffernfolgen in Anführungszeichen)",
  number: "eine Zahl",
  int: "eine ganze Zahl",
  boolean: "true oder false",
  array: "eine Liste (Zeilen mit „- “ am Anfang)",
  object: "ein Abschnitt aus „Schlüssel: Wert“",
  record: "ein Abschnitt aus „Schlüssel: Wert“",
};

/** Sentences for the codes of the stage `shell`. */
export const shellWording: Wording<ShellProblems> = {
  "yaml/syntax": ({ code }) =>
    `Das ist kein gültiges YAML. ${syntaxHints[code] ?? "Einrückung, Anführungszeichen und Doppelpunkte prüfen."}`,
  "yaml/invalid": invalidYaml,
  "call/not-a-year": ({ text }) =>
    `${text === "" ? "Das Berichtsjahr fehlt." : `„${text}“ ist kein Berichtsjahr.`} Erwartet wird eine Jahreszahl wie 2016.`,
  "call/no-year-no-file": ({ text }) =>
    `„${text}“ ist weder ein Berichtsjahr wie 2016, noch gibt es eine Datei dieses Namens.`,
  "call/not-a-file": ({ text }) =>
    `„${text}“ ist ein Ordner. Geprüft werden einzelne Dateien oder, mit einer Jahreszahl, alle Lieferungen.`,
  "call/unknown-indicator": ({ text }) =>
    `Einen Indikator „${text}“ gibt es nicht. „atlas list indicators“ zeigt alle.`,
  "call/unknown-office": ({ text, known }) =>
    `Für „${text}“ gibt es kein Formular. Möglich sind: ${known.join(", ")}.`,
  "call/unknown-area": ({ text, nearest }) =>
    `Ein Gebiet „${text}“ gibt es in diesem Landkreis nicht. ${nearest.length === 0 ? "" : `Gemeint ist vielleicht ${nearest.join(" oder ")}. `}„atlas list areas“ zeigt alle.`,
  "call/no-value": ({ indicator, area, year }) =>
    `${indicator} hat für ${area} bis ${year} keinen Wert. „atlas list indicators“ zeigt, was vorliegt und was fehlt.`,
  "pdf/condition": ({ condition, count, places }) =>
    `Das PDF erfüllt die Bedingung ${condition} der Barrierefreiheit (PDF/UA) an ${count === 1 ? "einer Stelle" : `${count} Stellen`} nicht: ${places.join(", ")}.`,
  "workspace/no-settings": () =>
    "In diesem Ordner liegt keine atlas.yaml. „--workspace“ nennt den Arbeitsordner; „atlas init <Kreis>“ legt einen neuen an.",
  "workspace/no-deliveries": () =>
    "Unter exports/ liegt keine Lieferung. Die Dateien der Ämter gehören nach exports/<Jahr>/<Amt>/.",
  "workspace/unknown-theme": ({ theme, known }) =>
    `Ein Handlungsfeld „${theme}“ gibt es nicht. Möglich sind: ${known.join(", ")}.`,
  "workspace/unknown-year": ({ year, years }) =>
    `Für ${year} gibt es keine Lieferungen. Vorhanden sind: ${years.join(", ")}.`,
  "delivery/no-year-folder": () =>
    "Die Datei liegt in keinem Jahresordner und wird nicht gelesen. Sie gehört nach exports/<Jahr>/<Amt>/.",
  "delivery/too-large": ({ megabytes, limit }) =>
    `Die Datei hat ${megabytes} MB; gelesen werden Tabellen bis ${limit} MB. Gebraucht werden nur die Zeilen des eigenen Landes.`,
  "delivery/unreadable": ({ reason }) =>
    reason === "ENOENT"
      ? "Die Datei gibt es nicht."
      : `Die Datei lässt sich nicht öffnen (${reason}). Ist sie noch in Excel geöffnet?`,
  "output/not-writable": ({ reason }) =>
    `Hier kann nichts geschrieben werden: ${writeReasons[reason] ?? reason}. Eine frühere Ausgabe ist unverändert.`,
  "program/incomplete": ({ reason }) =>
    `Eine Datei des Programms lässt sich nicht lesen (${reason}). Bitte atlas neu installieren.`,
  "browser/none": ({ looked }) =>
    `Für das PDF wurde kein Browser gefunden; alles andere entsteht ohne ihn. Drei Wege: Chrome, Chromium oder Edge installieren, ` +
    `„--browser <Datei>“ angeben oder ATLAS_BROWSER setzen. Gesucht wurde hier: ${looked.join(", ")}.`,
  "browser/not-there": ({ path, origin }) =>
    `Der Browser „${path}“ (aus ${origin}) ist nicht da. Ohne ihn entsteht alles außer dem PDF.`,
  "browser/failed": ({ browser, fault, words }) =>
    `Der Browser ${browser} druckt kein PDF: ${browserFault(fault, words)} Alles andere entsteht ohne ihn; „--browser <Datei>“ nennt einen anderen, „atlas doctor“ zeigt, was gefunden wurde.`,
  "browser/request": ({ url }) => `Eine Seite wollte ${url} laden. Der Atlas darf nichts aus dem Netz holen.`,
};

/** What is the matter with a browser, and what helps. */
function browserFault(fault: BrowserFault, words: string): string {
  const sentences: Readonly<Record<BrowserFault, string>> = {
    "not-executable": "Die Datei darf nicht ausgeführt werden. Ist es die richtige, und ist sie ausführbar?",
    "no-program": `Die Datei ist kein Programm für diesen Rechner (${words}).`,
    libraries: `Dem System fehlt die Bibliothek ${words}. Unter Debian und Ubuntu bringt „apt install chromium“ einen Browser mit allem, was er braucht.`,
    sandbox:
      "Das System erlaubt ihm keinen abgeschotteten Bereich (Sandbox). Ein Chromium aus der Paketverwaltung des Systems bringt das Nötige mit; in einem Container hilft es, als root zu bauen.",
    crashed: `Er ist beim Start abgestürzt (${words}).`,
    "no-start": `Er ist gleich nach dem Start zu Ende gegangen: ${words}.`,
    "no-answer": "Er hat 30 Sekunden lang nicht geantwortet. Ist die Datei wirklich ein Browser?",
    "too-old": `${words} ist zu alt; gebraucht wird mindestens Version 131.`,
    ended: "Er wurde während des Drucks beendet, von Hand oder vom System. Reicht der Arbeitsspeicher?",
    "page-lost":
      "Die Seite ist beim Drucken abgestürzt. Meist reicht der Arbeitsspeicher nicht: gut ein Gigabyte muss frei sein.",
    "too-slow": `Der Druck war nach ${words} Sekunden nicht fertig. Ist der Rechner überlastet?`,
    "no-room": `Der Ordner für Zwischenstände lässt sich nicht beschreiben oder ist voll (${words}). TMPDIR nennt einen anderen.`,
    other: words,
  };
  return sentences[fault];
}

const writeReasons: Readonly<Record<string, string>> = {
  EACCES: "Es fehlen die Rechte",
  EPERM: "Es fehlen die Rechte",
  EROFS: "Der Datenträger ist schreibgeschützt",
  ENOSPC: "Der Datenträger ist voll",
  EBUSY: "Eine Datei der Ausgabe ist noch in einem anderen Programm geöffnet",
  EEXIST: "Der Zielordner ist eine Datei",
  ENOTEMPTY: "Der Zielordner wird gerade von einem anderen Programm geändert",
  EDQUOT: "Der zugeteilte Speicherplatz ist voll",
  EMFILE: "Zu viele Dateien sind gleichzeitig geöffnet",
  ENAMETOOLONG: "Der Pfad ist zu lang; „--out“ nennt einen kürzeren",
  ENOTDIR: "Der Zielordner ist eine Datei",
};

/** The validator's German sentences without its names for types: `erwartet, dass number >0 ist`. */
function plainWords(message: string): string {
  return message
    .replace(/erwartet, dass (?:number|int) ([<>]=?)(\S+) ist/, "erwartet wird ein Wert $1 $2")
    .replace(/erwartet, dass string ([<>]=?)(\S+) Zeichen hat/, "erwartet werden $1 $2 Zeichen")
    .replace(
      /erwartet, dass (?:array|set|record|map) ([<>]=?)(\S+) Elemente hat/,
      "erwartet werden $1 $2 Einträge",
    )
    .replace("<=", "höchstens")
    .replace(">=", "mindestens")
    .replace(" < ", " unter ")
    .replace(" > ", " über ");
}

function invalidYaml({ path, fault, expected, message }: ShellProblems["yaml/invalid"]): string {
  const subject = path === "" ? "" : `${path}: `;
  const type = typeNames[expected] ?? expected;
  if (fault === "empty") return "Die Datei ist leer.";
  if (fault === "missing") return `${path} fehlt.${expected === "" ? "" : ` Erwartet wird ${type}.`}`;
  if (fault === "type") return `${subject}Erwartet wird ${type}.`;
  return `${subject}${plainWords(message).replace(/\.?$/, ".")}`;
}
