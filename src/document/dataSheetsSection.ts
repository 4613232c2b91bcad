import { annex } from "./annexDefaults.ts";
import { listText } from "../german/lists.ts";
import { countWord, plural } from "../german/numbers.ts";
import { unitHead } from "../german/units.ts";
import type { Section } from "./atlasDocument.ts";
import type { MetadataBlock } from "./block.ts";
import type { Context } from "./context.ts";
import { directionWords } from "./indicatorSection.ts";
import type { IndicatorNote } from "./indicatorNote.ts";

/** One data sheet per indicator of the catalogue: definition, formula, source, breaks, levels, protection, direction. */
export function dataSheetsSection(context: Context): Section {
  const notes = context.chapters.flatMap(({ indicators, undelivered }) => [...indicators, ...undelivered]);
  return {
    ...annex,
    id: "datenblaetter",
    runsOn: true,
    title: "Datenblätter der Indikatoren",
    heading: "Datenblätter der Indikatoren",
    lead: "Was gezählt wird, woher die Zahl kommt, auf welchen Ebenen sie gezeigt werden darf. Schwankungsbereiche stehen auf den Stufen 95 und 99,8\u202f%; im Nenner stehen mindestens 30, wenn nichts anderes gesagt ist.",
    sheets: [{ blocks: notes.map(dataSheet) }],
  };
}

const levelWords: Readonly<Record<string, string>> = {
  municipality: "Gemeinde",
  association: "Verwaltungsgemeinschaft",
  planningArea: "Planungsraum",
  county: "Kreis",
  state: "Land",
  country: "Deutschland",
};

const intervalWords: Readonly<Record<string, string>> = {
  wilson: "Wilson",
  poisson: "Poisson, genau unter 10 Fällen, sonst nach Byar",
  skellam: "Differenz zweier Zählungen",
  student: "Student (nur 95\u202f%)",
  none: "keiner",
};

/** "keine", "eine", "zwei". */
function decimalsWord(count: number): string {
  return count === 0 ? "keine" : countWord(count);
}

/** From which count a value is published. */
function protectionWords({ threshold }: IndicatorNote): string {
  if (threshold === undefined) return "";
  return threshold < 2 ? "keine Schwelle" : `ab ${threshold} Fällen, mit Gegensperrung`;
}

/** What the lead of the section says for all. */
const usualDenominator = 30;

function dataSheet(note: IndicatorNote): MetadataBlock {
  const entries = [
    { title: "Definition", text: note.text },
    { title: "Formel", text: note.formula },
    {
      title: "Einheit",
      text: `${unitHead(note)}, ${decimalsWord(note.decimals)} ${plural(Math.max(1, note.decimals), "Nachkommastelle", "Nachkommastellen")}`,
    },
    { title: "Richtung", text: directionWords[note.direction] },
    { title: "Quelle", text: note.source },
    { title: "Stichtag", text: note.referenceDate },
    { title: "Ebenen", text: listText(note.levels.flatMap((level) => levelWords[level] ?? [])) },
    { title: "Schwankungsbereich", text: intervalWords[note.interval] ?? note.interval },
    {
      title: "Mindestnenner",
      text:
        note.interval === "none" || note.minimumDenominator === usualDenominator
          ? ""
          : `${note.minimumDenominator}`,
    },
    { title: "Schutz", text: protectionWords(note) },
    { title: "Brüche", text: note.breaks.map(({ year, reason }) => `${year}: ${reason}`).join("; ") },
    {
      title: "Stand",
      text:
        note.shownYear === undefined
          ? `Noch ohne Daten; liefern kann: ${listText(note.suppliers)}`
          : `${note.shownYear}${note.synthetic ? ", erfundene Beispielzahlen" : ""}`,
    },
  ];
  return {
    kind: "metadata",
    label: `${note.number} ${note.title}`,
    style: "sheet",
    id: `blatt-${note.id.toLowerCase()}`,
    code: note.id,
    entries: entries.filter(({ text }) => text !== ""),
  };
}
