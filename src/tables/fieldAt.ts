/** A stretch of text cut at its delimiters alone: offsets of its first character and behind its last, and its fields. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/**
 * One field, without cutting the others; empty behind the last. Nothing is searched for that is not there: the next
 * delimiter may be at the other end of the file.
 */
export function fieldAt(text: string, delimiter: string, { start, end, width }: Cut, index: number): string {
  if (index >= width) return "";
  let at = start;
  for (let field = 0; field < index; field += 1) at = text.indexOf(delimiter, at) + 1;
  return text.slice(at, index === width - 1 ? end : text.indexOf(delimiter, at));
}
