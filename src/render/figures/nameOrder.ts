/** Order of German names as in a telephone book without Intl: umlauts as their base letters, ß as ss, then by code. */
export function nameOrder(a: string, b: string): number {
  const [left, right] = [folded(a), folded(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

function folded(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}
