/** A numeral taken apart at everything that is no digit. */
export interface DigitGroups {
  readonly negative: boolean;
  readonly digits: string;
  readonly separators: string;
  /** Number of groups, digits of the first and of the last one, and whether all between have three. */
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly inner: boolean;
}

/**
 * Takes a trimmed text apart: an optional sign, then digits with points, commas, blanks or apostrophes between them, or
 * a point in front of nothing but digits. Undefined for any other text.
 */
export function digitGroups(text: string): DigitGroups | undefined {
  const signed = "-−–+".includes(text.charAt(0));
  let start = signed ? 1 : 0;
  while (isBlank(text.charCodeAt(start))) start += 1;
  if (start >= text.length || !isDigit(text.charCodeAt(text.length - 1))) return undefined;
  let [digits, separators, first, inner]: [string, string, number, boolean] = ["", "", 0, true];
  let count = 1;
  let from = start;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) continue;
    if (!isSeparator(code)) return undefined;
    if (count === 1) first = at - from;
    else inner &&= at - from === 3;
    count += 1;
    digits += text.slice(from, at);
    separators += text.charAt(at);
    from = at + 1;
  }
  const last = text.length - from;
  if (count === 1) first = last;
  if (first === 0 && (count !== 2 || !(separators === "." || separators === ","))) return undefined;
  const negative = signed && !text.startsWith("+");
  return { negative, digits: digits + text.slice(from), separators, count, first, last, inner };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSeparator(code: number): boolean {
  return code === 46 || code === 44 || code === 39 || code === 0x2019 || isBlank(code);
}

/** What separates words; told from letters and digits without a search. */
function isBlank(code: number): boolean {
  return code === 32 || code === 0xa0 || (code < 14 && code > 8) || isRareBlank(code);
}

function isRareBlank(code: number): boolean {
  return code > 0xff && /\s/.test(String.fromCharCode(code));
}
