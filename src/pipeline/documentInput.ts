import type { Comparison } from "../comparison/compare.ts";
import type { ComposeInput } from "../document/composeInput.ts";
import type { SourceNote } from "../document/sourceNote.ts";
import { readTexts } from "../document/texts.ts";
import { type Checked, checked } from "../model/checked.ts";
import type { Figure } from "../model/figure.ts";
import type { ModelCalculation } from "../model/modelProjection.ts";
import type { Source } from "../sources/sourceSchema.ts";
import type { AtlasInput } from "./atlasInput.ts";
import type { CountedAtlas } from "./countAtlas.ts";
import type { PreparedAtlas } from "./prepareAtlas.ts";
import { protectionRules } from "./protectionInput.ts";
import { withDataStatus } from "./withDataStatus.ts";

import { unknownMessages } from "./unknownMessages.ts";

/** What is known when the pages are composed. */
export interface DocumentParts {
  readonly prepared: PreparedAtlas;
  readonly counted: CountedAtlas;
  readonly figures: readonly Figure[];
  readonly comparison: Comparison;
  readonly modelled?: ModelCalculation;
}

/** Everything the pages are made of: published figures, what they say about each other, the county's texts. */
export function documentInput(input: AtlasInput, parts: DocumentParts): Checked<ComposeInput> {
  const { prepared, counted, comparison, figures } = parts;
  const { settings, definitions, themes, territory, geometry } = prepared;
  const texts = readTexts(input.textFiles, input.methods);
  const { verdicts, trends, changes, positions, findings, projections, similarCounties, funnels, index } =
    comparison;
  const composed: ComposeInput = {
    settings: withDataStatus(settings, input.year, counted.observations),
    year: input.year,
    software: input.software,
    draft: input.draft,
    definitions,
    definitionHashes: input.definitionHashes,
    themes,
    measureTitles: new Map(prepared.measures.map(({ id, title }) => [id, title])),
    thresholds: thresholds(parts),
    figures,
    verdicts,
    trends,
    changes,
    positions,
    ...(index === undefined ? {} : { index }),
    findings,
    projections,
    ...(parts.modelled === undefined ? {} : { modelled: parts.modelled }),
    similarCounties,
    funnels,
    territory,
    ...(geometry === undefined ? {} : { geometry }),
    ...(prepared.design === undefined ? {} : { design: prepared.design }),
    sources: usedSources(parts).map(sourceNote),
    texts: texts.value,
  };
  return checked(composed, [
    ...texts.problems,
    ...unknownMessages(settings, input.settingsFile, findings, definitions),
  ]);
}

/** The strictest rule of the sources behind each indicator's counts; 0 where no count is about people's private data. */
function thresholds({ prepared, counted }: DocumentParts): ReadonlyMap<string, number> {
  const { sources } = protectionRules(prepared);
  const sensitive = new Set(prepared.measures.flatMap((one) => (one.sensitive ? [one.id] : [])));
  const minimum = new Map<string, number>();
  for (const { measure, origins } of counted.observations) {
    const strictest = Math.max(0, ...origins.map(({ source }) => sources[source]?.minimumCount ?? 0));
    if (strictest > (minimum.get(measure) ?? -1)) minimum.set(measure, strictest);
  }
  return new Map(
    prepared.definitions.flatMap(({ id, numerator, minimumCount = 0 }) => {
      const counts = numerator.filter(({ measure }) => minimum.has(measure));
      const rules = counts.map(({ measure }) => (sensitive.has(measure) ? (minimum.get(measure) ?? 0) : 0));
      return counts.length === 0 ? [] : [[id, Math.max(minimumCount, ...rules)] as const];
    }),
  );
}

/** Sources of which a delivery was read. */
function usedSources({ prepared, counted }: DocumentParts): readonly Source[] {
  const used = new Set(counted.deliveries.flatMap(({ source }) => source ?? []));
  return prepared.sources.filter(({ id }) => used.has(id));
}

function sourceNote({ id, title, publisher, licence, synthetic }: Source): SourceNote {
  return { id, title, publisher, licence, synthetic };
}
