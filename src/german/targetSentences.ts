import { capital, countDative, countWord, narrow, plural, whole } from "./numbers.ts";

/** State of a goal as its words need it. */
export type TargetWord = "reached" | "on-track" | "off-track" | "unclear";

/** "erreicht", "auf dem Weg", "nicht auf dem Weg", "nicht gesichert". */
export const targetWords: Readonly<Record<TargetWord, string>> = {
  reached: "erreicht",
  "on-track": "auf dem Weg",
  "off-track": "nicht auf dem Weg",
  unclear: "nicht gesichert",
};

/** "Zwei von vier Zielen sind auf dem Weg oder erreicht." */
export function targetLead(states: readonly TargetWord[]): string {
  const good = states.filter((state) => state === "reached" || state === "on-track").length;
  const unclear = states.filter((state) => state === "unclear").length;
  const first = `${capital(countWord(good))} von ${countWord(states.length)} Zielgrößen ${plural(good, "ist", "sind")} auf dem Weg oder erreicht`;
  const open = unclear === 0 ? "" : `, bei ${countDative(unclear)} ist die Veränderung nicht gesichert`;
  return `${first}${open}.`.replace("Null von", "Keine von");
}

interface Way {
  readonly start: { readonly year: number; readonly value: number };
  readonly now: { readonly year: number; readonly value: number };
  readonly target: { readonly year: number; readonly value: number };
}

/** "72 % der Strecke in zwei von sechs Jahren." */
export function targetReading({ start, now, target }: Way, state: TargetWord, change: string): string {
  const share = (100 * (now.value - start.value)) / (target.value - start.value);
  if (state === "unclear") return `Die Veränderung (${change}) liegt im Bereich des Zufalls.`;
  if (state === "reached") return `Ziel erreicht: ${change}.`;
  if (share <= 0) return `Der Wert entfernt sich vom Ziel: ${change}.`;
  const years = `${countWord(now.year - start.year)} von ${countWord(target.year - start.year)} Jahren`;
  return `${whole(share)}${narrow}% der Strecke in ${years}.`;
}
