/** Words that say nothing about what is counted. */
const filler = new Set([
  "und",
  "der",
  "die",
  "das",
  "von",
  "mit",
  "in",
  "im",
  "am",
  "an",
  "nach",
  "je",
  "zu",
  "zum",
  "zur",
  "des",
  "dem",
  "bis",
  "insgesamt",
  "anzahl",
  "zahl",
  "personen",
  "davon",
  "darunter",
  "zwar",
]);

/** How much a header reads like a measure's title, 0 to 1: the share of words they have in common, endings left aside. */
export function nameLikeness(header: string, title: string): number {
  const [left, right] = [stems(header), stems(title)];
  if (left.length === 0 || right.length === 0) return 0;
  const common = left.filter((stem) => right.some((other) => sameStem(stem, other))).length;
  return (2 * common) / (left.length + right.length);
}

function stems(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const kept = words.filter((word) => !filler.has(word));
  return [...new Set(kept.map((word) => word.replace(/(?:innen|en|er|es|e|n|s)$/u, "")))];
}

/** Equal, or one begins the other: `arbeitslos` and `arbeitslosigkeit`, but not `wohnung` and `wohnungslos`. Numbers have to be equal. */
function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 5 && long.startsWith(short) && !/^s?los/.test(long.slice(short.length));
}
