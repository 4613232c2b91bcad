const fifths = ["unterstes", "zweites", "mittleres", "viertes", "oberstes"] as const;

/** The fifth of the counties a county lies in, counted from the lowest value: "oberstes Fünftel". */
export function fifthText(fifth: number): string {
  return `${fifths[fifth - 1] ?? ""} Fünftel`.trim();
}
