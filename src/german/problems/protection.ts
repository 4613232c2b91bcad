import type { ProtectionProblems } from "../../model/problems/protection.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `protection`. */
export const protectionWording: Wording<ProtectionProblems> = {
  "protection/no-rule": ({ source }) =>
    `Für die Quelle „${source}“ gibt es keine Schutzregel. Ohne Regel wird nichts veröffentlicht: bitte in der Zuordnung der Quelle eine Mindestfallzahl angeben (üblich: 3, Jugendhilfe und Gesundheit 5).`,
  "protection/level-dropped": ({ indicator, hidden, of }) =>
    `${indicator}: ${hidden} von ${of} Gemeindewerten wären gesperrt. Der Indikator wird deshalb nicht für Gemeinden ausgewiesen, nur für Planungsräume und den Kreis.`,
  "protection/unprotectable": ({ cells }) =>
    `${cells === 1 ? "Eine gesperrte Zahl lässt" : `${cells} gesperrte Zahlen lassen`} sich auch durch weitere Sperrungen nicht schützen, weil schon Veröffentlichtes zu viel verrät. Die Ausgabe darf so nicht erscheinen; die Zellen nennt der vertrauliche Schutzbericht.`,
  "protection/printed-before": ({ measure, area, period }) =>
    `„${measure}“ (Gebiet ${area}, ${period}) wäre zu sperren, steht aber schon in einer früheren Ausgabe. Die Zahl bleibt künftig gesperrt, öffentlich bekannt ist sie trotzdem.`,
  "protection/disclosed": ({ count }) =>
    `Der Angriff auf die fertige Ausgabe hat ${count === 1 ? "eine Stelle" : `${count} Stellen`} gefunden, an denen sich geschützte Zahlen verraten. Es wurde nichts geschrieben; angriff.json im vertraulichen Ordner nennt sie.`,
};
