import { listText } from "./lists.ts";
import { differenceUnit, type NumberFormat } from "./units.ts";
import { printed, signed } from "./numbers.ts";
import type { AreaWords } from "./territoryWords.ts";

/** A change against the year before with how certain it is; without certainty no test is defined. */
export interface TestedChange {
  readonly from: number;
  readonly difference: number;
  readonly certainty?: "998" | "95" | "none";
}

const words = {
  "998": "gesichert",
  "95": "auffällig, nicht gesichert",
  none: "nicht gesichert",
} as const;

/** How certain a change is, for a table: "gesichert", "nicht gesichert", "nicht geprüft". */
export function certaintyWord({ certainty }: TestedChange): string {
  return certainty === undefined ? "nicht geprüft" : words[certainty];
}

/** "−0,4 Prozentpunkte gegenüber 2015, nicht gesichert"; equal as printed: "unverändert gegenüber 2015". */
export function changePhrase(change: TestedChange, format: NumberFormat): string {
  if (printed(change.difference, format.decimals) === 0) return `unverändert gegenüber ${change.from}`;
  const unit = differenceUnit(change.difference, format);
  const size = `${signed(change.difference, format.decimals)}${unit === "" ? "" : ` ${unit}`}`;
  const certainty = change.certainty === undefined ? "" : `, ${certaintyWord(change)}`;
  return `${size} gegenüber ${change.from}${certainty}`;
}

/** What a certainty means, as a sentence behind a change; nothing where no test is defined. */
export function certaintySentence({ certainty }: TestedChange): string {
  if (certainty === undefined) return "";
  if (certainty === "998") return "Diese Veränderung ist größer, als durch Zufall zu erwarten wäre.";
  return certainty === "95"
    ? "Diese Veränderung ist größer als die übliche Zufallsschwankung, aber nicht gesichert."
    : "Diese Veränderung kann Zufall sein, sie ist nicht gesichert.";
}

/** "Gesichert verändert: 2 von 21 Gemeinden mit Werten in beiden Jahren (Bad Blankenburg, Saalfeld/Saale)." */
export function certainChanges(certain: readonly string[], tested: number, areas: AreaWords): string {
  if (tested === 0) return "";
  if (certain.length === 0)
    return `In ${areas.masculine ? "keinem" : "keiner"} von ${tested} ${areas.dative} mit Werten in beiden Jahren ist die Veränderung gesichert.`;
  const names = certain.length > 3 ? "" : ` (${listText(certain)})`;
  return `Gesichert verändert: ${certain.length} von ${tested} ${areas.dative} mit Werten in beiden Jahren${names}.`;
}
