import type { EditionIndicator } from "../model/edition.ts";

/** What a sentence needs to name an indicator's value. */
export type Subject = Pick<EditionIndicator, "title" | "kind"> & {
  /** As the definition words it; empty or absent: made from the title. */
  readonly subject?: string;
};

/** Endings of compounds that fix the gender of the whole word. */
const genders: readonly (readonly [RegExp, string])[] = [
  [/(anteil|quotient|saldo|bestand|index|stand|abstand|verbrauch|gewinn|verlust)$/i, "der"],
  [/(quote|rate|zahl|dichte|ung|heit|keit|schaft|ziffer|dauer|last|beteiligung)$/i, "die"],
  [/(einkommen|alter|verhältnis|niveau|maß)$/i, "das"],
];

/** Longer titles enter sentences by their first word only. */
const longest = 48;

const fallback: Readonly<Record<string, string>> = {
  share: "der Anteil",
  rate: "die Rate",
  ratio: "das Verhältnis",
  balance: "der Saldo",
  count: "die Zahl",
  mean: "der Mittelwert",
  density: "die Dichte",
  change: "die Veränderung",
};

/**
 * The indicator as the subject of a sentence, as its definition says or made from its title, nominative with article: "der Anteil der unter 18-Jährigen",
 * "die Betreuungsquote der unter 3-Jährigen". Titles whose gender the rules do not know give the general word of
 * their kind ("der Anteil", "die Rate", "der Wert"); the heading beside the sentence names the indicator.
 */
export function subject({ title, kind, subject: worded = "" }: Subject): string {
  if (worded !== "") return worded;
  const clean = title
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/,.*$/, "")
    .trim();
  const [first = ""] = clean.split(" ");
  const gender = genders.find(([ending]) => ending.test(first));
  if (gender !== undefined && /^[A-ZÄÖÜ]/.test(first))
    return `${gender[1]} ${clean.length <= longest || first === "Anteil" ? clean : first}`;
  return fallback[kind] ?? "der Wert";
}
