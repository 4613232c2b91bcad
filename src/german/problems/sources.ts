import type { SourceProblems } from "../../model/problems/sources.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `sources`. */
export const sourcesWording: Wording<SourceProblems> = {
  "sources/unrecognised": ({ preamble, headers }) =>
    `Für diese Datei gibt es keine Beschreibung; sie wird nicht ausgewertet. ${preamble === "" ? `Überschriften: ${list(headers)}` : `Erste Zeile: „${preamble}“`}. „atlas map“ mit dieser Datei schreibt einen Entwurf für sources/.`,
  "sources/header-differs": ({ source, missing, found }) =>
    `Die Datei heißt wie „${source}“, aber ${missing.length === 1 ? "die Spalte" : "die Spalten"} ${quoted(missing)} ${missing.length === 1 ? "fehlt" : "fehlen"}; sie wird nicht ausgewertet. Vorhanden: ${list(found)}. Wurde etwas umbenannt, gehört der neue Name in die Beschreibung der Quelle.`,
  "sources/no-numbers": ({ source }) =>
    `Die Datei wurde als „${source}“ erkannt, enthält aber keine Zahl für diesen Landkreis. Ist sie ausgefüllt, und ist es der richtige Kreis?`,
  "sources/other-state": ({ source }) =>
    `Die Datei wurde als „${source}“ erkannt. Diese Tabelle gibt es nur für ein anderes Land; sie wird nicht gebraucht.`,
  "sources/ambiguous": ({ sources }) =>
    `Mehrere Beschreibungen passen auf diese Datei: ${list(sources)}. In einer davon muss recognition genauer werden.`,
  "sources/personal-data": ({ because }) =>
    `${personalReasons[because]} Die Datei wird weder ausgewertet noch gespeichert: Sozialdaten dürfen für die Planung nur anonymisiert und zusammengefasst verwendet werden (§ 35 SGB I, § 64 SGB VIII). Bitten Sie das Amt um Summen je Gemeinde, etwa mit dem Formular aus „atlas request“, und löschen Sie diese Datei.`,
  "sources/unknown-measure": ({ measure, nearest }) =>
    `Die Basiszahl „${measure}“ gibt es nicht.${meant(nearest)}`,
  "sources/unknown-dimension": ({ name, known }) =>
    `Für den Platzhalter {${name}} fehlt eine Gliederung unter dimensions. Vorhanden: ${list(known)}.`,
  "sources/duplicate-id": ({ id, other }) => `Die Kennung „${id}“ ist schon vergeben, in ${other}.`,
  "sources/unknown-part": ({ measure, part, nearest }) =>
    `Die Basiszahl „${measure}“ nennt als Teil „${part}“; diese Basiszahl gibt es nicht.${meant(nearest)}`,
  "sources/circular-parts": ({ measure }) =>
    `Die Basiszahl „${measure}“ ist über ihre Teile Teil von sich selbst.`,
  "sources/missing-column": ({ column, nearest, found }) =>
    `Die Spalte „${column}“ fehlt.${meant(nearest)} Vorhanden: ${list(found)}. Wurde sie umbenannt, gehört der neue Name in die Beschreibung der Quelle.`,
  "sources/ambiguous-column": ({ column, found }) =>
    `Die Spalte „${column}“ kommt mehrfach vor: ${list(found)}. In der Beschreibung der Quelle müssen die Überschriften darüber mit angegeben werden.`,
  "sources/no-area-column": ({ by }) =>
    by === "key"
      ? "Keine Spalte enthält Gemeinde- oder Kreisschlüssel."
      : "Keine Spalte enthält die Namen der Gemeinden.",
  "sources/no-period": () =>
    "Weder Vorspann, Überschriften noch Dateiname sagen, für welches Jahr oder welchen Stichtag die Zahlen gelten. Das Jahr im Dateinamen oder period.fixed in der Beschreibung der Quelle hilft.",
  "sources/unknown-period": ({ text, count }) =>
    `„${text}“ ist weder Jahr noch Datum noch Schuljahr.${count > 1 ? ` So auch ${count - 1} weitere Angaben dieser Spalte.` : ""}`,
  "sources/unknown-area": ({ name, nearest }) =>
    `„${name}“ ist keine Gemeinde dieses Landkreises.${meant(nearest)} Andere Schreibweisen gehören unter area.aliases, Zeilen ohne Gebiet unter area.ignore.`,
  "sources/unknown-key": ({ texts, count }) =>
    count === 1
      ? `Die Zeile „${texts[0] ?? ""}“ hat keinen Gemeinde- oder Kreisschlüssel und bleibt unberücksichtigt.`
      : `${count} Zeilen ohne Gemeinde- oder Kreisschlüssel bleiben unberücksichtigt: ${quoted(texts)}${count > texts.length ? " …" : ""}.`,
  "sources/no-wanted-area": ({ rows, examples }) =>
    `Keine der ${rows} Zeilen gehört zu diesem Landkreis. Die Datei nennt: ${quoted(examples)}. Liegt die Tabelle eines anderen Kreises im Ordner?`,
  "sources/not-a-number": ({ text, count }) =>
    `„${shortened(text)}“ ist keine Zahl und kein bekanntes Zeichen.${count > 1 ? ` In dieser Spalte stehen noch ${count - 1} solche Zellen.` : ""}`,
  "sources/negative": ({ text }) => `„${text}“ ist negativ; eine Anzahl kann nicht unter null liegen.`,
  "sources/not-whole": ({ text }) =>
    `„${text}“ ist keine ganze Zahl; eine Anzahl von Personen, Haushalten, Wohnungen oder Fällen muss ganz sein.`,
  "sources/nil": nilText,
  "sources/contradiction": contradictionText,
  "sources/revision": ({ count, measure, area, period, older, newer }) =>
    `Diese Lieferung (Datenstand ${germanDate(newer.vintage)}) ersetzt ${count === 1 ? "eine Zahl" : `${count} Zahlen`} aus ${older.delivery} (Datenstand ${germanDate(older.vintage)}), etwa „${measure}“, Gebiet ${area}, ${period}: bisher ${older.text}, jetzt ${newer.text}.`,
  "sources/parts-differ": ({ measure, area, period, whole, sum, parts }) =>
    `„${measure}“, Gebiet ${area}, ${period}: Die Teile ergeben zusammen ${plain(sum)}, angegeben ist ${plain(whole)}. Teile: ${quoted(parts)}.`,
  "sources/areas-differ": areasDifferText,
  "sources/part-larger": ({ part, measure, area, period, value, whole }) =>
    `„${part}“, Gebiet ${area}, ${period}: ${plain(value)} ist mehr als die ${plain(whole)} von „${measure}“, zu denen diese Zahl gehört. Der Anteil läge über 100 %.`,
  "sources/above-hundred": ({ measure, area, period, value, count }) =>
    `„${measure}“, Gebiet ${area}, ${period}: ${plain(value)} % ist mehr als 100 %.${count > 1 ? ` Ebenso ${count === 2 ? "eine weitere Zahl" : `${count - 1} weitere Zahlen`}.` : ""} Bitte prüfen, ob die Zahl stimmt und ob sie ein Anteil in Prozent ist.`,
  "sources/jump": ({ measure, area, earlierPeriod, earlier, period, later }) =>
    `„${measure}“, Gebiet ${area}: von ${plain(earlier)} (${earlierPeriod}) auf ${plain(later)} (${period}). Das ist durch Zufall nicht zu erklären. Bitte prüfen, ob die Zahl stimmt.`,
  "sources/same-file": ({ other }) =>
    `Diese Datei ist Byte für Byte dieselbe wie ${other}. Eine von beiden gehört nicht hierher.`,
  "sources/same-numbers": ({ period, other, otherPeriod }) =>
    `Die Zahlen für ${period} sind durchweg dieselben wie die für ${otherPeriod} in ${other}. Wurde die alte Datei mit neuem Datum geliefert?`,
  "sources/wrong-folder": ({ folder, newest }) =>
    `Die Datei enthält Zahlen für ${newest}, liegt aber im Ordner des Jahres ${folder}. Sie gehört nach exports/${newest}/.`,
};

