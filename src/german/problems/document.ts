import type { DocumentProblems } from "../../model/problems/document.ts";
import { quoted } from "../lists.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `document`. */
export const documentWording: Wording<DocumentProblems> = {
  "document/unknown-text": ({ nearest }) =>
    `Diese Datei gehört zu keiner Seite.${meant(nearest)} Texte heißen foreword.md, chapters/<Handlungsfeld>.md, municipalities/<Schlüssel>.md, recommendations.yaml, targets.yaml oder infrastructure.yaml.`,
  "document/unused-text": ({ nearest }) =>
    `Kein Kapitel und keine Gemeinde dieser Ausgabe heißt so; der Text erscheint nicht.${meant(nearest)} Handlungsfelder stehen in indicators/themes.yaml, die Schlüssel der Gemeinden zeigt „atlas list areas“.`,
  "document/missing-text": ({ text }) => `Der Text ${quoted(text)} fehlt. Ohne ihn bleibt die Seite weg.`,
  "document/unknown-indicator": ({ indicator }) =>
    `Der Indikator ${quoted(indicator)} steht nicht im Katalog. „atlas list indicators“ zeigt alle Kennungen.`,
  "document/unknown-finding": ({ id }) =>
    `${quoted(id)} unter keyMessages ist in dieser Ausgabe kein Befund und kein Indikator. Alle Kennungen stehen in befunde.csv im internen Ordner.`,
  "document/unknown-area": ({ area }) =>
    `Das Gebiet ${quoted(area)} gibt es in dieser Ausgabe nicht. „atlas list areas“ zeigt alle Schlüssel.`,
  "document/unknown-kind": ({ kind, nearest }) =>
    `Die Art ${quoted(kind)} steht nicht unter kinds.${meant(nearest)}`,
  "document/unknown-municipality": ({ municipality, nearest }) =>
    `Die Gemeinde ${quoted(municipality)} gibt es in dieser Ausgabe nicht.${meant(nearest)} „atlas list areas“ zeigt alle Schlüssel.`,
  "document/half-coordinate": ({ name }) =>
    `${quoted(name)} hat nur einen der Werte east und north. Nötig sind beide oder keiner.`,
  "document/recommendation-without-value": ({ indicator }) =>
    `Die Empfehlung beruht auf ${indicator}, der in dieser Ausgabe keinen Wert hat. Sie bleibt weg; nennen Sie einen Indikator mit Befund.`,
  "document/target-without-value": ({ indicator, year }) =>
    `Für das Ziel zu ${indicator} ist der Ausgangswert ${year} nicht veröffentlicht. Wählen Sie ein Jahr mit ausgewiesenem Wert.`,
};

function meant(nearest: string): string {
  return nearest === "" ? "" : ` Gemeint ist vielleicht ${quoted(nearest)}.`;
}
