import type { EditionProblems } from "../../model/problems/editions.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `editions`. */
export const editionsWording: Wording<EditionProblems> = {
  "edition/not-json": () =>
    "Die Datei ist kein JSON. Verglichen werden indicators.json-Dateien zweier Ausgaben.",
  "edition/not-an-edition": ({ path, count }) =>
    `Die Datei ist keine Ausgabe im Format atlas-indicators/1: ${count === 1 ? "eine Stelle passt" : `${count} Stellen passen`} nicht, ` +
    `zuerst ${path === "" ? "der Anfang" : `„${path}“`}.`,
  "edition/not-found": ({ edition, looked }) =>
    `Eine Ausgabe ${edition} gibt es nicht. Gesucht wurde hier: ${looked.join(", ")}.${/^\d{4}$/.test(edition) ? ` „atlas build ${edition}“ baut sie.` : ""}`,
  "edition/no-ledger": ({ edition, count }) =>
    `Zur Ausgabe ${edition} gibt es kein Schutzverzeichnis (ledger.json neben ihren Daten). ${count === 1 ? "Ein Unterschied einer Gemeinde fehlt" : `${count} Unterschiede von Gemeinden fehlen`} deshalb: Aus ihnen könnte zu viel folgen.${/^\d{4}$/.test(edition) ? ` „atlas publish ${edition}“ legt es an.` : ""}`,
  "edition/other-county": ({ before, after }) =>
    `Die Ausgaben gehören zu verschiedenen Kreisen (${before} und ${after}) und lassen sich nicht vergleichen.`,
  "edition/unknown-class": ({ name, known }) =>
    `Die Art „${name}“ gibt es nicht. Möglich sind: ${known.join(", ")}.`,
  "edition/ledger-of-another": () =>
    "Das Schutzverzeichnis gehört nicht zu dieser Ausgabe. Die Ausgabe bitte neu bauen und dann veröffentlichen.",
  "edition/published-since": ({ editions }) =>
    `Seit diese Ausgabe gebaut wurde, ist ${editions.length === 1 ? "eine andere" : "mehr als eine andere"} veröffentlicht worden: ${editions.join(", ")}. Zusammen könnten sie zu viel verraten. Die Ausgabe bitte neu bauen und dann veröffentlichen.`,
};