const personalReasons: Readonly<Record<SourceProblems["sources/personal-data"]["because"], string>> = {
  header: "Diese Spalte enthält der Überschrift nach Angaben zu einzelnen Personen.",
  dates: "Diese Spalte enthält offenbar Geburtsdaten.",
  names: "Diese Spalte enthält offenbar Namen von Personen.",
  addresses: "Diese Spalte enthält offenbar Anschriften einzelner Personen.",
  "case-numbers": "Diese Spalte enthält offenbar Aktenzeichen oder Fallnummern.",
};

/** Two numbers for one place: of two files one has to go, in one file the mapping has to say which rows count. */
function contradictionText({
  count,
  measure,
  area,
  period,
  first,
  second,
}: SourceProblems["sources/contradiction"]): string {
  const others =
    count > 1 ? ` Ebenso ${count === 2 ? "eine weitere Zahl" : `${count - 1} weitere Zahlen`}.` : "";
  const where = `„${measure}“, Gebiet ${area}, ${period}: „${second.text}“ hier, aber „${first.text}“`;
  return first.delivery === second.delivery
    ? `${where} in Zeile ${first.line} derselben Datei.${others} Die Zuordnung muss mit „where“ sagen, welche Zeilen zählen, oder eine der Zeilen ist zu viel.`
    : `${where} in ${first.delivery}:${first.line}, bei gleichem oder unbekanntem Datenstand.${others} Eine der beiden Dateien muss entfernt oder ersetzt werden.`;
}

