import type { Comparison } from "../comparison/compare.ts";
import type { ComposeInput } from "../document/composeInput.ts";
import type { SourceNote } from "../document/sourceNote.ts";
import { readTexts } from "../document/texts.ts";
import { type Checked, checked } from "../model/checked.ts";
import type { Figure } from "../model/figure.ts";
import type { Source } from "../sources/sourceSchema.ts";
import type { AtlasInput } from "./atlasInput.ts";
import type { CountedAtlas } from "./countAtlas.ts";
import type { PreparedAtlas } from "./prepareAtlas.ts";
import { withDataStatus } from "./withDataStatus.ts";

/** What is known when the pages are composed. */
export interface DocumentParts {
  readonly prepared: PreparedAtlas;
  readonly counted: CountedAtlas;
  readonly figures: readonly Figure[];
  readonly comparison: Comparison;
}

/** Everything the pages are made of: published figures, what they say about each other, the county's texts. */
export function documentInput(input: AtlasInput, parts: DocumentParts): Checked<ComposeInput> {
  const { prepared, counted, comparison, figures } = parts;
  const { settings, definitions, themes, territory, geometry } = prepared;
  const texts = readTexts(input.textFiles, input.methods);
  const { verdicts, trends, findings, projections, similarCounties, funnels, index } = comparison;
  const composed: ComposeInput = {
    settings: withDataStatus(settings, input.year, counted.observations),
    year: input.year,
    software: input.software,
    draft: input.draft,
    definitions,
    definitionHashes: input.definitionHashes,
    themes,
    figures,
    verdicts,
    trends,
    ...(index === undefined ? {} : { index }),
    findings,
    projections,
    similarCounties,
    funnels,
    territory,
    ...(geometry === undefined ? {} : { geometry }),
    sources: usedSources(parts).map(sourceNote),
    texts: texts.value,
  };
  return checked(composed, texts.problems);
}

/** Sources of which a delivery was read. */
function usedSources({ prepared, counted }: DocumentParts): readonly Source[] {
  const used = new Set(counted.deliveries.flatMap(({ source }) => source ?? []));
  return prepared.sources.filter(({ id }) => used.has(id));
}

function sourceNote({ id, title, publisher, licence, synthetic }: Source): SourceNote {
  return { id, title, publisher, licence, synthetic };
}
