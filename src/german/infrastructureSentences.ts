import { capital, countWord, whole } from "./numbers.ts";

/** "In zwölf der 38 Gemeinden steht keine der gezeigten Einrichtungen". */
export function infrastructureTitle(without: number, all: number): string {
  if (without === 0) return "In jeder Gemeinde steht mindestens eine der gezeigten Einrichtungen";
  const where = without === 1 ? "einer" : countWord(without);
  return `${capital(`in ${where}`)} der ${whole(all)} Gemeinden steht keine der gezeigten Einrichtungen`;
}

/** "Gezeigt sind 18 Grundschulen, acht Gymnasien und …": counts of each kind, from `{title, count}`. */
export function kindCounts(
  kinds: readonly { readonly title: string; readonly count: number }[],
): readonly string[] {
  return kinds.map(({ title, count }) => `${whole(count)} ${title}`);
}
