import type { VerdictKind } from "../model/comparison.ts";
import type { Direction } from "../model/edition.ts";

/** Judgement of a verdict: colour and word follow it, never the number alone. */
export type Tone = "worse" | "better" | "neutral" | "similar";

const neutralWords: Readonly<Record<VerdictKind, string>> = {
  "higher-998": "deutlich höher",
  "higher-95": "höher",
  similar: "kein klarer Unterschied",
  "lower-95": "niedriger",
  "lower-998": "deutlich niedriger",
};

/** Whether the value lies clearly above or below its reference. */
export function isHigher(verdict: VerdictKind): boolean {
  return verdict.startsWith("higher");
}

/** Whether the difference is beyond the 99.8 % limits: only these enter titles. */
export function isClear(verdict: VerdictKind): boolean {
  return verdict.endsWith("998");
}

/** "deutlich höher", "niedriger", "kein klarer Unterschied": the word of indicator chapters. */
export function verdictWord(verdict: VerdictKind): string {
  return neutralWords[verdict];
}

/** "deutlich ungünstiger", "günstiger": the word of profiles; höher/niedriger where the indicator is not judged. */
export function judgedWord(verdict: VerdictKind, direction: Direction): string {
  const tone = verdictTone(verdict, direction);
  if (tone === "similar" || tone === "neutral") return verdictWord(verdict);
  return `${isClear(verdict) ? "deutlich " : ""}${tone === "worse" ? "ungünstiger" : "günstiger"}`;
}

/** How a verdict is judged in an indicator of this direction. */
export function verdictTone(verdict: VerdictKind, direction: Direction): Tone {
  if (verdict === "similar") return "similar";
  if (direction === "neutral") return "neutral";
  return isHigher(verdict) === (direction === "burden") ? "worse" : "better";
}
