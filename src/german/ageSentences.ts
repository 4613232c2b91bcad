import type { CountyWords } from "./countyWords.ts";
import { decimal, narrow } from "./numbers.ts";

/** An age group in words and in table heads; `to` is the first age after it, absent for the open last one. */
export interface AgeGroup {
  readonly from: number;
  readonly to?: number;
}

/** "unter 6", "15–24", "75 und älter": head of a column or row. */
export function ageHead({ from, to }: AgeGroup): string {
  if (to === undefined) return `${from} und älter`;
  return from === 0 ? `unter ${to}` : `${from}–${to - 1}`;
}

/** "unter 6 Jahren", "von 15 bis unter 25 Jahren", "ab 75 Jahren": dative, in sentences. */
function agesText({ from, to }: AgeGroup): string {
  if (to === undefined) return `ab ${from} Jahren`;
  return from === 0 ? `unter ${to} Jahren` : `von ${from} bis unter ${to} Jahren`;
}

/** "Am stärksten besetzt sind im Kreis die Jahrgänge von 45 bis unter 55 Jahren". */
export function strongestAgesTitle(group: AgeGroup, county: Pick<CountyWords, "in">): string {
  return `Am stärksten besetzt sind ${county.in} die Jahrgänge ${agesText(group)}`;
}

/** "Auf jeden dieser Jahrgänge kommen im Mittel 1,72 % der Einwohner." */
export function perYearSentence(share: number): string {
  return `Auf jeden dieser Jahrgänge ${decimal(share, 2) === "1,00" ? "kommt" : "kommen"} im Mittel ${decimal(share, 2)}${narrow}% der Einwohner.`;
}

/** "Von den Menschen ab 75 Jahren sind 60,3 % Frauen, in Thüringen 60,9 %." */
export function womenSentence(
  group: AgeGroup,
  share: number,
  state?: { name: string; share: number },
): string {
  const other = state === undefined ? "" : `, in ${state.name} ${decimal(state.share)}${narrow}%`;
  return `Von den Menschen ${agesText(group)} sind ${decimal(share)}${narrow}% Frauen${other}.`;
}
