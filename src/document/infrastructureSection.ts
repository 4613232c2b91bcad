import { shortDate } from "../german/dates.ts";
import { infrastructureTitle, kindCounts } from "../german/infrastructureSentences.ts";
import { listText } from "../german/lists.ts";
import type { Problem } from "../model/problem.ts";
import type { Section } from "./atlasDocument.ts";
import type { Block } from "./block.ts";
import type { ChartBlock, InfrastructureChart } from "./chartBlock.ts";
import type { Context } from "./context.ts";
import { plainSection } from "./frontSections.ts";
import { type Infrastructure, type InstitutionPlace, placeOf } from "./institutionPlace.ts";
import { infrastructureCounts, infrastructureNames } from "./infrastructureTables.ts";

/** Where institutions are: a map, and how many of each kind every municipality has; undefined without the list. */
export function infrastructureSection(context: Context, problems: Problem[]): Section | undefined {
  const { infrastructure } = context.input.texts;
  if (infrastructure === undefined || context.municipalities.length === 0) return undefined;
  const places = infrastructure.places.flatMap(
    (place) => placeOf(context, place, infrastructure, problems) ?? [],
  );
  if (places.length === 0) return undefined;
  const { kinds, synthetic } = infrastructure;
  const counts = kinds.map(({ id, title }) => ({
    title,
    count: places.filter(({ kind }) => kind === id).length,
  }));
  const without = context.municipalities.filter(({ key }) => places.every(({ area }) => area.key !== key));
  const map = mapOf(context, infrastructure, places);
  return {
    ...plainSection,
    id: "einrichtungen",
    kind: "infrastructure",
    title: `Einrichtungen ${context.words.in}`,
    eyebrow: "Einrichtungen",
    heading: infrastructureTitle(without.length, context.municipalities.length),
    lead: `Gezeigt sind ${listText(kindCounts(counts))}. Stand: ${shortDate(infrastructure.date)}.`,
    sheets: [
      {
        blocks: [
          {
            kind: "columns",
            layout: "side",
            left: [about(infrastructure)],
            right: map === undefined ? [] : [map],
          },
        ],
      },
      { blocks: [infrastructureCounts(context, infrastructure, places)] },
      { blocks: [infrastructureNames(infrastructure, places)], medium: "screen" },
    ],
    synthetic,
  };
}

function mapOf(
  { input, words }: Context,
  { kinds, source, date, synthetic }: Infrastructure,
  places: readonly InstitutionPlace[],
): ChartBlock | undefined {
  if (input.geometry === undefined) return undefined;
  const chart: InfrastructureChart = {
    kind: "infrastructure",
    kinds,
    places: places.map(({ kind, area, at }) => ({
      kind,
      municipality: area.key,
      ...(at === undefined ? {} : { at }),
    })),
  };
  return {
    kind: "map",
    id: "karte-einrichtungen",
    title: `Einrichtungen ${words.in}`,
    subtitle: `Jedes Zeichen ist eine Einrichtung, Stand ${shortDate(date)}`,
    chart,
    description: `${places.length} Einrichtungen in ${new Set(places.map(({ area }) => area.key)).size} Gemeinden, jede Art mit eigenem Zeichen. Wie viele jede Gemeinde hat, steht in der Tabelle.`,
    source: `Quelle: ${source.replace(/\.$/, "")}. Karte: ${input.geometry.attribution}, UTM-Zone 32.`,
    listed: true,
    synthetic,
  };
}

function about({ date, note }: Infrastructure): Block {
  const entries = [
    {
      title: "Was wird gezeigt?",
      text: "Orte, an denen Menschen Betreuung, Schule, Rat und Hilfe finden. Wo kein genauer Ort angegeben ist, steht das Zeichen in der Mitte der Gemeinde.",
    },
    {
      title: "Einordnung",
      text: "Die Karte zeigt Orte, keine Plätze und keine Wege: Sie sagt nicht, wie viele Menschen eine Einrichtung aufnimmt und wie gut sie zu erreichen ist.",
    },
    { title: "Stand", text: shortDate(date) },
    { title: "Nicht enthalten", text: note },
  ];
  return {
    kind: "metadata",
    label: "Zur Karte",
    style: "side",
    entries: entries.filter(({ text }) => text !== ""),
  };
}
