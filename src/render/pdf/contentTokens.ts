/** One operator of a content stream with its operands: where it begins and ends in the text, and its last operands. */
export interface ContentOperator {
  readonly name: string;
  /** Start of the first operand. */
  readonly start: number;
  /** End of the operator, exclusive. */
  readonly end: number;
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 12 || code === 0;

/** ( ) < > [ ] { } / % end a token. */
const isDelimiter = (code: number): boolean =>
  code === 40 ||
  code === 41 ||
  code === 60 ||
  code === 62 ||
  code === 91 ||
  code === 93 ||
  code === 123 ||
  code === 125 ||
  code === 47 ||
  code === 37;

/**
 * Splits a decoded content stream (one character per byte) into operators with their operands. Inline images do not
 * occur in what Chromium prints.
 */
export function* contentOperators(text: string): Generator<ContentOperator> {
  let at = 0;
  let start = -1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    if (start < 0) start = at;
    const end = tokenEnd(text, at);
    if (isOperator(code)) {
      yield { name: text.slice(at, end), start, end };
      start = -1;
    }
    at = end;
  }
}

/** Operators begin with a letter or are ' or ". Names begin with /, numbers with a digit or sign. */
function isOperator(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34;
}

function tokenEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 40) return stringEnd(text, at);
  if (code === 60)
    return text.charCodeAt(at + 1) === 60 ? dictionaryEnd(text, at) : text.indexOf(">", at) + 1;
  if (code === 37) return lineEnd(text, at);
  if (code === 91 || code === 93 || code === 62) return at + 1;
  let end = at + 1;
  while (end < text.length && !isSpace(text.charCodeAt(end)) && !isDelimiter(text.charCodeAt(end))) end += 1;
  return end;
}

function stringEnd(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 92) index += 1;
    else if (code === 40) depth += 1;
    else if (code === 41 && (depth -= 1) === 0) return index + 1;
  }
  return text.length;
}

function dictionaryEnd(text: string, at: number): number {
  let index = at + 2;
  while (index < text.length) {
    if (text.startsWith(">>", index)) return index + 2;
    index = isSpace(text.charCodeAt(index)) ? index + 1 : tokenEnd(text, index);
  }
  return text.length;
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}
