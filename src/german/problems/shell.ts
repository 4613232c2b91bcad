import type { ShellProblems } from "../../model/problems/shell.ts";
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
};

function invalidYaml({ path, fault, expected, message }: ShellProblems["yaml/invalid"]): string {
  const subject = path === "" ? "" : `${path}: `;
  const type = typeNames[expected] ?? expected;
  if (fault === "empty") return "Die Datei ist leer.";
  if (fault === "missing") return `${path} fehlt.${expected === "" ? "" : ` Erwartet wird ${type}.`}`;
  if (fault === "type") return `${subject}Erwartet wird ${type}.`;
  return `${subject}${message.replace(/\.?$/, ".")}`;
}
