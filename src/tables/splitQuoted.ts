/** Characters of the longest cell a spreadsheet holds: anything longer is none and stays as it is. */
const longest = 32_767;

/**
 * A record whose quoted fields all end where a field ends: its fields are what stands between the quotes. Undefined for
 * any other. A few title lines need no parser to be set up.
 */
export function splitQuoted(piece: string, delimiter: string): readonly string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  while (at <= piece.length) {
    const quoted = piece.charAt(at) === '"';
    const close = quoted ? closingQuote(piece, at) : piece.indexOf(delimiter, at);
    if (quoted && close === -1) return undefined;
    const end = quoted ? close + 1 : close === -1 ? piece.length : close;
    if (end < piece.length && !piece.startsWith(delimiter, end)) return undefined;
    const field = quoted ? undoubled(piece.slice(at + 1, close)) : piece.slice(at, end);
    if (!quoted && /["\n]/.test(field)) return undefined;
    fields.push(field);
    at = end + 1;
  }
  return fields;
}

function closingQuote(piece: string, open: number): number {
  let close = piece.indexOf('"', open + 1);
  while (close !== -1 && piece.charAt(close + 1) === '"') close = piece.indexOf('"', close + 2);
  return close;
}

function undoubled(field: string): string {
  return field.length > longest ? field : field.replaceAll('""', '"');
}
