/** Kinds of areas a name can say itself: `Landkreis`, `VG`, `Stadt`. */
export type NamedKind = "county" | "association" | "municipality";

/** A name as it is compared: without titles, abbreviations written out, umlauts and signs folded. */
export interface ComparableName {
  readonly text: string;
  /** The same with its title. */
  readonly full: string;
  /** The part before an addition such as `/Saale`, `am Rennweg`, `(Wümme)`; equal to `text` without one. */
  readonly short: string;
  readonly kind: NamedKind | undefined;
}

const titles: readonly (readonly [RegExp, NamedKind])[] = [
  [
    /^(kreisfreie stadt|krs?fr\.? stadt|kreisfr\.? stadt|stadtkreis) |,? (kreisfreie stadt|krs?fr\.? stadt|kreisfr\.? stadt|stadtkreis)$/,
    "municipality",
  ],
  [/^(landkreis|lkr|lk|kreis|kreisverwaltung)\.? |,? (landkreis|kreis|lkr|lk)\.?$/, "county"],
  [
    /^(verwaltungsgemeinschaft|vg(?:em)?|amt|samtgemeinde|sg|verbandsgemeinde|erfuellende gemeinde|eg)\.? /,
    "association",
  ],
  [/^(stadt|gemeinde|markt|flecken|gem)\.? |,? (stadt|gemeinde|markt|flecken|st|m|gkst)\.?$/, "municipality"],
];

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\ba\. ?d\. ?/g, "an der "],
  [/\bi\. ?d\. ?/g, "in der "],
  [/\bv\. ?d\. ?/g, "vor der "],
  [/\bo\. ?d\. ?/g, "ob der "],
  [/\bb\. ?/g, "bei "],
  [/\ba\. ?/g, "am "],
  [/\bi\. ?/g, "im "],
  [/\bst\. ?/g, "sankt "],
  [/\brwg\b\.?/g, "rennweg"],
];

const addition = /(\/| (am|an|auf|bei|beim|im|in|ob|unter|vor|vorm|zum|zur|v|a|b|i)( der| dem| den)? |\().*$/;

/** Makes names comparable: `Saalfeld/Saale, Stadt` and `Stadt Saalfeld (Saale)` differ only in their addition's signs. */
export function comparableName(name: string): ComparableName {
  let text = fold(name);
  const full = letters(text);
  let kind: NamedKind | undefined;
  for (const [pattern, of] of titles) {
    const without = text.replace(pattern, "").trim();
    if (without !== text && without !== "") [text, kind] = [without, kind ?? of];
  }
  text = text.replace(/,.*$/, "");
  for (const [pattern, full] of abbreviations) text = text.replaceAll(pattern, full);
  return { text: letters(text), full, short: letters(text.replace(addition, "")), kind };
}

function fold(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[\s\u00A0\u202F]+/g, " ")
    .trim();
}

/** Letters and digits only: hyphens, blanks, strokes and brackets are written in every way. */
function letters(text: string): string {
  return text.replaceAll(/[^a-z0-9]/g, "");
}
