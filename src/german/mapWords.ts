import { decimal, narrow, plural, signed, whole } from "./numbers.ts";

/** Class labels of a map: "unter 3,0", "3,0 bis unter 4,0", "6,5 und mehr". */
export function classLabels(bounds: readonly number[], decimals: number): readonly string[] {
  const [first] = bounds;
  if (first === undefined) return ["alle Werte"];
  const text = (value: number) => decimal(value, decimals);
  const middle = bounds
    .slice(1)
    .map((upper, index) => `${text(bounds[index] ?? 0)} bis unter ${text(upper)}`);
  return [`unter ${text(first)}`, ...middle, `${text(bounds.at(-1) ?? 0)} und mehr`];
}

/** Class labels of a map of changes in whole steps: "unter −6", "−6 bis −4", "0", "+1 und mehr". */
export function changeClassLabels(bounds: readonly number[]): readonly string[] {
  const [first] = bounds;
  if (first === undefined) return ["alle Werte"];
  const text = (value: number) => signed(value, 0);
  const middle = bounds.slice(1).map((upper, index) => {
    const [from, to] = [bounds[index] ?? 0, upper - 1];
    return from === to ? text(from) : `${text(from)} bis ${text(to)}`;
  });
  return [`unter ${text(first)}`, ...middle, `${text(bounds.at(-1) ?? 0)} und mehr`];
}

/** "1 Gemeinde", "8 Gemeinden". */
export function municipalities(count: number): string {
  return `${whole(count)} ${plural(count, "Gemeinde", "Gemeinden")}`;
}

/** "5 km". */
export function kilometres(count: number): string {
  return `${whole(count)}${narrow}km`;
}

/** What a map says of municipalities whose number found no room on it. */
export function unlabelled(count: number): string {
  return `${municipalities(count)} ohne Nummer: Auf der Karte ist kein Platz. Die Werte stehen in der Tabelle.`;
}
