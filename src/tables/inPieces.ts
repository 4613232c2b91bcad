/** Characters of a piece, more or less. */
const size = 100_000;

/** A text changed piece by piece, each of whole lines: a replacement at every other character needs many times its text. */
export function inPieces(text: string, change: (piece: string) => string): string {
  let changed = "";
  for (let from = 0; from < text.length;) {
    const lineEnd = text.indexOf("\n", from + size);
    const to = lineEnd === -1 ? text.length : lineEnd + 1;
    changed += change(text.slice(from, to));
    from = to;
  }
  return changed;
}
