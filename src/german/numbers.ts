/** Narrow no-break space: between thousands, before percent signs and units. */
export const narrow = "\u202f";

const minus = "\u2212";

/**
 * A number rounded as it is printed: half away from zero on its shortest decimal form, so that 2.675 becomes 2.68
 * although its binary neighbour is smaller. Map classes and sentences follow this value. -0 becomes 0.
 */
export function printed(value: number, decimals: number): number {
  const size = Math.abs(value);
  if (size < 1e-6 || !Number.isFinite(value)) return Number.isFinite(value) ? 0 : value;
  if (size >= 1e15) return value;
  const rounded = Number(`${Math.round(Number(`${size}e${decimals}`))}e-${decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** 9.03 → "9,0", 109278 → "109 278" (U+202F), -25.78 → "−25,8" (U+2212), -0.04 → "0,0". */
export function decimal(value: number, decimals = 1): string {
  const rounded = printed(value, decimals);
  const [whole = "", fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, narrow);
  return `${rounded < 0 ? minus : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}

/** A count: 3943 → "3 943". */
export function whole(value: number): string {
  return decimal(value, 0);
}

/** A change with its sign: 1.4 → "+1,4", -1.5 → "−1,5", 0.04 → "0,0". */
export function signed(value: number, decimals = 1): string {
  return `${printed(value, decimals) > 0 ? "+" : ""}${decimal(value, decimals)}`;
}

/** A range in tables: "7,5–8,3"; "−7,5 bis −6,1" where a minus would follow the dash. A missing bound is left open in words. */
export function tableRange(lower: number | undefined, upper: number | undefined, decimals: number): string {
  return range(lower, upper, decimals, printed(upper ?? 0, decimals) < 0 ? " bis " : "–");
}

/** A range in sentences: "7,5 bis 8,3". */
export function spokenRange(lower: number | undefined, upper: number | undefined, decimals: number): string {
  return range(lower, upper, decimals, " bis ");
}

function range(lower: number | undefined, upper: number | undefined, decimals: number, dash: string): string {
  if (lower === undefined) return upper === undefined ? "" : `bis ${decimal(upper, decimals)}`;
  if (upper === undefined) return `ab ${decimal(lower, decimals)}`;
  return `${decimal(lower, decimals)}${dash}${decimal(upper, decimals)}`;
}

const words = [
  "null",
  "eine",
  "zwei",
  "drei",
  "vier",
  "fünf",
  "sechs",
  "sieben",
  "acht",
  "neun",
  "zehn",
  "elf",
  "zwölf",
];

/** A small count in a sentence as a word up to twelve (feminine: "eine Gemeinde"), as digits beyond. */
export function countWord(count: number): string {
  return words[count] ?? whole(count);
}

/** The text with a capital first letter. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `one` for 1, `many` for everything else: plural(38, "Gemeinde", "Gemeinden"). */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** A small count before a masculine or neuter noun: "ein Indikator", "zwei Indikatoren". */
export function countMasculine(count: number): string {
  return count === 1 ? "ein" : countWord(count);
}

/** A small count in the dative: "einer Gemeinde", "einem Planungsraum", "zwei Gemeinden"; feminine if nothing is said. */
export function countDative(count: number, masculine = false): string {
  return count === 1 ? (masculine ? "einem" : "einer") : countWord(count);
}
