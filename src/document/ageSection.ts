import { perYearSentence, strongestAgesTitle, womenSentence } from "../german/ageSentences.ts";
import { shortDate } from "../german/dates.ts";
import type { Area } from "../model/area.ts";
import { agePairs, ageShare, openGroup, pyramidBlock, type AgePair } from "./agePyramid.ts";
import { ageTable, countyAgeTable, municipalityAgeTable } from "./ageTables.ts";
import type { Section } from "./atlasDocument.ts";
import type { Block, MetadataBlock } from "./block.ts";
import type { Chapter, Context } from "./context.ts";

/** The county's age pyramid with the shares of all municipalities; undefined without values or in other chapters. */
export function ageSection(
  context: Context,
  { theme, number, indicators, undelivered }: Chapter,
): Section | undefined {
  const { county, state } = context.input.territory;
  const [note] = context.ageGroups;
  if (note === undefined || note.theme !== theme.id) return undefined;
  const words = {
    id: "pyramide-kreis",
    title: `Altersaufbau: ${county.name}`,
    listed: true,
    size: "large",
  } as const;
  const pyramid = pyramidBlock(context, county, state, words);
  if (pyramid === undefined) return undefined;
  const pairs = agePairs(context);
  const title = `${number}.${indicators.length + undelivered.length + 1} Altersaufbau`;
  return {
    id: "altersaufbau",
    kind: "structure",
    title,
    eyebrow: title,
    ...findingOf(context, pairs),
    sheets: [
      {
        blocks: [
          { kind: "columns", layout: "side", left: [about(context)], right: [pyramid] },
          countyAgeTable(context, pairs),
        ],
      },
      ...(context.municipalities.length === 0 ? [] : [{ blocks: [municipalityAgeTable(context, pairs)] }]),
    ],
    synthetic: pyramid.synthetic,
    listed: true,
  };
}

function findingOf(context: Context, pairs: readonly AgePair[]): Pick<Section, "heading" | "lead"> {
  const { county, state } = context.input.territory;
  const closed = pairs.slice(0, -1).flatMap((pair) => {
    const share = bothSexes(context, pair, county, "value");
    return share === undefined ? [] : [{ pair, perYear: share.sum / (pair.to - pair.from) }];
  });
  const [strongest] = closed.toSorted((a, b) => b.perYear - a.perYear);
  const oldest = pairs.at(-1);
  const women = oldest === undefined ? undefined : bothSexes(context, oldest, county, "numerator");
  const others = oldest === undefined ? undefined : bothSexes(context, oldest, state, "numerator");
  const sentences = [
    strongest === undefined ? "" : perYearSentence(strongest.perYear),
    oldest === undefined || women === undefined
      ? ""
      : womenSentence(
          openGroup(pairs, oldest),
          (100 * women.women) / women.sum,
          others === undefined ? undefined : { name: state.name, share: (100 * others.women) / others.sum },
        ),
  ];
  return {
    heading:
      strongest === undefined
        ? "Altersaufbau"
        : strongestAgesTitle(openGroup(pairs, strongest.pair), context.words),
    lead: sentences.filter((text) => text !== "").join(" "),
  };
}

/** Men and women of an age group together; undefined unless both are published. */
function bothSexes(context: Context, pair: AgePair, area: Area, part: "value" | "numerator") {
  const men = ageShare(context, pair.men, area)?.[part];
  const women = ageShare(context, pair.women, area)?.[part];
  return men === undefined || women === undefined ? undefined : { women, sum: men + women };
}

function about(context: Context): MetadataBlock {
  const [note] = context.ageGroups;
  const { date } = context.input.territory;
  return {
    kind: "metadata",
    label: "Zum Altersaufbau",
    style: "side",
    entries: [
      {
        title: "Was wird gezeigt?",
        text: "Einwohner nach Alter und Geschlecht. Die Gruppen sind verschieden breit; gezeichnet ist der Anteil je Altersjahr, die Fläche eines Balkens ist der Anteil der Gruppe.",
      },
      { title: "Formel", text: "Einwohner der Altersgruppe und des Geschlechts ÷ alle Einwohner × 100" },
      {
        title: "Einordnung",
        text: "Der Atlas wertet nicht. Unter 1\u202f000 Einwohnern wird keine Pyramide gezeichnet: Sie zeigte Zufall.",
      },
      {
        title: "Stand",
        text: `${note?.referenceDate ?? ""} ${note?.shownYear ?? ""}. Gebiet ${shortDate(date)}.`,
      },
    ],
  };
}

/** Blocks of a profile: pyramid and table; none for a place below 1,000 inhabitants. */
export function profilePyramid(context: Context, area: Area): readonly Block[] {
  const pyramid = pyramidBlock(context, area, context.input.territory.county, {
    id: `pyramide-${area.key}`,
    title: `Altersaufbau: ${area.name}`,
    listed: false,
    size: "small",
  });
  return pyramid === undefined ? [] : [pyramid, ageTable(context, area)];
}
