import type { IndicatorProblems } from "../../model/problems/indicators.ts";
import type { Wording } from "./wording.ts";

const intervals: Readonly<Record<string, string>> = {
  wilson: "wilson (Anteile)",
  poisson: "poisson (Raten und Anzahlen)",
  skellam: "skellam (Salden)",
  none: "none (kein Schwankungsbereich)",
};

const concepts: Readonly<Record<string, string>> = {
  residence: "Wohnort",
  workplace: "Arbeitsort",
  school: "Schulort",
  facility: "Ort der Einrichtung",
  provider: "zuständiger Träger",
  place: "Ort des Geschehens",
  none: "ohne Ort",
};

const dates: Readonly<Record<string, string>> = {
  "annual-mean": "Jahresdurchschnitt",
  stock: "Bestand an einem Stichtag",
  events: "Ereignisse eines Jahres",
  previous: "ein Jahr früher",
  mean: "Mittel aus zwei Jahren",
  fixed: "festes Basisjahr",
};

function meant(nearest: string): string {
  return nearest === "" ? "" : ` Gemeint ist vielleicht „${nearest}“.`;
}

function places(ids: readonly string[]): string {
  return ids.map((id) => concepts[id] ?? id).join(", ");
}

/** Sentences for the codes of the stage `indicators`. */
export const indicatorsWording: Wording<IndicatorProblems> = {
  "indicators/file-name": ({ id, expected }) =>
    `Der Indikator heißt ${id}; seine Datei muss dann ${expected} heißen.`,
  "indicators/duplicate-id": ({ id, other }) =>
    `Den Indikator ${id} gibt es schon in ${other}. Jede Kennung darf nur einmal vorkommen.`,
  "indicators/unknown-measure": ({ id, measure, nearest }) =>
    `${id}: Die Basiszahl „${measure}“ gibt es nicht.${meant(nearest)} Basiszahlen stehen in indicators/measures.`,
  "indicators/unknown-theme": ({ id, theme, nearest }) =>
    `${id}: Das Handlungsfeld „${theme}“ gibt es nicht.${meant(nearest)} Handlungsfelder stehen in indicators/themes.yaml.`,
  "indicators/unknown-related": ({ id, related, nearest }) =>
    `${id}: Den verwandten Indikator „${related}“ gibt es nicht.${meant(nearest)}`,
  "indicators/denominator": ({ id, kind, needed }) =>
    needed
      ? `${id}: Die Art „${kind}“ braucht einen Nenner (denominator).`
      : `${id}: Die Art „${kind}“ hat keinen Nenner; denominator muss leer bleiben.`,
  "indicators/interval": ({ id, kind, interval, possible }) =>
    `${id}: Zur Art „${kind}“ passt der Schwankungsbereich „${interval}“ nicht. Möglich: ${possible.map((one) => intervals[one] ?? one).join(", ")}.`,
  "indicators/concepts": ({ id, numerator, denominator }) =>
    `${id}: Zähler (${places(numerator)}) und Nenner (${places(denominator)}) zählen Menschen an verschiedenen Orten. ` +
    "Gleiche Abgrenzung wählen oder unter compatibility begründen.",
  "indicators/dates": ({ id, numerator, denominator }) =>
    `${id}: Zähler (${dates[numerator] ?? numerator}) und Nenner (${dates[denominator] ?? denominator}) haben verschiedene Zeitbezüge. ` +
    "Gleichen Zeitbezug wählen oder unter compatibility begründen.",
  "indicators/class-bounds": ({ id }) => `${id}: Die Klassengrenzen (classBounds) müssen aufsteigen.`,
  "indicators/areas-overlap": ({ id, measure }) =>
    `${id}: Werte von „${measure}“ dürfen nicht über Gemeinden addiert werden. Die Ebene planningArea muss entfallen.`,
  "indicators/share-above-one": ({ id, area, year, numerator, denominator }) =>
    `${id}, Gebiet ${area}, Jahr ${year}: Der Teil (${numerator}) ist größer als das Ganze (${denominator}). ` +
    "Eine der beiden Zahlen ist falsch oder gehört zu einem anderen Gebiet oder Stichtag.",
};
