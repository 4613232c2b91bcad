import type { DocumentProblems } from "../../model/problems/document.ts";
import { quoted } from "../lists.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `document`. */
export const documentWording: Wording<DocumentProblems> = {
  "document/unknown-text": () =>
    "Diese Datei gehört zu keiner Seite. Texte heißen foreword.md, chapters/<Handlungsfeld>.md, municipalities/<Schlüssel>.md, recommendations.yaml oder targets.yaml.",
  "document/missing-text": ({ text }) => `Der Text ${quoted(text)} fehlt. Ohne ihn bleibt die Seite weg.`,
  "document/unknown-indicator": ({ indicator }) =>
    `Der Indikator ${quoted(indicator)} steht nicht im Katalog. „atlas list indicators“ zeigt alle Kennungen.`,
  "document/unknown-area": ({ area }) =>
    `Das Gebiet ${quoted(area)} gibt es in dieser Ausgabe nicht. „atlas list areas“ zeigt alle Schlüssel.`,
  "document/target-without-value": ({ indicator, year }) =>
    `Für das Ziel zu ${indicator} ist der Ausgangswert ${year} nicht veröffentlicht. Wählen Sie ein Jahr mit ausgewiesenem Wert.`,
};
