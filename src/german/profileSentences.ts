import type { VerdictKind } from "../model/comparison.ts";
import { listText } from "./lists.ts";
import { capital, countDative, countWord, plural, whole } from "./numbers.ts";
import type { Place } from "./places.ts";
import { isClear } from "./verdictWords.ts";

/** An indicator of a profile with its verdict and the word for it. */
export interface ProfileVerdict {
  readonly name: string;
  readonly verdict: VerdictKind;
  readonly word: string;
}

/**
 * "Bei zwei von neun Kennzahlen ist ein klarer Unterschied zum Kreis erkennbar: Beschäftigtenquote (deutlich
 * ungünstiger) und Arbeitslosenanteil (ungünstiger)."
 */
export function profileLead(verdicts: readonly ProfileVerdict[]): string {
  const different = verdicts.filter(({ verdict }) => verdict !== "similar");
  if (verdicts.length === 0) return "Für einen Vergleich mit dem Kreis liegen keine Werte vor.";
  if (different.length === 0)
    return `Bei keiner von ${whole(verdicts.length)} verglichenen Kennzahlen ist ein klarer Unterschied zum Kreis erkennbar.`;
  const ordered = [
    ...different.filter(({ verdict }) => isClear(verdict)),
    ...different.filter(({ verdict }) => !isClear(verdict)),
  ];
  const named = ordered.slice(0, 2).map(({ name, word }) => `${name} (${word})`);
  const more = different.length - named.length;
  const list = more > 0 ? `${named.join(", ")} und ${countWord(more)} weitere` : listText(named);
  return `Bei ${countDative(different.length)} von ${whole(verdicts.length)} verglichenen Kennzahlen ist ein Unterschied zum Kreis erkennbar: ${list}.`;
}

/** The lead of a very small place. */
export function smallPlaceLead(place: Place): string {
  return `${capital(place.name)} ist sehr klein. Für die meisten Aussagen sind es zu wenige Fälle; der Atlas zeigt dafür den Planungsraum.`;
}

/** "12 Gemeinden, zusammen mit dem Wert des Planungsraums gezeigt". */
export function membersText(count: number): string {
  return `${whole(count)} ${plural(count, "Gemeinde", "Gemeinden")}`;
}
