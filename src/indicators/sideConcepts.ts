import type { Measure } from "../model/measure.ts";
import type { Term } from "./definitionSchema.ts";

/** Where the people of these terms are counted (Wohnort, Schulort …), each once; measures without place left out. */
export function sideConcepts(
  terms: readonly Term[],
  measures: readonly Measure[],
): readonly Measure["concept"][] {
  const ids = new Set(
    terms.flatMap(({ measure, otherwise }) => [measure, ...(otherwise === undefined ? [] : [otherwise])]),
  );
  const concepts = measures.filter(({ id }) => ids.has(id)).map(({ concept }) => concept);
  return [...new Set(concepts)].filter((concept) => concept !== "none");
}
