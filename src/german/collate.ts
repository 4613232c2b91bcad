const folds: readonly (readonly [RegExp, string])[] = [
  [/ä/g, "a"],
  [/ö/g, "o"],
  [/ü/g, "u"],
  [/ß/g, "ss"],
];

/** Order of German names as in a telephone book's first column (DIN 5007-1): ä like a, ß like ss, case does not count. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [folded(a), folded(b)];
  if (left === right) return a < b ? -1 : Number(a > b);
  return left < right ? -1 : 1;
}

function folded(name: string): string {
  return folds.reduce((text, [letter, plain]) => text.replace(letter, plain), name.toLowerCase());
}
