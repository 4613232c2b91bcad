import { checked, type Checked } from "../model/checked.ts";
import { protectionSection } from "./protectionSection.ts";
import { plainDesign } from "../model/design.ts";
import { problem, type Problem } from "../model/problem.ts";
import { accessibilitySection } from "./accessibilitySection.ts";
import { recommendationsSection } from "./actionSections.ts";
import { targetsSection } from "./targetsSection.ts";
import { colophonSection, methodsSection, wordsSections } from "./annexSections.ts";
import { dataSheetsSection } from "./dataSheetsSection.ts";
import { sourcesSection } from "./sourcesSection.ts";
import { territorySection } from "./territorySection.ts";
import { ageSection } from "./ageSection.ts";
import type { AtlasDocument, DocumentHead, Part, Section } from "./atlasDocument.ts";
import { chapterSection } from "./chapterSection.ts";
import { countySection } from "./comparisonSections.ts";
import { planningSection } from "./planningSection.ts";
import type { ComposeInput } from "./composeInput.ts";
import { composeContext, type Chapter, type Context } from "./context.ts";
import { composeEdition } from "./edition.ts";
import { coverSection, forewordSection, imprintSection } from "./frontSections.ts";
import { readingSection } from "./readingSection.ts";
import { indexSection } from "./indexSections.ts";
import { unusedTexts } from "./unusedTexts.ts";
import { infrastructureSection } from "./infrastructureSection.ts";
import { projectionSection } from "./projectionSection.ts";
import { indicatorSection } from "./indicatorSection.ts";
import { contentsSection, figureListSection, indicatorIndexSection } from "./listingSections.ts";
import { messagesSection } from "./messagesSection.ts";
import { numberParts } from "./numbering.ts";
import { profileSection } from "./profileSection.ts";

/**
 * Makes the document every format is rendered from:
 *
 *   figures, verdicts, trends ─ composeContext → chapters ─ …Section → parts ─ numberParts → AtlasDocument
 *
 * Numbers stay numbers; every sentence with a number is made from its figure.
 */
export function compose(input: ComposeInput): Checked<AtlasDocument> {
  const problems: Problem[] = [];
  const context = composeContext(input);
  const body = numberParts(bodyParts(context, problems));
  const lists: Part = {
    id: "verzeichnis",
    title: "Verzeichnisse",
    sections: [figureListSection(context, body), indicatorIndexSection(context)],
  };
  const listed = [...body, lists];
  const front: Part = {
    id: "anfang",
    title: headTitle(input),
    sections: [coverSection(context), imprintSection(context), contentsSection(context, listed)],
  };
  problems.push(...unusedTexts(context));
  if (input.texts.foreword.trim() === "") problems.push(missingText(input, "foreword.md"));
  const document: AtlasDocument = {
    head: documentHead(input),
    parts: [front, ...listed],
    indicators: [...context.notes.values()],
    themes: context.chapters.map(({ theme }) => ({ id: theme.id, title: theme.title })),
    sources: input.sources,
    territory: input.territory,
    ...(input.geometry === undefined ? {} : { geometry: input.geometry }),
    design: input.design ?? plainDesign,
    edition: composeEdition(context),
  };
  return checked(document, problems);
}

function bodyParts(context: Context, problems: Problem[]): readonly Part[] {
  const parts: readonly Part[] = [
    part("wichtigste", "Das Wichtigste", [forewordSection(context), messagesSection(context)]),
    part("lesen", "Zum Lesen", [readingSection(context)]),
    ...context.chapters.map((chapter) => chapterPart(context, chapter)),
    part("vergleich", "Gebiete im Vergleich", [
      planningSection(context),
      indexSection(context),
      countySection(context),
      projectionSection(context),
      infrastructureSection(context, problems),
    ]),
    part(
      "profile",
      "Gemeindeprofile",
      context.municipalities.map((area) => profileSection(context, area)),
    ),
    part("handeln", "Handeln", [
      recommendationsSection(context, problems),
      targetsSection(context, problems),
    ]),
    part("anhang", "Anhang", [
      methodsSection(context),
      protectionSection(context),
      territorySection(context),
      dataSheetsSection(context),
      sourcesSection(context),
      ...wordsSections(),
      accessibilitySection(context),
      colophonSection(context),
    ]),
  ];
  return parts.filter(({ sections }) => sections.length > 0);
}

function part(id: string, title: string, sections: readonly (Section | undefined)[]): Part {
  return { id, title, sections: sections.filter((section) => section !== undefined) };
}

function chapterPart(context: Context, chapter: Chapter): Part {
  const { number, theme, indicators } = chapter;
  const pages = indicators.map((note) =>
    note.shownYear === undefined ? undefined : indicatorSection(context, note, note.shownYear),
  );
  return part(theme.id, `${number} ${theme.title}`, [
    chapterSection(context, chapter),
    ...pages,
    ageSection(context, chapter),
  ]);
}

function headTitle({ settings, year }: ComposeInput): string {
  return `${settings.title} ${year}`;
}

function documentHead(input: ComposeInput): DocumentHead {
  const { settings, territory, year, software, draft } = input;
  return {
    title: settings.title,
    year,
    county: territory.county.name,
    publisher: settings.publisher.name,
    municipalities: territory.municipalities.length,
    territory: territory.date,
    dataStatus: settings.dataStatus[year] ?? "",
    editionDate: settings.editionDate[year] ?? "",
    software,
    brand: settings.design.brand,
    funding: settings.funding?.text ?? "",
    sampleNotice: settings.sample ? "Beispielausgabe mit erfundenen Teilen" : "",
    draftNotice: draft ? "Entwurf, nicht zur Veröffentlichung" : "",
  };
}

function missingText({ year }: ComposeInput, text: string): Problem {
  return problem("document/missing-text", "warning", { file: `texts/${year}/${text}` }, { text });
}
