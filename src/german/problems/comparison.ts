import type { ComparisonProblems } from "../../model/problems/comparison.ts";
import { shortDate } from "../dates.ts";
import { listText, quoted } from "../lists.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `comparison`. */
export const comparisonWording: Wording<ComparisonProblems> = {
  "projections/length": ({ list, expected, found }) =>
    `${list} braucht ${expected} Werte, einen je Altersgruppe (survival einen mehr: vorn die Neugeborenen); es sind ${found}.`,
  "projections/years": ({ base, until }) =>
    `Von ${base} bis ${until} ist es keine Zahl von Schritten zu fünf Jahren. Möglich ist zum Beispiel ${base + 15}.`,
  "projections/level-of-nothing": ({ list }) =>
    `Aus ${list} ergäben sich keine ${list === "fertility" ? "Geburten" : "Sterbefälle"}; level kann dieses Niveau nicht anpassen. ${list === "fertility" ? "Geburtenraten über 0" : "Überlebensraten unter 1"} eintragen oder level weglassen.`,
  "projections/unknown-measure": ({ measure, nearest }) =>
    `Die Basiszahl ${quoted(measure)} gibt es nicht.${nearest === "" ? "" : ` Gemeint ist vielleicht ${quoted(nearest)}.`}`,
  "projections/private-measure": ({ measure }) =>
    `Die Basiszahl ${quoted(measure)} ist schutzwürdig. Eine Modellrechnung darf nur von Einwohnerzahlen ausgehen (sensitive: false).`,
  "projections/no-population": ({ measure, base }) =>
    `Für den Kreis fehlt ${quoted(measure)} am 31. Dezember ${base}. Ohne diese Zahl gibt es keine Modellrechnung.`,
  "projections/no-level": ({ measure, years }) =>
    `Für den Kreis ist ${quoted(measure)} ${listText(years.map(String))} nicht bekannt oder kleiner als 100. Das Niveau der Raten lässt sich daran nicht ausrichten; level weglassen oder andere Jahre nennen.`,
  "projections/left-out": ({ area }) =>
    `Für ${area} gibt es keine Modellrechnung: Der Kreis ohne die übrigen Planungsräume ist eine einzige Gemeinde, und für eine Gemeinde darf keine Rechnung abzulesen sein.`,
  "projections/later": ({ published, dataStatus }) =>
    `Die Raten der Modellrechnung sind vom ${shortDate(published)}, der Datenstand der Ausgabe ist der ${shortDate(dataStatus)}. Die Modellrechnung bleibt in dieser Ausgabe weg.`,
};
