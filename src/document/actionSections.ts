import { valueText } from "../german/units.ts";
import { inPlace } from "../german/places.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Section } from "./atlasDocument.ts";
import type { Recommendation } from "./block.ts";
import type { Context } from "./context.ts";
import { plainSection } from "./frontSections.ts";
import { indicatorWords } from "./indicatorWords.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import type { AtlasTexts } from "./texts.ts";

/** Files of the texts that name indicators. */
export const textPaths = { recommendations: "recommendations.yaml", targets: "targets.yaml" };

/** The recommendations, each with the finding it rests on; undefined without any. */
export function recommendationsSection(context: Context, problems: Problem[]): Section | undefined {
  const recommendations = context.input.texts.recommendations.flatMap(
    (entry) => recommendation(context, entry, problems) ?? [],
  );
  if (recommendations.length === 0) return undefined;
  const sample = context.input.settings.sample ? " Beispieltexte: Beschlossen wird im Kreistag." : "";
  return {
    ...plainSection,
    id: "empfehlungen",
    kind: "recommendations",
    title: "Handlungsempfehlungen",
    eyebrow: "Handeln",
    heading: "Handlungsempfehlungen",
    lead: `Jede Empfehlung nennt den Befund, die Zielgruppe, wer zuständig ist und an welcher Zahl man den Erfolg sieht.${sample}`,
    sheets: [
      {
        blocks: [
          { kind: "recommendations", recommendations },
          {
            kind: "note",
            title: "Wie aus einem Befund eine Empfehlung wird",
            paragraphs: [
              "Aufgenommen wird nur, was (1) auf einem Unterschied oder Verlauf beruht, der größer ist als die übliche Zufallsschwankung, (2) in der Zuständigkeit des Kreises liegt und (3) mit einem Indikator dieses Atlas nachprüfbar ist. Zahlen zeigen, wo etwas anders ist. Warum es so ist, klären die Fachgespräche mit Gemeinden und Trägern.",
            ],
          },
        ],
      },
    ],
    synthetic: context.input.settings.sample,
  };
}

type RecommendationText = AtlasTexts["recommendations"][number];

function recommendation(
  context: Context,
  entry: RecommendationText,
  problems: Problem[],
): Recommendation | undefined {
  const note = knownIndicator(context, entry.indicator, entry.area, textPaths.recommendations, problems);
  if (note === undefined) return undefined;
  if (note.shownYear === undefined) {
    const file = `texts/${context.input.year}/${textPaths.recommendations}`;
    problems.push(
      problem("document/recommendation-without-value", "warning", { file }, { indicator: note.id }),
    );
    return undefined;
  }
  const { group, title, text, responsible, measure, rhythm } = entry;
  return {
    finding: entry.finding === "" ? findingOf(context, note, entry.area) : entry.finding,
    to: note.id.toLowerCase(),
    place: `Abschnitt ${note.number}`,
    group,
    title,
    text,
    responsible,
    measure,
    rhythm,
  };
}

function findingOf(context: Context, note: IndicatorNote, area: string | undefined): string {
  const { book, areas, input } = context;
  const year = note.shownYear ?? input.year;
  const place = area === undefined ? undefined : areas.get(area);
  const figure = place === undefined ? undefined : book.shown(note.id, place.key, year);
  const county = book.shown(note.id, input.territory.county.key, year);
  if (place === undefined || figure === undefined) return `${indicatorWords(context, note, year).heading}.`;
  const reference =
    county === undefined || note.kind === "count" ? "" : `; Kreis ${valueText(county.value, note)}`;
  return `${note.shortTitle}: ${valueText(figure.value, note)} ${inPlace(place)}${reference}.`;
}

/** The note of an indicator; a problem if the catalogue or the territory does not know what the text names. */
export function knownIndicator(
  { notes, areas, input }: Context,
  indicator: string,
  area: string | undefined,
  file: string,
  problems: Problem[],
): IndicatorNote | undefined {
  const at = { file: `texts/${input.year}/${file}` };
  const note = notes.get(indicator);
  if (note === undefined) problems.push(problem("document/unknown-indicator", "error", at, { indicator }));
  if (area === undefined || areas.has(area)) return note;
  problems.push(problem("document/unknown-area", "error", at, { area }));
  return undefined;
}
