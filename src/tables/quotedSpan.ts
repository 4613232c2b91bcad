const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** A quoted field: where its closing quote stands, the line ends in it, and whether it is nothing but text in quotes. */
export interface QuotedSpan {
  readonly close: number;
  readonly lineEnds: number;
  /** No delimiter, no line end, no doubled quote inside, and a delimiter or line end behind. */
  readonly simple: boolean;
}

/**
 * The quoted field that opens at `open`. Undefined if the quote is left open: nothing closes it, or what does would
 * swallow a stretch of the table.
 */
export function quotedSpan(text: string, open: number, delimiter: number): QuotedSpan | undefined {
  const first = text.indexOf('"', open + 1);
  let close = first;
  while (close !== -1 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
  if (close === -1) return undefined;
  let lineEnds = 0;
  let delimiters = 0;
  for (let at = open; at < close; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter) delimiters += 1;
    else if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed))
      lineEnds += 1;
  }
  const closed = endsField(text, close + 1, delimiter);
  if (lineEnds > 0 && (!closed || swallowsTable(text, open, close, delimiter))) return undefined;
  return { close, lineEnds, simple: closed && lineEnds === 0 && delimiters === 0 && close === first };
}

function endsField(text: string, at: number, delimiter: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : lineFeed;
  return code === delimiter || code === lineFeed || code === carriageReturn;
}

/** A field of many lines that nearly all hold the same number of delimiters is no note but a part of the table. */
function swallowsTable(text: string, open: number, close: number, delimiter: number): boolean {
  const first = text.indexOf("\n", open);
  if (first === -1 || first > close) return false;
  const lines = text.slice(first + 1, Math.min(close, first + 20_000)).split(/\r\n?|\n/);
  if (lines.length < 4) return false;
  const counts = lines.slice(0, -1).map((line) => line.split(String.fromCharCode(delimiter)).length - 1);
  const usual = counts[counts.length >> 1] ?? 0;
  return usual > 0 && counts.filter((count) => count === usual).length >= counts.length * 0.7;
}
