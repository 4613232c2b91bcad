import type { CellFlag, CellStatus } from "../model/observation.ts";

/** Signs of official tables and their meaning; letters of single offices are data of the mapping, not of this list. */
const signs: ReadonlyMap<string, CellStatus> = new Map([
  ...["-", "–", "—", "−", "‐", "‑", "--", "---"].map((sign): [string, CellStatus] => [sign, "nil"]),
  ...[".", "·", "•", "∙", "‧", "●", "*", "**", "***", ": c", ":c", "geheim"].map(
    (sign): [string, CellStatus] => [sign, "unknown"],
  ),
  ...["...", "…", ". . ."].map((sign): [string, CellStatus] => [sign, "later"]),
  ...["/", ": u", ":u"].map((sign): [string, CellStatus] => [sign, "unreliable"]),
  ...["x", "X", "×", ": z", ":z", "entfällt"].map((sign): [string, CellStatus] => [sign, "not-applicable"]),
  ...[
    "na",
    "n/a",
    "#n/a",
    "#nv",
    "null",
    "nan",
    "none",
    ":",
    "-9999",
    "-9999,0",
    "-9999.0",
    "-9999,00",
    "-9999.00",
  ].map((sign): [string, CellStatus] => [sign, "missing"]),
  ...[
    "k.a.",
    "k. a.",
    "k.a",
    "k. a",
    "keine angabe",
    "n.a.",
    "n. a.",
    "o.a.",
    "n.v.",
    "n. v.",
    "nicht verfügbar",
    "#div/0!",
    "#wert!",
  ].map((sign): [string, CellStatus] => [sign, "missing"]),
  ...["#value!", "#ref!", "#bezug!", "#name?", "#zahl!", "#num!", "#null!", "..", "(null)", "<na>"].map(
    (sign): [string, CellStatus] => [sign, "missing"],
  ),
]);

/** What a sign can begin with: most words are told from signs by their first letter. */
const beginnings: ReadonlySet<string> = new Set([
  ...[...signs.keys()].flatMap((sign) => [sign.charAt(0), sign.charAt(0).toUpperCase()]),
  "(",
  "[",
]);

/** The status of a trimmed cell text that is a sign, in brackets or with a footnote mark too; undefined for anything else. */
export function signStatus(text: string): CellStatus | undefined {
  if (text === "") return "blank";
  if (text.length > 16 || !beginnings.has(text.charAt(0))) return undefined;
  const found = signs.get(text) ?? signs.get(text.toLowerCase());
  if (found !== undefined || text.length === 1 || /^-?\d+[.,]\d+$/.test(text)) return found;
  const bare = text
    .replace(/^[([]\s*(\S+?)\s*[)\]]$/, "$1")
    .replace(/[¹²³⁴-⁹⁾]+$|\s+\d\)$/u, "")
    .trim();
  return bare === text ? undefined : signs.get(bare);
}

/** Flags written in a column of their own or right behind a number, and what they say. */
export const flagLetters: ReadonlyMap<string, CellFlag> = new Map([
  ["p", "provisional"],
  ["v", "provisional"],
  ["r", "revised"],
  ["s", "estimated"],
]);

/** Flags that stand behind a number and a blank as Eurostat writes them (`e` is final in German tables, estimated here). */
export function spacedFlag(letters: string): CellFlag | undefined {
  if (/[es]/.test(letters)) return "estimated";
  if (letters.includes("p")) return "provisional";
  if (letters.includes("u")) return "uncertain";
  return letters.includes("r") ? "revised" : undefined;
}