function nilText({ zero, absent, missing, doubtful }: SourceProblems["sources/nil"]): string {
  const parts = [
    zero > 0 ? `${zero} als Null` : "",
    missing > 0 ? `${missing} als fehlend` : "",
    absent > 0 ? `${absent} mit ihrem Gebiet weggelassen, das es zu dieser Zeit nicht gibt` : "",
  ].filter((part) => part !== "");
  const told = `Das Zeichen „-“ wurde gelesen: ${parts.join(", ")}.`;
  if (doubtful === 0) return told;
  return `${told} Bei ${doubtful} davon entscheidet keine Summe, ob Null gemeint ist; nil in der Beschreibung der Quelle legt es fest.`;
}

function areasDifferText(details: SourceProblems["sources/areas-differ"]): string {
  const { measure, period, whole, sum, municipalities, missing, count } = details;
  const told = `„${measure}“, ${period}: Die ${municipalities} Gemeinden ergeben zusammen ${plain(sum)}, der Landkreis hat ${plain(whole)}.`;
  const others = count > 1 ? ` Ebenso in ${count - 1} weiteren Zeiträumen.` : "";
  if (missing.length > 0 && missing.length <= 5) return `${told}${others} Ohne Zahl: ${list(missing)}.`;
  return `${told}${others} Fehlt eine Gemeinde, oder gibt es Fälle ohne bekannten Wohnort? Gerundete Zahlen brauchen tolerance.areas in der Beschreibung der Quelle.`;
}

function meant(nearest: string): string {
  return nearest === "" ? "" : ` Gemeint ist vielleicht „${nearest}“.`;
}

function list(texts: readonly string[]): string {
  return texts.length === 0 ? "nichts" : texts.join(", ");
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `„${text}“`).join(", ");
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function germanDate(iso: string): string {
  return iso.split("-").toReversed().join(".");
}

function plain(value: number): string {
  return String(value).replace(".", ",");
}
