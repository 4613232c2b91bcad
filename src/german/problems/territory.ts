import type { TerritoryProblems } from "../../model/problems/territory.ts";
import { periodText, shortDate } from "../dates.ts";
import { listText } from "../lists.ts";
import { countWord, decimal, narrow, plural, whole } from "../numbers.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `territory`. */
export const territoryWording: Wording<TerritoryProblems> = {
  "territory/unknown-county": ({ key, suggestion, name }) =>
    `Einen Kreis mit dem Schlüssel „${key}“ gibt es nicht.${suggestion === "" ? " Der Kreisschlüssel hat fünf Ziffern, zum Beispiel „16073“." : ` Gemeint vielleicht „${suggestion}“ (${name})?`}`,
  "territory/county-not-valid": ({ key, name, date, from, to }) =>
    `${name} (${key}) gab es am ${shortDate(date)} nicht: ${validity(from, to)}. Gebietsstand oder Kreisschlüssel in atlas.yaml ändern.`,
  "territory/before-lists": ({ date, first }) =>
    `Für den Gebietsstand ${shortDate(date)} gibt es kein Gemeindeverzeichnis; das älteste ist vom 31.12.${first}.`,
  "territory/after-lists": ({ date, last }) =>
    `Für den Gebietsstand ${shortDate(date)} gibt es noch kein Gemeindeverzeichnis. Verwendet wird der 31.12.${last}; Änderungen danach fehlen.`,
  "territory/within-year": ({ date, taken }) =>
    `Im Jahr des Gebietsstands ${shortDate(date)} wurden Änderungen an mehreren Tagen wirksam. Verwendet wird der ${shortDate(taken)}; besser ist ein Jahresende.`,
  "planning-area/unknown-municipality": ({ area, key, suggestion, name }) =>
    `Planungsraum „${area}“: „${key}“ ist keine Gemeinde des Kreises.${suggestion === "" ? "" : ` Gemeint vielleicht „${suggestion}“ (${name})?`}`,
  "planning-area/dissolved": ({ area, name, key, to, toName, effective }) =>
    `Planungsraum „${area}“: ${name} (${key}) ging am ${shortDate(effective)} in ${toName} (${to}) auf, das nicht zum Planungsraum gehört. Den Zuschnitt mit „to“ beenden und einen neuen beginnen.`,
  "planning-area/municipality-twice": ({ name, first, second }) =>
    `${name} steht in zwei Planungsräumen: „${first}“ und „${second}“. Jede Gemeinde gehört zu höchstens einem.`,
  "planning-area/id-twice": ({ id }) =>
    `Zwei Planungsräume mit der Kennung „${id}“ gelten zugleich. Die Zeiten („from“, „to“) oder die Kennungen trennen.`,
  "planning-area/empty": ({ area }) =>
    `Der Planungsraum „${area}“ hat in diesem Gebietsstand keine Gemeinde.`,
  "planning-area/small": ({ area, inhabitants, advised }) =>
    `Der Planungsraum „${area}“ hat ${whole(inhabitants)} Einwohner. Ab etwa ${whole(advised)} sind auch seltene Fälle zeigbar und Entwicklungen vom Zufall zu unterscheiden.`,
  "planning-area/none-valid": ({ date }) =>
    `Keiner der angegebenen Planungsräume gilt am ${shortDate(date)}. Verwendet werden die Verwaltungsgemeinschaften; gültige Zeiten mit „from“ und „to“ angeben.`,
  "geometry/unreadable": ({ reason }) =>
    reason === "format"
      ? "Weder GeoJSON noch TopoJSON. Die Umrisse der Gemeinden werden als Flächen mit dem Gemeindeschlüssel (AGS) gebraucht."
      : "Das Koordinatensystem ist nicht bekannt. Möglich sind Länge und Breite (WGS84) und ETRS89/UTM 32 (EPSG:25832).",
  "geometry/missing": ({ key, name, date }) =>
    `${name} (${key}) hat in den Umrissen vom ${shortDate(date)} keine Fläche. Die Ausgabe erscheint ohne Karten; Umrisse zum Gebietsstand unter geo/ ablegen.`,
  "geometry/national-instead": ({ date }) =>
    `Diese Umrisse haben nicht alle Gemeinden vom ${shortDate(date)}. Gezeichnet werden die mitgelieferten des Bundesamts für Kartographie und Geodäsie.`,
  "geometry/approximate": ({ from, to, effective }) =>
    `${from} wurde am ${shortDate(effective)} aufgeteilt. Die Karte zeigt die ganze Fläche bei ${to}.`,
  "geometry/no-attribution": () =>
    "Es fehlt der Quellenvermerk der Umrisse. In der Datei das Feld „attribution“ ergänzen, zum Beispiel „© GeoBasis-DE / BKG 2016 (Daten verändert)“.",
  "territory/left": ({ key, name, to, toName, effective }) =>
    `${name} (${key}) gehört seit ${shortDate(effective.slice(-10))} zu ${toName} (${to}) und damit zu einem anderen Kreis. Frühere Werte bleiben außen vor.`,
  "territory/estimated": ({ name, parts }) =>
    `${name} wurde aufgeteilt. Frühere Werte sind nach Anteilen geschätzt: ${listText(parts.map((part) => `${part.name} ${decimal(part.share * 100)}${narrow}%`))}.`,
  "territory/not-summable": ({ measure, areas }) =>
    `„${measure}“ lässt sich nicht addieren. Für Jahre vor einem Zusammenschluss fehlt der Wert in ${listText(areas)}.`,
  "territory/part-missing": ({ name, parts, period }) =>
    `${name}: Für ${periodText(period)} fehlt die Angabe zu ${listText(parts)}. Ohne sie gibt es keine Summe.`,
  "territory/other-date": ({ date, period, expected }) =>
    `Die Tabelle hat für ${periodText(period)} den Gebietsstand ${shortDate(date)} statt ${shortDate(expected)}; so wurde sie gelesen. Ist das falsch, in der Zuordnung das Datum der Gebiete angeben.`,
  "territory/area-not-valid": ({ key, name, period }) =>
    `${name} (${key}) gab es nicht zugleich mit den übrigen Gemeinden der Tabelle; die Zahl für ${periodText(period)} bleibt außen vor. Beim Amt nachfragen, welchen Gebietsstand die Tabelle hat.`,
  "territory/unknown-area": ({ key, suggestion, name }) =>
    `Eine Gemeinde mit dem Schlüssel „${key}“ hat es im Kreis nicht gegeben.${suggestion === "" ? "" : ` Gemeint vielleicht „${suggestion}“ (${name})?`}`,
  "territory/not-backwards": ({ key, name, date, year }) =>
    `${name} (${key}) hat ${year} andere Grenzen als am ${shortDate(date)}. Werte lassen sich nicht zurückrechnen und fehlen.`,
  "init/unknown-county": ({ text, near }) =>
    `Einen Landkreis oder eine kreisfreie Stadt „${text}“ gibt es nicht.${near.length === 0 ? " Gebraucht wird der Kreisschlüssel (fünf Ziffern) oder der Name." : ` Gemeint vielleicht ${near.length === 1 ? "" : "eines davon: "}${near.join(", ")}?`}`,
  "init/folder-not-empty": () =>
    "In diesem Ordner liegt schon etwas; er bleibt, wie er ist. „--out“ nennt einen anderen.",
  "territory/county-extent": ({ done, name, measures, from, to, date }) =>
    `${name} hatte früher ein anderes Gebiet als am ${shortDate(date)}. ${extentText[done]}: ${countWord(measures.length)} ${plural(measures.length, "Basiszahl", "Basiszahlen")} ohne Gemeindewerte (${from === to ? periodText(from) : `${periodText(from)} bis ${periodText(to)}`}), zum Beispiel „${measures[0] ?? ""}“.`,
};

const extentText = {
  kept: "Unverändert übernommen, weil nicht umrechenbar",
  estimated: "Nach Einwohnern umgerechnet und als geschätzt gekennzeichnet",
  dropped: "Nicht umrechenbar und deshalb weggelassen",
} as const;

function validity(from: string, to: string): string {
  if (from === "") return `bis ${shortDate(to)}`;
  return to === "" ? `ab ${shortDate(from)}` : `${shortDate(from)} bis ${shortDate(to)}`;
}
