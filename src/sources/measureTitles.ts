import type { Measure } from "../model/measure.ts";

/** The printed title of a measure by its id, for messages; the id itself where nobody knows it. */
export function measureTitles(measures: readonly Measure[]): (id: string) => string {
  const titles = new Map(measures.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}
