/** Names in a sentence: [] → "", ["a", "b", "c"] → "a, b und c". */
export function listText(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} und ${last}`;
}

/** The text in German quotation marks: „…“. */
export function quoted(text: string): string {
  return `„${text}“`;
}
